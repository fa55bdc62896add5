import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatDay, formatInstant, formatMoney, formatNumber, formatSize, formatWon } from "./format.ts";
import { locales } from "./locale.ts";

describe("a number", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [0.1, "0.1"],
    [12.35, "12.35"],
    [1234567.891, "1,234,567.891"],
    [-1000, "-1,000"],
    [1e-7, "0.0000001"],
    [1e21, "1,000,000,000,000,000,000,000"],
  ])("%s reads %s", (value, shown) => expect(formatNumber(value)).toBe(shown));

  it("can be read back without loss", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) >= 1e-80);
        expect(Number(formatNumber(value).replaceAll(",", ""))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e-300])("%s is refused", (value) => {
    expect(() => formatNumber(value)).toThrow(RangeError);
  });
});

describe("an amount of won", () => {
  test.each([
    [0, "0원", "KRW 0"],
    [9_999, "9,999원", "KRW 9,999"],
    [10_000, "1만 원", "KRW 10,000"],
    [10_001, "1만 1원", "KRW 10,001"],
    [123_450_000, "1억 2,345만 원", "KRW 123.45 million"],
    [123_456_789, "1억 2,345만 6,789원", "KRW 123,456,789"],
    [-123_450_000, "-1억 2,345만 원", "KRW -123.45 million"],
    [1_234_500_000, "12억 3,450만 원", "KRW 1,234.5 million"],
    [12_000_000_000, "120억 원", "KRW 12 billion"],
    [1_500_000_000_000, "1조 5,000억 원", "KRW 1.5 trillion"],
    [Number.MAX_SAFE_INTEGER, "9,007조 1,992억 5,474만 991원", "KRW 9,007,199,254,740,991"],
    [1234.5, "1,234.5원", "KRW 1,234.5"],
  ])("%s reads %s and %s", (amount, ko, en) => {
    expect(formatWon(amount, "ko")).toBe(ko);
    expect(formatWon(amount, "en")).toBe(en);
  });

  const units: Record<string, number> = { 조: 1e12, 억: 1e8, 만: 1e4 };
  const scales: Record<string, number> = { trillion: 1e12, billion: 1e9, million: 1e6 };

  it("loses no won in either language", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), fc.nat(9), (base, zeros) => {
        const amount = Math.floor(base / 10 ** zeros) * 10 ** zeros;
        const ko = formatWon(amount, "ko")
          .replaceAll(",", "")
          .matchAll(/([\d.]+)([조억만]?)/g);
        expect(
          [...ko].reduce((sum, [, digits, unit]) => sum + Number(digits) * (units[unit ?? ""] ?? 1), 0),
        ).toBe(amount);
        const [, digits, scale] = /([\d.,]+) ?(\w*)$/.exec(formatWon(amount, "en")) ?? [];
        expect(Math.round(Number(digits?.replaceAll(",", "")) * (scales[scale ?? ""] ?? 1))).toBe(amount);
      }),
    );
  });
});

test.each([
  [50_000, "USD", "5만 미국 달러", "USD 50,000"],
  [1_500_000, "EUR", "150만 유로", "EUR 1.5 million"],
  [12.5, "SGD", "12.5 SGD", "SGD 12.5"],
])("%s %s reads %s and %s", (amount, currency, ko, en) => {
  expect(formatMoney(amount, currency, "ko")).toBe(ko);
  expect(formatMoney(amount, currency, "en")).toBe(en);
});

describe("a day", () => {
  test.each([
    ["2026-11-22", "2026. 11. 22.(일)", "22 Nov 2026 (Sun)"],
    ["2024-02-29", "2024. 2. 29.(목)", "29 Feb 2024 (Thu)"],
  ])("%s reads %s and %s", (day, ko, en) => {
    expect(formatDay(day, "ko")).toBe(ko);
    expect(formatDay(day, "en")).toBe(en);
  });

  test.each(["2026-02-29", "2026-13-01", "2026-2-3", "2026-11-22T00:00:00Z", ""])("%s is refused", (day) => {
    expect(() => formatDay(day, "ko")).toThrow(RangeError);
  });
});

describe("an instant", () => {
  test.each([
    ["2026-11-22T09:00:00Z", "2026. 11. 22.(일) 18:00", "22 Nov 2026 (Sun) 18:00 KST"],
    ["2026-11-22T18:00:00+09:00", "2026. 11. 22.(일) 18:00", "22 Nov 2026 (Sun) 18:00 KST"],
    ["2026-12-31T15:00:00Z", "2027. 1. 1.(금) 00:00", "1 Jan 2027 (Fri) 00:00 KST"],
    ["2026-11-22T14:59:59Z", "2026. 11. 22.(일) 23:59:59", "22 Nov 2026 (Sun) 23:59:59 KST"],
    ["2026-11-22T14:59:59.120Z", "2026. 11. 22.(일) 23:59:59.120", "22 Nov 2026 (Sun) 23:59:59.120 KST"],
  ])("%s reads %s and %s", (iso, ko, en) => {
    expect(formatInstant(iso, "ko")).toBe(ko);
    expect(formatInstant(iso, "en")).toBe(en);
  });

  test.each(["2026-11-22T18:00:00", "2026-11-22", "gestern"])("%s has no offset and is refused", (iso) => {
    expect(() => formatInstant(iso, "ko")).toThrow(RangeError);
  });

  it("differs from every other instant", () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...locales), (a, b, locale) => {
        const [shownA, shownB] = [a, b].map((ms) => formatInstant(new Date(ms).toISOString(), locale));
        expect(shownA === shownB).toBe(a === b);
      }),
    );
  });
});

describe("the size of a file", () => {
  test.each([
    [1, "1 KB"],
    [1_024, "1 KB"],
    [1_025, "2 KB"],
    [1_048_575, "1,024 KB"],
    [1_048_576, "1 MB"],
    [26_214_400, "25 MB"],
    [26_214_401, "25.1 MB"],
  ])("of %d bytes is rounded up: %s", (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });
});
