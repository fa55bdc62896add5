import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import type { Facets } from "#app/catalogue/search-result.ts";
import { emptySearch, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { opportunityKinds, statuses } from "#app/opportunities/opportunity.ts";
import { filtersView, pillsView } from "./filters-view.ts";

const name = { ko: "인공지능", en: "AI" };

function facetsOf(state: SearchState): Facets {
  const facet = <T extends string | number>(value: T, chosen: readonly unknown[]) => ({
    value,
    count: 1,
    isChosen: chosen.includes(value),
  });
  return {
    kind: opportunityKinds.map((kind) => facet(kind, state.kinds)),
    status: statuses.map((status) => facet(status, state.statuses)),
    closing: ([7, 14, 30] as const).map((days) => facet(days, [state.closing])),
    amount: [facet("under-50m", state.amounts), facet("unstated", state.amounts)],
    bonus: [{ value: "1", count: 1, isChosen: state.bonus }],
    field: [{ ...facet("ai", state.fields), name }],
    technology: [{ ...facet("industrial-ai", state.technologies), name, field: "ai" }],
    region: [{ ...facet("seoul", state.regions), name }],
    regionUnknown: facet("unknown", state.regions),
    agency: [{ ...facet("msit", state.agencies), name }],
  };
}

const pillsOf = (state: SearchState) => {
  const groups = filtersView(facetsOf(state), state, "ko");
  return pillsView(groups, state, "ko");
};

test("the usual search has no pills", () => {
  expect(pillsOf(emptySearch)).toEqual([]);
});

test("a pill reads by itself", () => {
  const pills = pillsOf({ ...emptySearch, closing: 7, amounts: ["under-50m", "unstated"] });
  expect(pills.map(({ label }) => label)).toEqual([
    "마감까지 7일 이내",
    "지원 금액 5,000만 원 미만",
    "금액 미확인",
  ]);
});

test("each pill removes its own condition and leaves all others", () => {
  const state: SearchState = {
    ...emptySearch,
    q: "반도체",
    kinds: ["rnd", "ip"],
    fields: ["ai"],
    technologies: ["industrial-ai"],
    regions: ["seoul"],
    agencies: ["msit"],
    closing: 7,
    amounts: ["under-50m"],
    bonus: true,
  };
  const paths = pillsOf(state).map(({ without }) => without);
  expect(new Set(paths)).toEqual(
    new Set(
      [
        { ...state, kinds: ["ip"] as const },
        { ...state, kinds: ["rnd"] as const },
        { ...state, fields: [] },
        { ...state, technologies: [] },
        { ...state, regions: [] },
        { ...state, agencies: [] },
        { ...state, closing: null },
        { ...state, amounts: [] },
        { ...state, bonus: false },
      ].map(searchPath),
    ),
  );
});

test("all statuses are one pill, which leads back to the usual ones", () => {
  const pills = pillsOf({ ...emptySearch, statuses });
  expect(pills.map(({ without }) => without)).toEqual(["/opportunities"]);
});

test("technologies stand below their field once it is chosen", () => {
  const namesOf = (state: SearchState) =>
    filtersView(facetsOf(state), state, "ko")
      .find(({ key }) => key === "field")
      ?.options.map((option) => option.name);
  expect(namesOf(emptySearch)).toEqual(["field"]);
  expect(namesOf({ ...emptySearch, fields: ["ai"] })).toEqual(["field", "technology"]);
});
