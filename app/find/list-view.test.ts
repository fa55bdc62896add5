import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import type { Facets, SearchResult } from "#app/catalogue/search-result.ts";
import { emptySearch, type SearchState } from "#app/catalogue/search-state.ts";
import { listView } from "./list-view.ts";

const now = Temporal.Instant.from("2026-11-23T03:00:00Z");
const facets: Facets = {
  kind: [
    { value: "rnd", count: 3, isChosen: false },
    { value: "providers", count: 1_040, isChosen: false },
  ],
  status: [{ value: "unknown", count: 7, isChosen: false }],
  ...{ closing: [], amount: [], bonus: [], field: [], technology: [], region: [], agency: [] },
  regionUnknown: { value: "unknown", count: 5, isChosen: false },
};
const found: SearchResult = {
  ...{
    total: 3,
    isCapped: false,
    isNearest: false,
    areTextsLeftOut: false,
    engine: "none",
    items: [],
    page: 1,
    pageCount: 1,
  },
  ...{ sort: "closing", facets, verdicts: null, samplesLeftOut: 0 },
};
const leftOut = (state: Partial<SearchState>, more: Partial<SearchResult> = {}) =>
  listView(
    { ...found, ...more },
    { state: { ...emptySearch, ...state }, dropped: [], isShortened: false },
    now,
    "ko",
  ).leftOut;

test("a list counts and links what it leaves out because it is not known, or no support", () => {
  expect(leftOut({ regions: ["busan"] })).toEqual([
    {
      label: "접수 기간 미확인 7건",
      to: "/opportunities?region=busan&status=open&status=expected&status=unknown",
    },
    { label: "지역 미확인 5건", to: "/opportunities?region=busan&region=unknown" },
    { label: "수행·평가자 모집 1,040건", to: "/opportunities?kind=providers&region=busan" },
  ]);
});

test("without a chosen region none is left out; with chosen kinds, only those are asked for", () => {
  expect(leftOut({ kinds: ["rnd"] }).map(({ label }) => label)).toEqual(["접수 기간 미확인 7건"]);
});

test("samples are left out of real results, and one link away", () => {
  const samples = { label: "예시 2건", to: "/opportunities?kind=rnd&sample=1" };
  expect(leftOut({ kinds: ["rnd"] }, { samplesLeftOut: 2 })).toContainEqual(samples);
  expect(leftOut({ kinds: ["rnd"], samples: true })).not.toContainEqual(samples);
});
