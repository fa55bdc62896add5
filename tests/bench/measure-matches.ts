import assert from "node:assert/strict";
import "#app/i18n/all-words.ts";
import { Temporal } from "temporal-polyfill";
import { judgeOfRow, verdictColumn } from "#app/catalogue/verdict-column.ts";
import { createMatchCache } from "#app/matches/cache-matches.server.ts";
import { gatherMatches } from "#app/matches/gather-matches.ts";
import type { Paths } from "#app/matches/matches.ts";
import { matchesView, type SharedView } from "#app/matches/matches-view.ts";
import type { Judged } from "#app/matches/row-sets.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { asksOf } from "#app/matching/walk.ts";
import { catalogueCompany } from "./catalogue-company.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";
import { noon, openCatalogue } from "./open-catalogue.ts";

// The page 'my matches' at two sizes in one run: `npm run bench:matches`. All opportunities are open, each 3 of 20 with
// rules of their own. Measured is the first view after a change of the profile: verdicts, paths and page. The next view is cached.
// Measured in processor time, which other load on the machine does not lengthen.
const sizes = [2_000, 20_000] as const;
const share = 0.15;
const most = { times: 3, ms: 150 };
const turns = 15;

const ruleSets = [...generateRuleSets(sizes[1] * share)];
const full = catalogueCompany(ruleSets.flatMap(asksOf));
const newcomer: Knowledge = {
  ...full,
  lists: {},
  facts: { ...full.facts, revenue: {}, debtRatio: {} },
};
const nobody: Knowledge = { facts: { size: "small" }, lists: {}, answers: {} };

let isHeld = true;
const scenes = sizes.map((size) => openCatalogue(size, ruleSets.slice(0, size * share)));
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

async function look(scene: ReturnType<typeof openCatalogue>, knowledge: Knowledge) {
  const known = { knowledge, answers: new Map() };
  const keep = createMatchCache<SharedView>();
  const now = Temporal.Instant.fromEpochMilliseconds(noon);
  const start = process.cpuUsage();
  const column = verdictColumn(scene.catalogue, scene.plan, knowledge, known.answers);
  const judged: Judged = { ...scene, known, column };
  const judge = judgeOfRow(scene.catalogue, scene.plan, known);
  const make = (paths: Paths) => {
    const gathered = gatherMatches(judged, paths, { now: noon, judge });
    return matchesView(gathered, { companyId: 1, mayAnswer: true, now, order: "count" }, "ko");
  };
  const view = await keep(1, judged, { now: noon, as: "ko", make });
  assert(
    view.year.rows.length > 0 || !view.answers.isEmpty || !view.changes.isEmpty,
    "the page shows something",
  );
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
