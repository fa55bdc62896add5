import { describe, expect, test } from "vitest";
import { amountFor } from "#app/matching/amount.ts";
import type { AmountRule, Ask, Band, Criterion } from "#app/matching/rule.ts";
import type { Knowledge } from "../knowledge.ts";
import { ceilingText, shareText } from "../text/amount-text.ts";
import { company, march, review } from "./examples.ts";

const over = { lastClosedYears: 1, as: "each", at: "deadline" } as const;
const sales = (range: { min?: number; below?: number }): Criterion => ({
  fact: "exports",
  ...range,
  unit: "USD",
  over,
});
const bands: Band[] = [
  { when: sales({ below: 1_000 }), amount: 30 },
  { when: sales({ min: 1_000, below: 5_000 }), amount: 50 },
  { when: sales({ min: 5_000 }), amount: 80 },
];
const exporting = (dollars?: number) =>
  company(dollars === undefined ? {} : { facts: { exports: { 2025: dollars } } });
const plain: AmountRule = { limit: 100, rate: 70 };

describe("The ceiling and the share that a company could get", () => {
  test("are those that the notice prints for all", () => {
    expect(amountFor(plain, company(), march)).toEqual({ limit: 100, rate: 70, remaining: 100 });
  });
  test("are not known where the notice prints none", () => {
    expect(amountFor({ limit: null, rate: null }, company(), march)).toEqual({
      limit: null,
      rate: null,
      remaining: null,
    });
  });
  test.each([
    [999, 30],
    [1_000, 50],
    [4_999, 50],
    [5_000, 80],
    [undefined, null],
  ])("follow the company's band: exports of %o give %o", (dollars, amount) => {
    expect(amountFor({ ...plain, limits: bands }, exporting(dollars), march)).toEqual({
      limit: amount,
      rate: 70,
      remaining: amount,
    });
    expect(amountFor({ ...plain, rates: bands }, exporting(dollars), march)).toEqual({
      limit: 100,
      rate: amount,
      remaining: 100,
    });
  });
  test("are those of the first band that is met", () => {
    const overlapping = [{ when: sales({ min: 0 }), amount: 1 }, ...bands];
    expect(amountFor({ ...plain, limits: overlapping }, exporting(5_000), march).limit).toBe(1);
  });
  test.each<[string, Criterion]>([
    ["is still open", { fact: "isListed", is: true }],
    ["a person decides", review],
    ["could only be presumed", { fact: "hasTaxArrears", is: false }],
  ])("stay open while a band before %s", (_title, when) => {
    const later = { when: sales({ min: 0 }), amount: 50 };
    expect(
      amountFor({ ...plain, limits: [{ when, amount: 90 }, later] }, exporting(1), march).limit,
    ).toBeNull();
    expect(amountFor({ ...plain, limits: [later, { when, amount: 90 }] }, exporting(1), march).limit).toBe(
      50,
    );
  });
  test("are not known where no band is the company's", () => {
    expect(
      amountFor({ ...plain, limits: [{ when: sales({ min: 9 }), amount: 1 }] }, exporting(8), march),
    ).toEqual({
      limit: null,
      rate: 70,
      remaining: null,
    });
  });
});

describe("What is left of the ceiling where earlier support counts", () => {
  const used: Ask = {
    key: "usedWon",
    type: "number",
    unit: "KRW",
    ko: "이미 받은 금액",
    en: "already received",
  };
  test.each([
    [0, 100],
    [40, 60],
    [100, 0],
    [140, 0],
  ])("after %o won: %o won", (usedWon, remaining) => {
    expect(amountFor({ ...plain, used }, company({ answers: { usedWon } }), march).remaining).toBe(remaining);
  });
  test("is not known until the company has said it", () => {
    expect(amountFor({ ...plain, used }, company(), march)).toEqual({
      limit: 100,
      rate: 70,
      remaining: null,
    });
  });
});

describe("What comes on top of a share", () => {
  const venture: Criterion = { some: "certificates", where: { fact: "kind", anyOf: ["venture"] } };
  const outside: Criterion = { fact: "headquarters", anyOf: ["non_capital"] };
  const rule: AmountRule = {
    limit: 100_000_000,
    rate: 60,
    rateUplifts: [
      { when: venture, amount: 10 },
      { when: outside, amount: 20 },
    ],
    rateCap: 80,
  };
  const certified = { certificates: { items: [{ kind: "venture" }], complete: true } };

  test.each<[known: Partial<Knowledge>, rate: number, atBest: number, ko: string, en: string]>([
    [{}, 60, 80, "60%(답변에 따라 최대 80%)", "60% (up to 80%, depending on open answers)"],
    [{ lists: certified }, 70, 80, "70%(답변에 따라 최대 80%)", "70% (up to 80%, depending on open answers)"],
    [{ lists: certified, facts: { headquarters: "jeju" } }, 80, 80, "80%", "80%"],
    [{ lists: certified, facts: { headquarters: "seoul" } }, 70, 70, "70%", "70%"],
  ])("%o", (known, rate, atBest, ko, en) => {
    const amount = amountFor(rule, company(known), march);
    expect([amount.rate, amount.atBest?.rate ?? amount.rate]).toEqual([rate, atBest]);
    expect([shareText(amount, "ko"), shareText(amount, "en")]).toEqual([ko, en]);
  });

  test("is added to the band of the company, and to nothing where that is open", () => {
    const limits: Band[] = [{ when: outside, amount: 200 }];
    const banded = { ...rule, limits, limitUplifts: [{ when: venture, amount: 50 }], limitCap: 240 };
    const known = { lists: certified, facts: { headquarters: "jeju" } };
    expect(amountFor(banded, company(known), march).limit).toBe(240);
    expect(amountFor(banded, company({ lists: certified }), march)).toMatchObject({ limit: null });
  });
});

test("A ceiling that the notice says only about is shown so", () => {
  const amount = amountFor({ limit: 100_000_000, rate: null, about: true }, company(), march);
  expect([ceilingText(amount, "ko"), ceilingText(amount, "en"), shareText(amount, "ko")]).toEqual([
    "1억 원 안팎",
    "about KRW 100 million",
    null,
  ]);
});
