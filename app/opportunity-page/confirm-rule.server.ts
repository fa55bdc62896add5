import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { saveConfirmedRule } from "#app/opportunities/save-confirmed-rule.server.ts";
import type { Database } from "#db/schema.ts";

type Confirming = { viewer: Person; opportunityId: number; ruleId: string };

/** An officer confirms one rule or bonus that a machine has read. `gone`: there is no such machine-read rule. */
export async function confirmRule(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId }: Confirming,
): Promise<{ ok: true } | { ok: false; reason: RefusalReason | "gone" }> {
  const allowed = may(viewer, "rules.confirm");
  if (!allowed.ok) return allowed;
  const isDone = await saveConfirmedRule(db, { personId: viewer.id, opportunityId, ruleId });
  return isDone ? { ok: true } : { ok: false, reason: "gone" };
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
