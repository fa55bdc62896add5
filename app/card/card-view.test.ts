import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { cardView } from "./card-view.ts";

const now = Temporal.Instant.from("2026-11-23T03:00:00Z");
const busan = { code: "busan", name: { ko: "부산", en: "Busan" } };
const bare: Card = {
  ...{ id: 1, noticeId: 1, title: "공고", lang: "ko", titleEn: null, track: null, kind: "rnd" },
  ...{ ministry: null, operator: null, publishedOn: null, securityClass: "general", completeness: "none" },
  ...{ regions: [], regionBasis: null, fields: [], technologies: [], limitWon: null, ratePercent: null },
  ...{ isLimitRead: false, isRateRead: false },
  ...{ window: null, status: "unknown", daysLeft: null, judgement: null, otherTracks: [] },
  ...{ givesConfirmedBonus: false, isEstimate: false, isSample: false },
};
const view = (parts: Partial<Card>, locale: "ko" | "en" = "ko") =>
  cardView({ ...bare, ...parts }, now, locale);

test.each<[Partial<Card>, string | null]>([
  [{}, "아직 읽지 않음: 접수 기간, 금액, 지역, 요건"],
  [{ limitWon: 1, regions: [busan] }, "아직 읽지 않음: 접수 기간, 요건"],
  [{ completeness: "complete" }, "공고에 없음: 접수 기간, 금액, 지역"],
  [{ isEstimate: true, regions: [busan] }, "공고가 나오면 알 수 있음: 접수 기간, 금액, 요건"],
  [{ securityClass: "security" }, null],
])("a card of which %j is known says once what is not: %s", (parts, missing) => {
  expect(view(parts).missing).toBe(missing);
});

test("a region that only the name of an agency tells is shown as such", () => {
  expect(view({ regions: [busan], regionBasis: "agency" }, "en").regions).toEqual([
    { text: "Busan (by agency)", lang: "en" },
  ]);
  expect(view({ regions: [busan], regionBasis: "title" }, "en").regions).toEqual([
    { text: "Busan", lang: "en" },
  ]);
});

test("a title in another language than the page carries a sign", () => {
  expect(view({}, "en").titleIn).toBe("In Korean");
  expect(view({}, "ko").titleIn).toBeNull();
  expect(view({ title: "Special Visa", lang: "en" }, "ko").titleIn).toBe("영어 공고");
  expect(view({ titleEn: "Notice" }, "en").titleIn).toBeNull();
});

test("a hit in an attachment says so in the language of the page, and keeps its marks", () => {
  const parts = [
    { text: "세포배양 ", isMarked: false },
    { text: "설비", isMarked: true },
  ];
  const hit = { attachment: "공고문.hwpx", parts };
  expect(view({ hit }).hit).toEqual({ where: "첨부 「공고문.hwpx」에서", parts, lang: "ko" });
  expect(view({ hit }, "en").hit?.where).toBe("In the attachment “공고문.hwpx”");
  expect(view({ hit: { attachment: null, parts } }).hit?.where).toBe("공고 본문에서");
  expect(view({}).hit).toBeNull();
});
