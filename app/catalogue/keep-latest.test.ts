import { expect, test } from "vitest";
import { keepLatest } from "./search-catalogue.ts";

test("What was asked for last is kept, what nobody asked for the longest goes first", () => {
  const made: string[] = [];
  const keep = keepLatest<string>(2);
  const ask = (key: string) =>
    keep(key, () => {
      made.push(key);
      return `value of ${key}`;
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) expect(ask(key)).toBe(`value of ${key}`);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
