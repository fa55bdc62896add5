import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { readNotice } from "./import-file.server.ts";

const keys = [
  "id",
  "source",
  "title",
  "organization",
  "region",
  "supportField",
  "applicationStartDate",
  "applicationEndDate",
  "supportAmount",
  "url",
  "status",
  "publishedOn",
  "opportunities",
];
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "2026-02-30",
    "12월 10일",
    "&amp;amp;#0;",
    "최대 1억원",
    "[경기]",
    "\u0000",
    "\ud800",
    "",
    "예산 소진시까지",
    "1".repeat(400),
  ),
  fc.constantFrom("https://naru.example", "javascript:alert(1)"),
);
const regions = new Map([
  ["경기", "gyeonggi"],
  ["1", "seoul"],
]);
const row = fc.dictionary(fc.constantFrom(...keys), fc.oneof(words, fc.array(words), fc.jsonValue()));

test("any row becomes a valid notice or a reason in both languages", () => {
  fc.assert(
    fc.property(fc.oneof(row, fc.jsonValue()), (json) => {
      const read = readNotice(json, regions);
      if (read.ok) expect(canonicalNoticeSchema.parse(read.notice)).toEqual(read.notice);
      else expect(Math.min(read.reason.ko.length, read.reason.en.length)).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

// Long enough that a pattern that tries all ways to split it would exceed the time limit of a test.
test.each([
  "1",
  "1 ",
  "1천",
  "1,",
  "1,111 ",
  "1억 ",
  "1만 1 ",
  "1~",
  "최대 ",
  "(",
  "[",
  " / ",
  " ",
  "가",
  "AI",
  "&amp;",
  "<p ",
  "경기 ",
  "·",
  "용인시",
  "공급기업 ",
  "12월 10일 ",
  "[마감",
])(
  "a row that repeats '%s' thousands of times is read at once",
  (unit) => {
    const text = unit.repeat(Math.floor(9_999 / unit.length));
    const [title, shown] = [text.slice(0, 900), "2026-08-01"];
    const read = readNotice(
      {
        id: "1",
        source: "s",
        title: `a${title}`,
        organization: text,
        supportField: text,
        applicationStartDate: shown,
        applicationEndDate: text,
        supportAmount: text,
      },
      regions,
    );
    expect(typeof read.ok).toBe("boolean");
  },
  2_000,
);
