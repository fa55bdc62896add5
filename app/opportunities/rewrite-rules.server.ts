import { type Kysely, sql, type Transaction } from "kysely";
import { favoursConfirmation } from "#app/matching/if-confirmed.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import type { Database } from "#db/schema.ts";
import { rulesRow } from "./notice-rows.server.ts";
import { MACHINE_READER } from "./opportunity.ts";
import { addRevisions } from "./write-opportunities.server.ts";

/** The rules of an opportunity, by whom, when and from what they were read. */
export type StoredRules = {
  ruleSet: RuleSet | null;
  readBy: string | null;
  readOn: string | null;
  readFrom: string | null;
};

/**
 * Writes what a person has changed of the rules of an opportunity that a machine has read: a revision of its own, and one of the
 * catalogue. Where nothing is left, nothing was read. @param change null: there is nothing to change @returns whether something was written
 */
export async function rewriteRules(
  trx: Transaction<Database>,
  opportunityId: number,
  change: (stored: StoredRules) => StoredRules | null,
): Promise<boolean> {
  // Writers of the catalogue take turns.
  await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
  const row = await trx
    .selectFrom("opportunity")
    .select(["rule_set", "rules_read_by", "rules_read_on", "rules_read_from"])
    .where("id", "=", opportunityId)
    .executeTakeFirst();
  if (!row) return false;
  const parsed = row.rule_set === null ? null : parseRuleSet(row.rule_set);
  if (parsed?.ok === false) return false;
  const before = parsed?.value ?? null;
  const after = change({
    ruleSet: before,
    readBy: row.rules_read_by,
    readOn: row.rules_read_on,
    readFrom: row.rules_read_from,
  });
  if (after === null) return false;
  const written = rowOf(after);
  const { revision } = await trx
    .updateTable("catalogue_revision")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("id", "=", 1)
    .returning("revision")
    .executeTakeFirstOrThrow();
  await sql`
    update opportunity o set rule_set = ${written.rule_set && JSON.stringify(written.rule_set)}::json,
      rule_hash = ${written.rule_hash}, completeness = ${written.completeness}, rules_read_by = ${written.rules_read_by},
      rules_read_on = ${written.rules_read_on}, rules_read_from = ${written.rules_read_from},
      gives_confirmed_bonus = ${favours(before, after.ruleSet)}, revision = ${revision}, updated_at = now()
    where id = ${opportunityId}`.execute(trx);
  const changes = { changed: { rules: { from: row.rule_set, to: written.rule_set } } };
  await addRevisions(trx, [{ id: opportunityId, changes }], "officer");
  return true;
}

function rowOf({ ruleSet, readBy, readOn, readFrom }: StoredRules) {
  const isEmpty =
    ruleSet === null || (rulesOf(ruleSet).length === 0 && bonusOf(ruleSet).length === 0 && !ruleSet.choice);
  return rulesRow(
    isEmpty
      ? null
      : { ruleSet, readBy: readBy ?? MACHINE_READER, readOn: readOn ?? "", readFrom: readFrom ?? "" },
  );
}

/** What rules no longer say, the source may still say by its own word. */
function favours(before: RuleSet | null, after: RuleSet | null) {
  if (after && favoursConfirmation(after)) return sql`true`;
  if (!before || !favoursConfirmation(before)) return sql`gives_confirmed_bonus`;
  return sql`coalesce((select bool_or((s.raw -> 'opportunities' -> o.position ->> 'givesConfirmedBonus')::boolean)
    from source_record s where s.notice_id = o.notice_id), false)`;
}

/** Notes what a person has done with a rule. To confirm or withdraw it settles the reports about it. */
export async function recordCheck(
  db: Kysely<Database>,
  event: {
    opportunityId: number;
    ruleId: string;
    personId: string;
    what: "confirmed" | "confirmationTakenBack" | "withdrawn" | "withdrawalTakenBack";
    reason?: string;
  },
): Promise<void> {
  const { opportunityId, ruleId, personId, what, reason = null } = event;
  if (what === "confirmed" || what === "withdrawn")
    await sql`delete from rule_report where opportunity_id = ${opportunityId} and rule_id = ${ruleId}`.execute(
      db,
    );
  await db
    .insertInto("rule_event")
    .values({ opportunity_id: opportunityId, rule_id: ruleId, person_id: personId, what, reason })
    .execute();
}
