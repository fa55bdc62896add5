import assert from "node:assert/strict";
import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { judgingPlanOf } from "#app/catalogue/judging-plan.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { searchCatalogue } from "#app/catalogue/search-catalogue.ts";
import { emptySearch, type SearchState } from "#app/catalogue/search-state.ts";
import { verdictColumn } from "#app/catalogue/verdict-column.ts";
import { rehearse } from "#app/matching/judge-many.ts";
import type { Reading, RuleSet } from "#app/matching/rule.ts";
import { asksOf } from "#app/matching/walk.ts";
import { type CatalogueEntry, opportunityKinds, type Window } from "#app/opportunities/opportunity.ts";
import { catalogueCompany } from "./catalogue-company.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";

// One company after another against a catalogue of the target size: `npm run bench:verdicts`. In a process of
// its own, so that cold is cold. `--machine`: all rules as a machine has read them, none confirmed. Windows end on 400 days, so that rules that depend on the last day are judged for each.
const opportunities = 100_000;
const distinctRuleSets = 3_000;
const budgets = { coldMs: 60, warmMs: 5 };

const noon = Date.parse("2026-11-23T12:00:00+09:00");
const day = 86_400_000;
const isMachine = process.argv.includes("--machine");
const ruleSets = new Map(
  [...generateRuleSets(distinctRuleSets)].map((one, at) => [`hash ${at}`, isMachine ? byMachine(one) : one]),
);
const hashes = [...ruleSets.keys()];
const windows = Array.from({ length: 400 }, (_, at): readonly Window[] => [
  {
    type: "fixed",
    announcedOn: dayOf(noon + (at - 230) * day),
    opensAt: new Date(noon + (at - 220) * day).toISOString(),
    closesAt: new Date(noon + (at - 190) * day).toISOString(),
    hasHour: true,
    label: null,
    isEstimate: false,
  },
]);
const company = catalogueCompany([...ruleSets.values()].flatMap(asksOf));
const other = { ...company, facts: { ...company.facts, size: "medium", employees: 180 } };

const catalogue = buildCatalogue(
  1,
  tabulate(Array.from({ length: opportunities }, (_, at) => entryAt(at))),
  { fields: [], technologies: [], regions: [], agencies: new Map() },
  ruleSets,
);
const periods = periodColumnsAt(catalogue, noon);
const [planMs, plan] = timed(() => judgingPlanOf(catalogue, periods));
const [coldMs, column] = timed(() => verdictColumn(catalogue, plan, company, new Map()));
const [rehearsalMs] = timed(() => [...rehearse(plan)]);
const [nextMs] = timed(() => verdictColumn(catalogue, plan, other, new Map()));
const nextAgainMs = fastest(() => verdictColumn(catalogue, plan, other, new Map()));
const tomorrow = periodColumnsAt(catalogue, noon + day);
const [tomorrowMs] = timed(() => judgingPlanOf(catalogue, tomorrow));
// Matches are kept with the period columns; a copy of them has none yet.
const search = (state: SearchState, own?: typeof column) => () =>
  searchCatalogue(catalogue, { ...periods }, state, null, 20, { column: own });
const signedOutMs = fastest(search(emptySearch));
const signedInMs = fastest(search(emptySearch, column));
const openMs = fastest(search({ ...emptySearch, chance: "open" }, column));
assert(new Set(column.categoryOf).size > 2, "the company must have several verdicts");

const rows = [
  [
    "opportunities; distinct rule sets, read by; forms that are judged",
    `${opportunities}; ${distinctRuleSets}, ${isMachine ? "a machine" : "people"}; ${plan.forms.length}`,
  ],
  ["who is judged alike, first plan (compiles the rules)", ms(planMs)],
  ["the same for the next day, from the plan before", ms(tomorrowMs)],
  ["first company of the process", ms(coldMs)],
  ["rehearsal of all rules, between requests", ms(rehearsalMs)],
  [
    "a second company, not seen before",
    `${ms(nextMs)} (budget ${budgets.coldMs} ms: ${held(nextMs <= budgets.coldMs)})`,
  ],
  ["the same again (a process keeps it: 0)", ms(nextAgainMs)],
  ["search without a company, filters that nobody chose before", ms(signedOutMs)],
  [
    "search with verdicts and their counts",
    `${ms(signedInMs)}, ${(signedInMs / signedOutMs).toFixed(2)} times`,
  ],
  ["search for what is open", ms(openMs)],
  [
    "what verdicts add to such a search",
    `${ms(signedInMs - signedOutMs)} (budget ${budgets.warmMs} ms: ${held(signedInMs - signedOutMs <= budgets.warmMs)})`,
  ],
];
for (const [what, figure] of rows) process.stdout.write(`| ${what} | ${figure} |\n`);

function entryAt(at: number): CatalogueEntry {
  return {
    id: at + 1,
    noticeId: at % 20 === 0 ? at : at + 1,
    programmeId: null,
    title: "공고",
    lang: "ko",
    titleEn: null,
    track: null,
    kind: opportunityKinds[at % opportunityKinds.length] ?? "rnd",
    ministryId: null,
    operatorId: null,
    regions: [],
    regionBasis: null,
    fields: [],
    technologies: [],
    windows: windows[(at * 7) % windows.length] ?? [],
    limitWon: null,
    ratePercent: null,
    isLimitRead: false,
    isRateRead: false,
    completeness: "complete",
    ruleHash: hashes[at % hashes.length] ?? null,
    givesConfirmedBonus: false,
    securityClass: "general",
    isEstimate: false,
    isSample: false,
    publishedOn: null,
    revision: 1,
  };
}

/** The same rules, read by a machine and not confirmed. */
function byMachine(ruleSet: RuleSet): RuleSet {
  const read = <T extends Reading>(one: T): T => ({ ...one, verified: false, readBy: "machine" });
  return { ...ruleSet, rules: ruleSet.rules.map(read), bonus: ruleSet.bonus.map(read) };
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  // Processor time, not clock time: other load on the machine does not count.
  const start = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(start);
  return [(user + system) / 1_000, result];
}

/** Time per pass in the fastest batch; a single pass is shorter than the resolution of processor time. */
function fastest(work: () => unknown): number {
  const batch = () => {
    for (let pass = 0; pass < 20; pass++) work();
  };
  const fastestBatch = Math.min(...Array.from({ length: 5 }, () => timed(batch)[0]));
  assert(fastestBatch > 0, "the work must take longer than the clock can tell");
  return fastestBatch / 20;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function held(isHeld: boolean): string {
  return isHeld ? "held" : "missed";
}
