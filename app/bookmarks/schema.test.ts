import { expect, test } from "vitest";
import { bookmarkSchema } from "./schema.ts";
import { bookmarksWords } from "./words.ts";

const schema = bookmarkSchema(bookmarksWords.en);
const noteOf = (note: unknown) => schema.safeParse({ state: "looking", note });

test.each([
  ["two lines", "첫째\r\n둘째", "첫째\n둘째"],
  ["markup, which is text", "<b>굵게</b>", "<b>굵게</b>"],
  ["2,000 emoji, each a character", "🚀".repeat(2_000), "🚀".repeat(2_000)],
  ["decomposed Hangul", "한", "한"],
  ["nothing", "   ", null],
  ["none at all", undefined, null],
])("A note may be %s", (_, typed, saved) => {
  expect(noteOf(typed).data?.note).toBe(saved);
});

test.each([
  ["too long", "가".repeat(2_001), /2,?000/],
  ["NUL", "a\0b", /cannot be saved/],
  ["half a character", "a\ud83d", /cannot be saved/],
  ["turned direction", "a\u202eb", /cannot be saved/],
])("A note is refused: %s", (_, typed, why) => {
  expect(noteOf(typed).error?.issues).toMatchObject([
    { path: ["note"], message: expect.stringMatching(why) },
  ]);
});

test("A state that there is not is refused at its field", () => {
  expect(schema.safeParse({ state: "dreaming" }).error?.issues).toMatchObject([{ path: ["state"] }]);
});
