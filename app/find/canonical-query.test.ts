import { expect, test } from "vitest";
import { canonicalQuery } from "./canonical-query.ts";

test.each([
  ["", ""],
  ["kind=rnd", "?kind=rnd"],
  ["region=busan", "?region=busan"],
  ["kind=rnd&sort=newest", "?kind=rnd"],
  ["page=3", "?page=3"],
  ["field=ai&page=2", "?field=ai&page=2"],
  ["page=0", ""],
  ["q=AI", ""],
  ["q=AI&kind=rnd&page=2", ""],
  ["kind=rnd&kind=ip", ""],
  ["kind=rnd&region=busan", ""],
  ["closing=7", ""],
  ["sort=amount", ""],
  ["kind=%22%3E%3Cb%3E", ""],
])("Search engines take the list with '%s' for the list with '%s'", (asked, listed) => {
  expect(canonicalQuery(new URLSearchParams(asked))).toBe(listed);
});
