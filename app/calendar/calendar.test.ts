import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import "#app/i18n/all-words.ts";
import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { judgeByLastRound, lastRoundOf } from "#app/catalogue/last-round.ts";
import { nothingKnown } from "#app/matching/knowledge.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import type { CatalogueEntry, Window } from "#app/opportunities/opportunity.ts";
import { calendarView } from "./calendar-view.ts";
import { eventsOfMonth } from "./events-of-month.ts";

const now = Date.parse("2026-11-30T00:00:00Z");
const period = (opensAt: string | null, closesAt: string | null, more: Partial<Window> = {}): Window => ({
  ...{ type: "fixed", announcedOn: null, opensAt, closesAt, hasHour: true, label: null, isEstimate: false },
  ...more,
});
const plain: CatalogueEntry = {
  ...{ id: 1, noticeId: 1, programmeId: null, title: "공고", lang: "ko", titleEn: null, track: null },
  ...{ kind: "rnd", ministryId: null, operatorId: null, regions: [], regionBasis: null, fields: [] },
  ...{ technologies: [], windows: [], limitWon: null, ratePercent: null, isLimitRead: false },
  ...{ isRateRead: false, completeness: "none", ruleHash: null, givesConfirmedBonus: false },
  ...{ securityClass: "general", isEstimate: false, isSample: false, publishedOn: null, revision: 1 },
};
const rules = ruleSet([requirement({ fact: "size", anyOf: ["small"] })]);

function catalogueOf(...parts: Partial<CatalogueEntry>[]) {
  const entries = parts.map((part, at) => ({ ...plain, id: at + 1, noticeId: at + 1, ...part }));
  const words = { fields: [], technologies: [], regions: [], agencies: new Map() };
  return buildCatalogue(1, tabulate(entries), words, new Map([["small only", rules]]));
}

const december = (...parts: Partial<CatalogueEntry>[]) =>
  eventsOfMonth(catalogueOf(...parts), "2026-12").map(({ kind, day }) => `${kind} ${day}`);

const inSeoul = (text: string) => `${text}+09:00`;

test.each<[string, Partial<CatalogueEntry>, string[]]>([
  [
    "a period shows its first and its last day",
    { windows: [period(inSeoul("2026-12-03T09:00"), inSeoul("2026-12-18T18:00"))] },
    ["opens 2026-12-03", "closes 2026-12-18"],
  ],
  [
    "what closes at midnight closes on the day before",
    { windows: [period(null, inSeoul("2027-01-01T00:00"))] },
    ["closes 2026-12-31"],
  ],
  [
    "what begins in Seoul's December begins there, whatever London says",
    { windows: [period("2026-11-30T15:00:00Z", null)] },
    ["opens 2026-12-01"],
  ],
  [
    "an estimate is expected, and ends on no day",
    {
      isEstimate: true,
      windows: [period(inSeoul("2026-12-01T00:00"), inSeoul("2026-12-31T00:00"), { isEstimate: true })],
    },
    ["expected 2026-12-01"],
  ],
  ["other months", { windows: [period(inSeoul("2026-11-30T09:00"), inSeoul("2027-01-05T18:00"))] }, []],
  ["no dates", { windows: [period(null, null)] }, []],
  [
    "a call for providers supports nobody",
    { kind: "providers", windows: [period(inSeoul("2026-12-03T09:00"), null)] },
    [],
  ],
])("%s", (_, entry, events) => {
  expect(december(entry)).toEqual(events);
});

test("tracks of one notice with the same day are one event", () => {
  const windows = [period(null, inSeoul("2026-12-18T18:00"))];
  expect(december({ windows }, { id: 7, noticeId: 1, windows })).toEqual(["closes 2026-12-18"]);
});

const opened = { ruleHash: "small only", programmeId: "wood", completeness: "partial" as const };
const last = {
  ...opened,
  publishedOn: "2026-03-01",
  windows: [period(inSeoul("2026-03-02T09:00"), inSeoul("2026-03-20T18:00"))],
};
const expected = {
  programmeId: "wood",
  isEstimate: true,
  windows: [period(inSeoul("2027-03-01T00:00"), null, { isEstimate: true })],
};
const track = (ko: string) => ({ track: { ko, en: ko } });

test.each<[string, Partial<CatalogueEntry>[], number | null]>([
  ["the round before", [last, expected], 0],
  ["the newest of several", [{ ...last, publishedOn: "2025-03-01" }, last, expected], 1],
  [
    "its own track",
    [
      { ...last, ...track("가") },
      { ...last, ...track("나"), noticeId: 1 },
      { ...expected, ...track("나") },
    ],
    1,
  ],
  ["nothing where no rules were read", [{ ...last, ruleHash: null }, expected], null],
  ["nothing of another programme", [{ ...last, programmeId: "glass" }, expected], null],
  ["nothing where the notice is classified", [{ ...last, securityClass: "sensitive" }, expected], null],
  [
    "nothing where tracks with different rules might be meant",
    [{ ...last, ...track("가") }, { ...last, ...track("나"), noticeId: 1, ruleHash: "other" }, expected],
    null,
  ],
  ["nothing for what exists already", [last, { ...last, isEstimate: false }], null],
])("the last round of an expected one is %s", (_, parts, row) => {
  expect(lastRoundOf(catalogueOf(...parts), parts.length - 1)).toBe(row);
});

test("by the last round's rules an expected one stands apart with that basis; it is no verdict, and no day is certain", () => {
  const catalogue = catalogueOf(last, expected);
  const company = { ...nothingKnown, facts: { size: "small" } };
  const judgement = judgeByLastRound(catalogue, { row: 1, last: 0 }, company, now);
  const all = eventsOfMonth(catalogue, "2027-03");
  const card = {
    ...plain,
    ministry: null,
    operator: null,
    otherTracks: [],
    judgement: null,
    status: "expected",
  };
  const around = { window: null, daysLeft: null, regions: [], fields: [], technologies: [], hit: null };
  const shown = all.map((event) => ({
    ...event,
    card: { ...card, ...around } as never,
    lastRound: judgement,
  }));
  const asked = {
    month: "2027-03",
    today: "2026-11-30",
    all,
    shown,
    choice: "all" as const,
    byAnswers: null,
  };
  const view = calendarView(asked, Temporal.Instant.fromEpochMilliseconds(now), "en");
  expect(view.expected).toHaveLength(1);
  expect(view.expected[0]).toMatchObject({
    verdict: null,
    lastRound: { basis: "By the rules of the last round", lean: "for" },
    when: "About Mar 2027",
  });
  expect(view.days).toEqual([]);
  expect(view.weeks.flat().flatMap(({ marks }) => marks)).toEqual([]);
  expect(view.sums).toContain("Opening this month: 0");
});
