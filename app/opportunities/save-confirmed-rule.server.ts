import { type Kysely, sql } from "kysely";
import { favoursConfirmation } from "#app/matching/if-confirmed.ts";
import { isMachineRead, type Reading, type RuleSet, type Track } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { Database } from "#db/schema.ts";
import { rulesRow } from "./notice-rows.server.ts";
import { addRevisions } from "./write-opportunities.server.ts";

/**
 * Writes that a person has confirmed one rule, bonus or choice of tracks that a machine has read: no new reading changes it from then on, and
 * reports about it are settled. Raises the catalogue's revision. Who may do so is checked by the caller.
 * @returns false if there is no such machine-read rule
 */
export async function saveConfirmedRule(
  db: Kysely<Database>,
  { personId, opportunityId, ruleId }: { personId: string; opportunityId: number; ruleId: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
    const stored = await trx
      .selectFrom("opportunity")
      .select(["rule_set", "rules_read_by", "rules_read_on", "rules_read_from"])
      .where("id", "=", opportunityId)
      .executeTakeFirst();
    const parsed = parseRuleSet(stored?.rule_set ?? null);
    const ruleSet = parsed.ok ? withConfirmed(parsed.value, ruleId) : null;
    if (!stored || !ruleSet) return false;
    const { revision } = await trx
      .updateTable("catalogue_revision")
      .set((eb) => ({ revision: eb("revision", "+", 1) }))
      .where("id", "=", 1)
      .returning("revision")
      .executeTakeFirstOrThrow();
    const row = rulesRow({
      ruleSet,
      readBy: stored.rules_read_by ?? "",
      readOn: stored.rules_read_on ?? "",
      readFrom: stored.rules_read_from ?? "",
    });
    await sql`
      update opportunity set rule_set = ${JSON.stringify(row.rule_set)}::json, rule_hash = ${row.rule_hash},
        gives_confirmed_bonus = gives_confirmed_bonus or ${favoursConfirmation(ruleSet)},
        revision = ${revision}, updated_at = now()
      where id = ${opportunityId}`.execute(trx);
    const changes = { changed: { rules: { from: stored.rule_set, to: row.rule_set } } };
    await addRevisions(trx, [{ id: opportunityId, changes }], "officer");
    await sql`delete from rule_report where opportunity_id = ${opportunityId} and rule_id = ${ruleId}`.execute(
      trx,
    );
    await trx
      .insertInto("rule_event")
      .values({ opportunity_id: opportunityId, rule_id: ruleId, person_id: personId, what: "confirmed" })
      .execute();
    return true;
  });
}

/** Null where nothing that a machine has read has this id. */
function withConfirmed(ruleSet: RuleSet, ruleId: string): RuleSet | null {
  let isFound = false;
  const confirmed = <T extends Reading & { id: string }>(one: T): T => {
    if (one.id !== ruleId || !isMachineRead(one)) return one;
    isFound = true;
    const { readBy, ...others } = one;
    return { ...(others as T), verified: true };
  };
  const { choice } = ruleSet;
  const written: RuleSet = {
    ...ruleSet,
    rules: ruleSet.rules.map(confirmed),
    bonus: ruleSet.bonus.map(confirmed),
    ...(choice && {
      choice: { ...confirmed(choice), tracks: choice.tracks.map((track) => inTrack(track, confirmed)) },
    }),
  };
  return isFound ? written : null;
}

function inTrack(track: Track, confirmed: <T extends Reading & { id: string }>(one: T) => T): Track {
  const rules = track.rules.map(confirmed);
  return { ...track, rules, ...(track.bonus && { bonus: track.bonus.map(confirmed) }) };
}
