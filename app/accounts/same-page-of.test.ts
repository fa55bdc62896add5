import { expect, test } from "vitest";
import { samePageOf } from "./same-page-of.ts";

test.each([
  ["/company/4", "/company/5"],
  ["/en/company/4/matches", "/en/company/5/matches"],
  ["/company/4/profile/technology?saved=technology#about-patents", "/company/5/profile/technology"],
  ["/company/4/profile/technology/technologies/31", "/company/5/profile/technology"],
  ["/company/4/applications/12/parts/plan", "/company/5/applications"],
  ["/opportunities/4?for=open", "/opportunities/4?for=open"],
])("%s becomes %s", (path, other) => {
  expect(samePageOf(5, path)).toBe(other);
});
