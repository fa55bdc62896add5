import { expect, test } from "vitest";
import { shownPages } from "./pagination.tsx";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 50, [1, 2, 3, 50]],
  [25, 50, [1, 23, 24, 25, 26, 27, 50]],
  [50, 50, [1, 48, 49, 50]],
  [99, 50, [1, 50]],
])("page %i of %i links to %j", (page, pageCount, shown) => {
  expect(shownPages(page, pageCount)).toEqual(shown);
});
