import { expect, test } from "vitest";
import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import type { CatalogueEntry, Window } from "#app/opportunities/opportunity.ts";
import { nearestRows } from "./nearest-rows.ts";

const now = Date.parse("2026-12-05T00:00:00Z");
const until = (day: string): Window => ({
  ...{ type: "fixed", announcedOn: null, opensAt: null, closesAt: `${day}T09:00:00Z`, hasHour: true },
  ...{ label: null, isEstimate: false },
});

const asked: CatalogueEntry = {
  ...{
    id: 1,
    noticeId: 1,
    programmeId: null,
    title: "목공 로봇 시제품 제작 지원사업",
    lang: "ko",
    titleEn: null,
  },
  ...{ track: null, kind: "rnd", ministryId: "forest", operatorId: "wood", regions: ["gangwon"] },
  ...{
    regionBasis: "notice",
    fields: ["robots"],
    technologies: ["robot-arms"],
    windows: [until("2026-12-01")],
  },
  ...{ limitWon: null, ratePercent: null, isLimitRead: false, isRateRead: false, completeness: "none" },
  ...{ ruleHash: null, givesConfirmedBonus: false, securityClass: "general", isEstimate: false },
  ...{ isSample: false, publishedOn: null, revision: 1 },
};
const unlike: Partial<CatalogueEntry> = {
  ...{ title: "수출 상담회", kind: "overseas", ministryId: null, operatorId: null },
  ...{ regions: [], fields: [], technologies: [], windows: [until("2026-12-20")] },
};

/** The ids of what stands in place of the first one, if these are the others. */
function nearest(others: readonly Partial<CatalogueEntry>[], isWanted: (id: number) => boolean = () => true) {
  const entries = [
    asked,
    ...others.map((other, at) => ({ ...asked, ...unlike, ...other, id: at + 2, noticeId: at + 2 })),
  ];
  const words = { fields: [], technologies: [], regions: [], agencies: new Map() };
  const catalogue = buildCatalogue(1, tabulate(entries), words);
  const idOf = (row: number) => catalogue.entries.columns.id.at(row);
  const rows = nearestRows(catalogue, periodColumnsAt(catalogue, now), 0, (row) => isWanted(idOf(row)), 3);
  return rows.map(idOf);
}

test("the same technology stands before the same kind, that before the same field with the region", () => {
  expect(
    nearest([
      { fields: ["robots"], regions: ["gangwon"] },
      { kind: "rnd" },
      { technologies: ["robot-arms"] },
    ]),
  ).toEqual([4, 3, 2]);
});

test("what a title is about counts, the words of every call do not", () => {
  const sameKind = { kind: "rnd" } as const;
  expect(
    nearest([
      { ...sameKind, title: "제작 지원사업 참여기업 모집 공고", windows: [until("2026-12-10")] },
      { ...sameKind, title: "금형 로봇 시제품 개선" },
    ]),
  ).toEqual([3, 2]);
});

test("of what is as near, what closes first stands first, and three are enough", () => {
  const days = ["2026-12-24", "2026-12-10", "2026-12-30", "2026-12-18"];
  expect(nearest(days.map((day) => ({ kind: "rnd", windows: [until(day)] })))).toEqual([3, 5, 2]);
});

test.each<[string, Partial<CatalogueEntry>]>([
  ["is closed", { kind: "rnd", windows: [until("2026-12-04")] }],
  ["has only the region and the agency in common", { regions: ["gangwon"], operatorId: "wood" }],
  ["is a sample", { kind: "rnd", isSample: true }],
  ["is classified", { kind: "rnd", securityClass: "security" }],
])("nothing stands in its place that %s", (_, other) => {
  expect(nearest([other])).toEqual([]);
});

test("only what is wanted: for a company, what is open to it", () => {
  expect(nearest([{ kind: "rnd" }, { kind: "rnd" }], (id) => id === 3)).toEqual([3]);
});
