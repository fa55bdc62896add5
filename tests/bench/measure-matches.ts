import assert from "node:assert/strict";
import "#app/i18n/all-words.ts";
import { Temporal } from "temporal-polyfill";
import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { judgingPlanOf } from "#app/catalogue/judging-plan.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { judgeOfRow, verdictColumn } from "#app/catalogue/verdict-column.ts";
import { createMatchCache } from "#app/matches/cache-matches.server.ts";
import { gatherMatches } from "#app/matches/gather-matches.ts";
import type { Paths } from "#app/matches/matches.ts";
import { matchesView, type SharedView } from "#app/matches/matches-view.ts";
import type { Judged } from "#app/matches/row-sets.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { asksOf } from "#app/matching/walk.ts";
import { type CatalogueEntry, opportunityKinds, type Window } from "#app/opportunities/opportunity.ts";
import { catalogueCompany } from "./catalogue-company.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";

// The page 'my matches' at two sizes in one run: `npm run bench:matches`. All opportunities are open, each 3 of 20 with
// rules of their own. Measured is the first view after a change of the profile: verdicts, paths and page. The next view is cached.
// Measured in processor time, which other load on the machine does not lengthen.
const sizes = [2_000, 20_000] as const;
const share = 0.15;
const most = { times: 3, ms: 150 };
const turns = 15;

const noon = Date.parse("2026-11-23T12:00:00+09:00");
const day = 86_400_000;
const windows = Array.from({ length: 200 }, (_, at): readonly Window[] => [
  {
    type: "fixed",
    announcedOn: null,
    opensAt: new Date(noon - 10 * day).toISOString(),
    closesAt: new Date(noon + (at + 1) * day).toISOString(),
    hasHour: true,
    label: null,
    isEstimate: false,
  },
]);

const ruleSets = [...generateRuleSets(sizes[1] * share)];
const full = catalogueCompany(ruleSets.flatMap(asksOf));
const newcomer: Knowledge = {
  ...full,
  lists: {},
  facts: { ...full.facts, revenue: {}, debtRatio: {} },
};
const nobody: Knowledge = { facts: { size: "small" }, lists: {}, answers: {} };

let isHeld = true;
const scenes = sizes.map((size) => sceneOf(size));
for (const [name, company] of Object.entries({ full, newcomer, nobody })) {
  const fresh: number[][] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    for (const [at, scene] of scenes.entries()) {
      fresh[at]?.push(await look(scene, company));
    }
  }
  report(name, fresh);
}
process.exitCode = isHeld ? 0 : 1;

function report(what: string, [small = [], large = []]: readonly number[][]): void {
  const [least, greatest] = [Math.min(...small), Math.min(...large)];
  const times = greatest / least;
  const holds = times <= most.times && greatest <= most.ms;
  isHeld &&= holds;
  const figures = `${least.toFixed(0)} ms at ${sizes[0]}, ${greatest.toFixed(0)} ms at ${sizes[1]}`;
  const budget = `at most ${most.times} times and ${most.ms} ms: ${holds ? "held" : "MISSED"}`;
  process.stdout.write(`| ${what} | ${figures}: ${times.toFixed(2)} times (${budget}) |\n`);
}

function sceneOf(size: number): Pick<Judged, "catalogue" | "periods" | "plan"> {
  const own = ruleSets.slice(0, size * share);
  const byHash = new Map(own.map((ruleSet, at) => [`hash ${at}`, ruleSet]));
  const entries = Array.from({ length: size }, (_, at) => entryAt(at, own.length));
  const words = { fields: [], technologies: [], regions: [], agencies: new Map() };
  const catalogue = buildCatalogue(1, tabulate(entries), words, byHash);
  const periods = periodColumnsAt(catalogue, noon);
  return { catalogue, periods, plan: judgingPlanOf(catalogue, periods) };
}

async function look(scene: ReturnType<typeof sceneOf>, knowledge: Knowledge) {
  const known = { knowledge, answers: new Map() };
  const keep = createMatchCache<SharedView>();
  const now = Temporal.Instant.fromEpochMilliseconds(noon);
  const start = process.cpuUsage();
  const column = verdictColumn(scene.catalogue, scene.plan, knowledge, known.answers);
  const judged: Judged = { ...scene, known, column };
  const judge = judgeOfRow(scene.catalogue, scene.plan, known);
  const make = (paths: Paths) => {
    const gathered = gatherMatches(judged, paths, { now: noon, judge });
    return matchesView(gathered, { companyId: 1, mayAnswer: true, now }, "ko");
  };
  const view = await keep(1, judged, { now: noon, as: "ko", make });
  assert(
    view.year.rows.length > 0 || !view.answers.isEmpty || !view.changes.isEmpty,
    "the page shows something",
  );
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function entryAt(at: number, distinct: number): CatalogueEntry {
  return {
    id: at + 1,
    noticeId: at % 20 === 0 ? at : at + 1,
    programmeId: null,
    title: `공고 ${at}`,
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
    windows: windows[at % windows.length] ?? [],
    limitWon: at % 3 === 0 ? null : (at % 40) * 20_000_000,
    ratePercent: null,
    isLimitRead: false,
    isRateRead: false,
    completeness: "complete",
    ruleHash: `hash ${at % distinct}`,
    givesConfirmedBonus: at % 9 === 0,
    securityClass: "general",
    isEstimate: false,
    isSample: false,
    publishedOn: null,
    revision: 1,
  };
}
