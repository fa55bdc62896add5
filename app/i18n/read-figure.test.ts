import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { formatMoney, formatNumber, formatWon } from "./format.ts";
import { figuresIn, readFigure } from "./read-figure.ts";

test.each([
  ["0", 0, null],
  ["1,234.5", 1_234.5, null],
  ["1 500 000", 1_500_000, null],
  ["5천만원", 50_000_000, "KRW"],
  ["5 천만 원", 50_000_000, "KRW"],
  ["천만원", 10_000_000, "KRW"],
  ["3억 2천만 원", 320_000_000, "KRW"],
  ["3억2천5백만", 325_000_000, null],
  ["2백만", 2_000_000, null],
  ["2천5백", 2_500, null],
  ["십만원", 100_000, "KRW"],
  ["금 오천만원정", 50_000_000, "KRW"],
  ["일금 삼억 이천만원정", 320_000_000, "KRW"],
  ["일천만원", 10_000_000, "KRW"],
  ["금 50,000,000원정", 50_000_000, "KRW"],
  ["1.5억", 150_000_000, null],
  ["1.1억", 110_000_000, null],
  ["4.75천만", 47_500_000, null],
  ["５천만 원", 50_000_000, "KRW"],
  ["３억", 300_000_000, null],
  ["１，５００．５", 1_500.5, null],
  ["2조 3,000억", 2_300_000_000_000, null],
  ["3조 5천억", 3_500_000_000_000, null],
  ["1만 5천", 15_000, null],
  ["1억 5,000", 100_005_000, null],
  ["5,000천원", 5_000_000, "KRW"],
  ["1,500백만원", 1_500_000_000, "KRW"],
  ["300만원", 3_000_000, "KRW"],
  ["약 3억 원", 300_000_000, "KRW"],
  ["₩1,000", 1_000, "KRW"],
  ["5만 달러", 50_000, "USD"],
  ["$1,000", 1_000, "USD"],
  ["USD 1.5 million", 1_500_000, "USD"],
  ["12.5%", 12.5, "percent"],
  ["１２％", 12, "percent"],
  ["20명", 20, "people"],
  ["7단계", 7, "level"],
  ["TRL 7", 7, "level"],
  ["-3억", -300_000_000, null],
  ["−12.5 %", -12.5, "percent"],
  ["△12.5%", -12.5, "percent"],
  ["+5", 5, null],
  ["₩-5", -5, "KRW"],
])("'%s' is %s (%s)", (written, value, unit) => {
  expect(readFigure(written)).toEqual({ ok: true, value, unit });
});

test.each([
  ["12,5", "badly_grouped"],
  ["12,5%", "badly_grouped"],
  ["1,00,000", "badly_grouped"],
  ["1,0000만", "badly_grouped"],
  ["3억 2,00만", "badly_grouped"],
  ["1억 5천", "ambiguous"],
  ["1억5천원", "ambiguous"],
  ["", "not_a_number"],
  ["많음", "not_a_number"],
  ["억", "not_a_number"],
  ["사이", "not_a_number"],
  ["금 5명", "not_a_number"],
  ["만 39세", "not_a_number"],
  ["1e9", "not_a_number"],
  ["0x10", "not_a_number"],
  ["1.2.3", "not_a_number"],
  ["1,234,", "not_a_number"],
  ["12 5", "not_a_number"],
  ["3억 이상", "not_a_number"],
  ["1억~2억", "not_a_number"],
  ["2만 3억 4억", "not_a_number"],
  ["USD 5원", "not_a_number"],
  ["Infinity", "not_a_number"],
  ["--5", "not_a_number"],
])("'%s' is refused: %s", (written, why) => {
  expect(readFigure(written)).toEqual({ ok: false, why });
});

test("figures in a text, with their places", () => {
  const text = "최대 ２억 5천만원, 1,00원, 3명, 천만원";
  const found = figuresIn(text).map(({ value, start, end }) => [value, text.slice(start, end)]);
  expect(found).toEqual([
    [250_000_000, "２억 5천만"],
    [null, "1,00"],
    [3, "3"],
    [10_000_000, "천만"],
  ]);
});

test("a long text takes no longer than its length", () => {
  expect(figuresIn("1 1,".repeat(50_000)).length).toBe(50_001);
  expect(readFigure("1,".repeat(50_000)).ok).toBe(false);
});

const anyAmount = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((tenThousandths) => tenThousandths / 10_000),
  fc.constantFrom(1e4, 1e8, 1e12, 12_345_678_900_000, 100_005_000).map((amount) => amount),
);

describe("What is shown is read as the same value", () => {
  test("as a number, and as an amount in both languages", () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(readFigure(formatNumber(amount))).toEqual({ ok: true, value: amount, unit: null });
        for (const locale of ["ko", "en"] as const) {
          expect(readFigure(formatWon(amount, locale))).toEqual({ ok: true, value: amount, unit: "KRW" });
          const dollars = formatMoney(amount, "USD", locale);
          expect(readFigure(dollars)).toEqual({ ok: true, value: amount, unit: "USD" });
        }
      }),
      propertyRuns,
    );
  });

  test("a Korean amount in any spacing, width and split of its units", () => {
    const part = fc.integer({ min: 1, max: 9_999 });
    const wide = (text: string) =>
      text.replaceAll(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(part, part, fc.boolean(), fc.boolean(), (eights, fours, isSpaced, isWide) => {
        const thousands = Math.floor(fours / 1_000);
        const rest = fours % 1_000;
        const inFours = `${thousands > 0 ? `${thousands}천` : ""}${rest > 0 ? rest : ""}만`;
        const written = `${eights}억${isSpaced ? " " : ""}${inFours}${isSpaced ? " " : ""}원`;
        const value = eights * 1e8 + fours * 1e4;
        expect(readFigure(isWide ? wide(written) : written)).toEqual({ ok: true, value, unit: "KRW" });
      }),
      propertyRuns,
    );
  });
});
