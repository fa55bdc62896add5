import type { Kysely } from "kysely";
import type { RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { log } from "#app/platform/log.server.ts";
import type { Database } from "#db/schema.ts";
import type { RuleSets } from "./catalogue.ts";
import type { Entries } from "./entries.ts";

// Checking a rule set against the schema takes about a millisecond; other requests are answered between batches.
const batchLength = 100;

/**
 * Loads the rule sets of these entries by hash. Those in `loaded` are not parsed again; those that no entry uses any more are
 * dropped. A rule set that the schema refuses is null, and its opportunities are not judged.
 */
export async function loadRuleSets(
  db: Kysely<Database>,
  { length, columns }: Entries,
  loaded: RuleSets,
): Promise<RuleSets> {
  const ruleSets = new Map<string, RuleSet | null>();
  const missing = new Map<string, number>();
  for (let row = 0; row < length; row++) {
    const ruleHash = columns.ruleHash.at(row);
    if (ruleHash === null) continue;
    const known = loaded.get(ruleHash);
    if (known === undefined) missing.set(ruleHash, columns.id.at(row));
    else ruleSets.set(ruleHash, known);
  }
  const ids = [...missing.values()];
  for (let from = 0; from < ids.length; from += batchLength) {
    for (const [hash, ruleSet] of await readRuleSets(db, ids.slice(from, from + batchLength)))
      ruleSets.set(hash, ruleSet);
  }
  return ruleSets;
}

async function readRuleSets(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<[hash: string, RuleSet | null][]> {
  const rows = await db
    .selectFrom("opportunity")
    .select(["id", "rule_hash", "rule_set"])
    .where("id", "in", ids)
    .execute();
  return rows.flatMap(({ id, rule_hash, rule_set }) => {
    const parsed = parseRuleSet(rule_set);
    if (!parsed.ok) log.error({ opportunity: id }, "stored rules do not pass the schema and are not judged");
    return rule_hash === null ? [] : [[rule_hash, parsed.ok ? parsed.value : null]];
  });
}
