import fc from "fast-check";
import { amountBandNames } from "#app/catalogue/amount-band.ts";
import type { ReferenceWords } from "#app/catalogue/catalogue.ts";
import { closingDays, type SearchState, sorts, unknownRegion } from "#app/catalogue/search-state.ts";
import {
  type CatalogueEntry,
  opportunityKinds,
  statuses,
  type Window,
  windowTypes,
} from "#app/opportunities/opportunity.ts";

export const noon = Date.parse("2026-11-23T12:00:00+09:00");

const named = (code: string) => ({ code, name: { ko: `${code} 이름`, en: `name of ${code}` } });
const province = (code: string, ancestors: string[]) => ({
  ...named(code),
  kind: "province" as const,
  ancestors,
});

export const words: ReferenceWords = {
  fields: [named("f1"), named("f2"), named("f3")],
  technologies: [
    { ...named("t1"), field: "f1" },
    { ...named("t2"), field: "f1" },
    { ...named("t3"), field: "f2" },
  ],
  regions: [
    { ...named("nation"), kind: "nation", ancestors: [] },
    { ...named("capital"), kind: "group", ancestors: ["nation"] },
    province("seoul", ["capital", "nation"]),
    province("incheon", ["capital", "nation"]),
    province("busan", ["nation"]),
    { ...named("abroad"), kind: "abroad", ancestors: [] },
  ],
  agencies: new Map(["a1", "a2", "a3", "a4"].map((code) => [code, named(code).name])),
};

const codes = (list: readonly { code: string }[]) =>
  fc.subarray(
    list.map(({ code }) => code),
    { maxLength: 2 },
  );

// Whole half-days around noon, so that ends today, at midnight and in 7, 14 and 30 days are all met.
const instant = fc
  .integer({ min: -70, max: 70 })
  .map((halfDays) => new Date(noon + halfDays * 43_200_000).toISOString());

const window: fc.Arbitrary<Window> = fc
  .record({
    type: fc.constantFrom(...windowTypes),
    announcedOn: fc.constantFrom(null, "2026-11-20", "2026-11-25"),
    ends: fc.tuple(fc.option(instant), fc.option(instant)),
    hasHour: fc.boolean(),
    label: fc.constant(null),
    isEstimate: fc.boolean(),
  } as const)
  .map(({ ends: [a, b], ...rest }) => {
    const swap = a !== null && b !== null && a > b;
    return { ...rest, opensAt: swap ? b : a, closesAt: swap ? a : b };
  });

const entry: fc.Arbitrary<Omit<CatalogueEntry, "id">> = fc.record({
  noticeId: fc.integer({ min: 1, max: 12 }),
  programmeId: fc.constant(null),
  title: fc.constant("공고"),
  lang: fc.constant("ko"),
  titleEn: fc.constant(null),
  track: fc.constant(null),
  kind: fc.constantFrom(...opportunityKinds.slice(0, 2), "providers"),
  ministryId: fc.constantFrom(null, "a1", "a2", "gone"),
  operatorId: fc.constantFrom(null, "a1", "a3"),
  regions: codes(words.regions),
  regionBasis: fc.constantFrom(null, "notice", "agency"),
  fields: codes(words.fields),
  technologies: codes(words.technologies),
  windows: fc.array(window, { maxLength: 3 }),
  limitWon: fc.constantFrom(null, 0, 49_999_999, 50_000_000, 200_000_000, 5_000_000_000),
  ratePercent: fc.constant(null),
  isLimitRead: fc.boolean(),
  isRateRead: fc.constant(false),
  completeness: fc.constant("none"),
  ruleHash: fc.constant(null),
  givesConfirmedBonus: fc.boolean(),
  securityClass: fc.constant("general"),
  isEstimate: fc.constant(false),
  isSample: fc.constant(false),
  publishedOn: fc.constantFrom(null, "2026-11-01", "2026-11-20"),
  revision: fc.constant(1),
});

/** Up to 40 opportunities of at most 12 notices, in any order. */
export const entries: fc.Arbitrary<CatalogueEntry[]> = fc.array(entry, { maxLength: 40 }).map((list) =>
  list.map((one, index) => ({
    ...one,
    id: 1 + ((index * 17) % 41),
    // All tracks of a notice or none.
    isSample: one.noticeId % 4 === 3,
  })),
);

export const state: fc.Arbitrary<SearchState> = fc.record({
  q: fc.constant(""),
  kinds: fc.subarray([...opportunityKinds.slice(0, 3), "providers" as const], { maxLength: 2 }),
  fields: codes(words.fields),
  technologies: codes(words.technologies),
  regions: codes([...words.regions, { code: unknownRegion }]),
  agencies: fc.subarray(["a1", "a2", "a3", "a4"], { maxLength: 2 }),
  statuses: fc.subarray([...statuses], { minLength: 1 }),
  closing: fc.constantFrom(null, null, ...closingDays),
  amounts: fc.subarray([...amountBandNames], { maxLength: 3 }),
  bonus: fc.boolean(),
  samples: fc.boolean(),
  chance: fc.constant(null),
  sort: fc.constantFrom(null, ...sorts),
  page: fc.integer({ min: 1, max: 4 }),
});
