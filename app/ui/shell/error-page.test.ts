import { expect, test } from "vitest";
import { errorKindOf } from "./error-page.tsx";

function answerWith(status: number) {
  return { status, statusText: "", internal: false, data: null };
}

test.each([
  [answerWith(404), "notFound"],
  [answerWith(503), "unavailable"],
  [answerWith(400), "refused"],
  [answerWith(403), "forbidden"],
  [answerWith(500), "failed"],
  [new Error("anything"), "failed"],
  [null, "failed"],
])("the error %o is shown as '%s'", (error, kind) => {
  expect(errorKindOf(error)).toBe(kind);
});
