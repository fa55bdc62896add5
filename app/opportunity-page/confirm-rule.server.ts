import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { isMachineRead, type RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { rulesRow } from "#app/opportunities/notice-rows.server.ts";
import { addRevisions } from "#app/opportunities/write-opportunities.server.ts";
import type { Database } from "#db/schema.ts";

type Confirming = { viewer: Person; opportunityId: number; ruleId: string };

export type Confirmed = { ok: true } | { ok: false; reason: RefusalReason | "gone" };

/**
 * An officer confirms one rule or bonus that a machine has read: it is a person's from then on, and no new reading changes
 * it. Reports about it are settled thereby. Raises the catalogue's revision; `gone`: there is no such machine-read rule.
 */
export async function confirmRule(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId }: Confirming,
): Promise<Confirmed> {
  const allowed = may(viewer, "rules.confirm");
  if (!allowed.ok) return allowed;
  return db.transaction().execute(async (trx) => {
    await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
    const stored = await trx
      .selectFrom("opportunity")
      .select(["rule_set", "rules_read_by", "rules_read_on", "rules_read_from"])
      .where("id", "=", opportunityId)
      .executeTakeFirst();
    const parsed = parseRuleSet(stored?.rule_set ?? null);
    const ruleSet = parsed.ok ? withConfirmed(parsed.value, ruleId) : null;
    if (!stored || !ruleSet) return { ok: false, reason: "gone" };
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
      update opportunity set rule_set = ${JSON.stringify(row.rule_set)}::jsonb, rule_hash = ${row.rule_hash},
        revision = ${revision}, updated_at = now()
      where id = ${opportunityId}`.execute(trx);
    const changes = { changed: { rules: { from: stored.rule_set, to: row.rule_set } } };
    await addRevisions(trx, [{ id: opportunityId, changes }], "officer");
    await sql`delete from rule_report where opportunity_id = ${opportunityId} and rule_id = ${ruleId}`.execute(
      trx,
    );
    await trx
      .insertInto("rule_event")
      .values({ opportunity_id: opportunityId, rule_id: ruleId, person_id: viewer.id, what: "confirmed" })
      .execute();
    return { ok: true };
  });
}

/** Null where no machine-read rule has this id. */
function withConfirmed(ruleSet: RuleSet, ruleId: string): RuleSet | null {
  const isMeant = (rule: RuleSet["rules"][number] | RuleSet["bonus"][number]) =>
    rule.id === ruleId && isMachineRead(rule);
  if (![...ruleSet.rules, ...ruleSet.bonus].some(isMeant)) return null;
  return {
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => (isMeant(rule) ? confirmed(rule) : rule)),
    bonus: ruleSet.bonus.map((rule) => (isMeant(rule) ? confirmed(rule) : rule)),
  };
}

function confirmed<T extends RuleSet["rules"][number] | RuleSet["bonus"][number]>(rule: T): T {
  const { readBy, ...others } = rule;
  return { ...(others as T), verified: true };
}

/** One rule that people hold for wrongly read: as it was reported, by how many, and since when. */
export type ReportedRule = {
  opportunityId: number;
  ruleId: string;
  rule: unknown;
  people: number;
  since: string;
};

/** What waits for an officer, what most people report first; at most 500. */
export async function listReportedRules(
  db: Kysely<Database>,
  viewer: Person,
): Promise<readonly ReportedRule[]> {
  if (!may(viewer, "rules.confirm").ok) return [];
  const { rows } = await sql<ReportedRule>`
    select opportunity_id as "opportunityId", rule_id as "ruleId", count(*)::int as people, min(reported_at) as since,
      (array_agg(rule order by reported_at desc))[1] as rule
    from rule_report group by opportunity_id, rule_id
    order by count(*) desc, min(reported_at), opportunity_id, rule_id limit 500`.execute(db);
  return rows;
}
