import assert from "node:assert/strict";
import "#app/i18n/all-words.ts";
import { verdictColumn } from "#app/catalogue/verdict-column.ts";
import { findConfirmed } from "#app/matches/find-confirmed.ts";
import { compiledOf, type Judged, type RowSet, rowSetsOf, rowsWith } from "#app/matches/row-sets.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { asksOf, criteriaOf, leafCriteria } from "#app/matching/walk.ts";
import { whatIf } from "#app/matching/what-if.ts";
import { catalogueCompany } from "./catalogue-company.ts";
import { generateRuleSets } from "./generate-rule-sets.ts";
import { namingConfirmation, noon, openCatalogue } from "./open-catalogue.ts";

// What a confirmation would change, at two sizes in one run, and the near misses of single rule sets: `npm run bench:what-if`.
// Measured in processor time, which other load on the machine does not lengthen; the least of all turns counts.
const sizes = [2_000, 20_000] as const;
const share = 0.15;
const most = { times: 10, confirmedMs: 100, nearMissMs: 20 };
const turns = 15;
const deepest = 20;

const ruleSets = namingConfirmation([...generateRuleSets(sizes[1] * share)]);
const full = catalogueCompany(ruleSets.flatMap(asksOf));
// A confirmation that is held already leaves nothing to ask.
const unconfirmed: Knowledge = {
  ...full,
  lists: {
    ...full.lists,
    technologies: {
      complete: true,
      items: (full.lists.technologies?.items ?? []).map((item) => ({ ...item, confirmation: "none" })),
    },
  },
};
const withoutTechnologies: Knowledge = {
  ...full,
  lists: { ...full.lists, technologies: { items: [], complete: true } },
};

let isHeld = true;
const scenes = sizes.map((size) => openCatalogue(size, ruleSets.slice(0, size * share)));
for (const [name, knowledge] of Object.entries({ unconfirmed, withoutTechnologies })) {
  const [small = 0, large = 0] = scenes.map((scene) => {
    const judged = judgedAs(scene, knowledge);
    return leastOf(turns, () => assert(findConfirmed(judged, { now: noon }) !== null));
  });
  const times = large / small;
  say(
    `with a confirmation, ${name}`,
    `${ms(small)} at ${sizes[0]}, ${ms(large)} at ${sizes[1]}: ${times.toFixed(1)} times`,
    {
      budget: `at most ${most.confirmedMs} ms and ${most.times} times`,
      holds: large <= most.confirmedMs && times <= most.times,
    },
  );
}
const [, scene] = scenes;
assert(scene);
const refusals = refusedSets(judgedAs(scene, unconfirmed));
const byDepth = refusals.toSorted((a, b) => leavesIn(b) - leavesIn(a)).slice(0, deepest);
const each = byDepth.map((set) => leastOf(turns, () => whatIf(compiledOf(set), unconfirmed)));
say(
  `near misses of the ${deepest} deepest of ${refusals.length} rule sets`,
  `${leavesIn(byDepth[0])} leaves, at most ${ms(Math.max(...each))} each`,
  {
    budget: `at most ${most.nearMissMs} ms`,
    holds: Math.max(...each) <= most.nearMissMs,
  },
);
process.exitCode = isHeld ? 0 : 1;

function judgedAs(parts: Pick<Judged, "catalogue" | "periods" | "plan">, knowledge: Knowledge): Judged {
  const answers = new Map();
  return {
    ...parts,
    known: { knowledge, answers },
    column: verdictColumn(parts.catalogue, parts.plan, knowledge, answers),
  };
}

function refusedSets(judged: Judged): readonly RowSet[] {
  return rowSetsOf(
    judged,
    rowsWith(judged, ({ verdict }) => verdict === "not_eligible" || verdict === "probably_not"),
  );
}

function leavesIn(set: RowSet | undefined): number {
  const ruleSet = set?.form.ruleSet;
  return ruleSet ? criteriaOf(ruleSet).flatMap(leafCriteria).length : 0;
}

/** In milliseconds of processor time. */
function leastOf(times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < times; turn++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function say(what: string, figures: string, { budget, holds }: { budget: string; holds: boolean }): void {
  isHeld &&= holds;
  process.stdout.write(`| ${what} | ${figures} (${budget}: ${holds ? "held" : "MISSED"}) |\n`);
}
