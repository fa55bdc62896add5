import { type Kysely, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { type Criterion, isGroup, type RuleSet } from "#app/matching/rule.ts";
import { bonusOf, criteriaOf, rulesOf } from "#app/matching/walk.ts";
import { statusOf } from "#app/opportunities/status.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import type { Database } from "#db/schema.ts";
import type { Entries } from "./entries.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

/** How many open or expected opportunities use each fact that a company can state. */
export type FactUses = {
  /** By fact (`size`), list (`patents`) and fact of an item (`patents.kind`). */
  byName: ReadonlyMap<string, { decides: number; adds: number }>;
  /** The sets of facts and lists that the eligibility rules of opportunities ask for, and how many ask for exactly that set. */
  asked: readonly { names: readonly string[]; count: number }[];
};

/**
 * Counts what rules ask for: who may apply (`decides`) apart from who gets points (`adds`). Kept until the catalogue
 * changes or the day ends, so what opens or closes during a day counts from the next day on.
 */
export async function countFactUses(db: Kysely<Database>, now: number, today: Day): Promise<FactUses> {
  const { revision, entries } = await currentCatalogue();
  const kept = oncePerProcess("fact uses", () => ({ key: "", uses: null as Promise<FactUses> | null }));
  const key = `${revision} ${today}`;
  if (kept.key !== key || kept.uses === null) {
    kept.key = key;
    kept.uses = count(db, currentRules(entries, now));
    kept.uses.catch(() => {
      kept.uses = null;
    });
  }
  return kept.uses;
}

/** Rules by their hash, and how many opportunities that are open or expected have them. */
function currentRules({ columns: { windows, ruleHash } }: Entries, now: number): Map<string, number> {
  const isCurrent = windows.values.map((list) => ["open", "expected"].includes(statusOf(list, now)));
  const weights = new Map<string, number>();
  for (const [row, code] of windows.codeOf.entries()) {
    const hash = ruleHash.at(row);
    if (hash !== null && isCurrent[code]) weights.set(hash, (weights.get(hash) ?? 0) + 1);
  }
  return weights;
}

async function count(db: Kysely<Database>, weights: ReadonlyMap<string, number>): Promise<FactUses> {
  // Only valid rule sets are stored, so the shape is known.
  const { rows } = await sql<{ hash: string; ruleSet: RuleSet }>`
    select distinct on (rule_hash) rule_hash as hash, rule_set as "ruleSet" from opportunity
    where rule_hash = any(${[...weights.keys()]}) order by rule_hash`.execute(db);
  const byName = new Map<string, { decides: number; adds: number }>();
  const asked = rows.map(({ hash, ruleSet }) => {
    const weight = weights.get(hash) ?? 0;
    const decisive = namesIn(criteriaOf({ rules: [...rulesOf(ruleSet)], bonus: [] }));
    const adding = namesIn(criteriaOf({ rules: [], bonus: [...bonusOf(ruleSet)] }));
    for (const name of new Set([...decisive, ...adding])) {
      const { decides, adds } = byName.get(name) ?? { decides: 0, adds: 0 };
      byName.set(name, {
        decides: decides + (decisive.has(name) ? weight : 0),
        adds: adds + (adding.has(name) ? weight : 0),
      });
    }
    return { names: [...decisive].filter((name) => !name.includes(".")), count: weight };
  });
  return { byName, asked };
}

/** Names of facts and lists that criteria test, those of items as `patents.kind`. */
function namesIn(criteria: readonly Criterion[], list = ""): Set<string> {
  return new Set(criteria.flatMap((criterion) => [...namesOf(criterion, list)]));
}

function namesOf(criterion: Criterion, list: string): readonly string[] {
  if ("not" in criterion) return namesOf(criterion.not, list);
  if (isGroup(criterion)) return [...namesIn("all" in criterion ? criterion.all : criterion.any, list)];
  if ("fact" in criterion) return [list === "" ? criterion.fact : `${list}.${criterion.fact}`];
  if ("some" in criterion) return [criterion.some, ...namesOf(criterion.where, criterion.some)];
  if (!("total" in criterion)) return [];
  const where = criterion.where ? namesOf(criterion.where, criterion.total) : [];
  return [criterion.total, `${criterion.total}.${criterion.of}`, ...where];
}
