import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isMachineRead, type Rule, type RuleSet, type TrackChoice } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { rulesOf } from "#app/matching/walk.ts";
import { optionalText } from "#app/platform/plain-text.ts";
import type { Database } from "#db/schema.ts";

type Reporting = { viewer: Person; opportunityId: number; ruleId: string };

/**
 * Notes that a signed-in person holds a rule for wrongly read; once per person and rule, however often it is sent. Only what a
 * machine has read and this person may see can be reported. Changes no verdict: an officer looks at it.
 * @returns false if there is no such rule
 */
export async function reportRule(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId }: Reporting,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom("opportunity")
      .select("rule_set")
      .where("id", "=", opportunityId)
      .where("security_class", "=", "general")
      .executeTakeFirst();
    const parsed = parseRuleSet(found?.rule_set ?? null);
    const rule = parsed.ok ? readIn(parsed.value).find(({ id }) => id === ruleId) : undefined;
    if (!rule || !isMachineRead(rule)) return false;
    const noted = await sql`
      insert into rule_report (opportunity_id, rule_id, person_id, rule)
      values (${opportunityId}, ${ruleId}, ${viewer.id}, ${JSON.stringify(rule)}::jsonb)
      on conflict do nothing returning rule_id`.execute(trx);
    if (noted.rows.length > 0) await record(trx, { viewer, opportunityId, ruleId }, "reported");
    return true;
  });
}

/** What can be read wrongly: rules, and which tracks there are. */
function readIn(ruleSet: RuleSet) {
  const rules: readonly (Rule | TrackChoice)[] = rulesOf(ruleSet);
  return ruleSet.choice ? [...rules, ruleSet.choice] : rules;
}

const LONGEST_NOTE = 300;

/** Keeps what a person says of their own report, in place of what they said before. @returns false if there is no report */
export async function noteReport(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId, note }: Reporting & { note: string },
): Promise<boolean> {
  const said = optionalText({ missing: "", tooLong: () => "", unreadable: "" }, LONGEST_NOTE).safeParse(
    note.slice(0, LONGEST_NOTE),
  );
  const noted = await db
    .updateTable("rule_report")
    .set({ note: said.success ? said.data : null })
    .where("opportunity_id", "=", opportunityId)
    .where("rule_id", "=", ruleId)
    .where("person_id", "=", viewer.id)
    .returning("rule_id")
    .execute();
  return noted.length > 0;
}

/** Takes a person's own report back; succeeds if there is none. */
export async function takeReportBack(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId }: Reporting,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom("rule_report")
      .where("opportunity_id", "=", opportunityId)
      .where("rule_id", "=", ruleId)
      .where("person_id", "=", viewer.id)
      .returning("rule_id")
      .execute();
    if (gone.length > 0) await record(trx, { viewer, opportunityId, ruleId }, "takenBack");
    return true;
  });
}

async function record(
  db: Kysely<Database>,
  { viewer, opportunityId, ruleId }: Reporting,
  what: "reported" | "takenBack",
): Promise<void> {
  await db
    .insertInto("rule_event")
    .values({ opportunity_id: opportunityId, rule_id: ruleId, person_id: viewer.id, what })
    .execute();
}

/** A rule that a person has reported, with what they said of it. */
export type OwnReport = { ruleId: string; note: string | null };

/** The rules of an opportunity that a person has reported. */
export async function findReported(
  db: Kysely<Database>,
  { viewer, opportunityId }: Omit<Reporting, "ruleId">,
): Promise<readonly OwnReport[]> {
  return db
    .selectFrom("rule_report")
    .select(["rule_id as ruleId", "note"])
    .where("opportunity_id", "=", opportunityId)
    .where("person_id", "=", viewer.id)
    .execute();
}
