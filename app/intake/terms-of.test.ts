import { expect, test } from "vitest";
import { blocksOfMarkdown } from "#app/reading/blocks-of-markdown.ts";
import { readNotice } from "#app/reading/read-notice.ts";
import { termsOf } from "./terms-of.ts";

function terms(lines: string, publishedOn: string | null = null) {
  const documents = [{ origin: "body" as const, name: null, blocks: blocksOfMarkdown(lines) }];
  return termsOf(readNotice({ title: "시제품 지원 공고", agency: "", documents }), publishedOn);
}

test("Period and amount become instants and won, with the words that say so", () => {
  expect(
    terms(
      "□ 신청기간 : 2026. 12. 1. ~ 2026. 12. 21. 18:00까지\n□ 지원내용\n○ 기업당 최대 3천만원(사업비의 70% 지원)",
    ),
  ).toEqual({
    rounds: [
      {
        type: "fixed",
        opensAt: "2026-11-30T15:00:00.000Z",
        closesAt: "2026-12-21T09:00:00.000Z",
        hasHour: true,
      },
    ],
    periodQuote: "2026. 12. 1. ~ 2026. 12. 21. 18:00까지",
    limitWon: 30_000_000,
    ratePercent: 70,
    amountQuote: "기업당 최대 3천만원(사업비의 70% 지원)",
  });
});

test.each([
  ["a day without an hour ends at midnight", "2026. 12. 1. ~ 2026. 12. 21.", "2026-12-21T15:00:00.000Z"],
  ["until the budget is spent there is no end", "2026. 12. 1. ~ 예산 소진 시까지", null],
])("%s", (_name, words, closesAt) => {
  expect(terms(`□ 신청기간 : ${words}`)?.rounds).toMatchObject([{ closesAt, hasHour: false }]);
});

test("What ended before the notice was published is the period of something else, and nothing read is nothing", () => {
  expect(terms("□ 신청기간 : 2025. 1. 2. ~ 2025. 1. 20.", "2026-11-20")).toBeNull();
  expect(terms("□ 지원대상\n○ 중소기업")).toBeNull();
});
