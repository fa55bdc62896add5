import { type Kysely, sql } from "kysely";
import type { RuleSet } from "#app/matching/rule.ts";
import type { Database } from "#db/schema.ts";
import { recordCheck, rewriteRules, type StoredRules } from "./rewrite-rules.server.ts";
import { type CheckedRule, seenRule } from "./save-confirmed-rule.server.ts";
import { putBack, takeOut, type WithdrawnRule } from "./withdrawn-rules.ts";

/** What was left of the rules when one was withdrawn, so that they can be written again. */
type OfSet = Pick<RuleSet, "id" | "title" | "amount"> & Omit<StoredRules, "ruleSet">;

/**
 * Takes one rule, bonus or choice that a machine has read out of the rules of an opportunity, with a reason: no new reading
 * brings it back, and reports about it are settled. Who may do so is checked by the caller.
 * @returns false if there is no such machine-read rule
 */
export async function withdrawRule(
  db: Kysely<Database>,
  { personId, opportunityId, ruleId, seen, reason }: CheckedRule & { reason: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    let out: { of: StoredRules & { ruleSet: RuleSet }; withdrawn: WithdrawnRule } | null = null;
    await rewriteRules(trx, opportunityId, (stored) => {
      const { ruleSet } = stored;
      const taken = ruleSet && takeOut(ruleSet, ruleId);
      if (!taken || (seen !== undefined && seenRule(taken.withdrawn.rule) !== seen)) return null;
      out = { of: { ...stored, ruleSet }, withdrawn: taken.withdrawn };
      return { ...stored, ruleSet: taken.ruleSet };
    });
    const done = out as { of: StoredRules & { ruleSet: RuleSet }; withdrawn: WithdrawnRule } | null;
    if (done === null) return false;
    const { ruleSet, ...read } = done.of;
    const { id, title, amount } = ruleSet;
    const { part, track, rule } = done.withdrawn;
    await sql`
      insert into withdrawn_rule (opportunity_id, rule_id, part, track, rule, of_set, reason, person_id)
      values (${opportunityId}, ${ruleId}, ${part}, ${track}, ${JSON.stringify(rule)}::json,
        ${JSON.stringify({ id, title, amount, ...read })}::json, ${reason}, ${personId})`.execute(trx);
    await recordCheck(trx, { opportunityId, ruleId, personId, what: "withdrawn", reason });
    return true;
  });
}

/**
 * Takes a withdrawal back: the rule is machine-read again. Where its place is gone, or a newer reading says the same, only the
 * withdrawal ends. @returns false if there is no such withdrawal
 */
export async function takeWithdrawalBack(
  db: Kysely<Database>,
  {
    personId,
    opportunityId,
    withdrawalId,
  }: { personId: string; opportunityId: number; withdrawalId: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
    const row = await trx
      .deleteFrom("withdrawn_rule")
      .where("id", "=", withdrawalId)
      .where("opportunity_id", "=", opportunityId)
      .returning(["rule_id as ruleId", "part", "track", "rule", "of_set as ofSet"])
      .executeTakeFirst();
    if (row === undefined) return false;
    const { ruleId, part, track, rule, ofSet } = row;
    // Written above, in these shapes.
    const withdrawn = { part, track, rule } as unknown as WithdrawnRule;
    const { id, title, amount, ...read } = ofSet as unknown as OfSet;
    await rewriteRules(trx, opportunityId, (stored) => {
      const ruleSet = stored.ruleSet ?? {
        id,
        title,
        completeness: "partial" as const,
        rules: [],
        bonus: [],
        ...(amount && { amount }),
      };
      const back = putBack(ruleSet, withdrawn);
      return back && { ...(stored.ruleSet ? stored : read), ruleSet: back };
    });
    await recordCheck(trx, { opportunityId, ruleId, personId, what: "withdrawalTakenBack" });
    return true;
  });
}
