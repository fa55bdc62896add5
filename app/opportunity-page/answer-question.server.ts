import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { type Value, valueSchema } from "#app/matching/knowledge.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { asksOf } from "#app/matching/walk.ts";
import type { Refusal } from "#app/profile/form/read-typed.ts";
import type { Database } from "#db/schema.ts";
import { readAnswer, type Sent } from "./read-answer.ts";

export type Answered =
  | { ok: true }
  | Refused
  | { ok: false; reason: "changedRules" }
  | { ok: false; reason: "unreadable"; refusal: Refusal };

type Answering = { viewer: Person; companyId: number; opportunityId: number; key: string; sent: Sent };

/**
 * Saves a company's answer to a question of one opportunity; an empty answer deletes it. The question is looked up in
 * the current rules: one that has changed or is gone cannot be answered.
 */
export async function answerQuestion(
  db: Kysely<Database>,
  { viewer, companyId, opportunityId, key, sent }: Answering,
): Promise<Answered> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.answer");
    if (!opened.ok) return opened;
    const ask = await findAsk(trx, opportunityId, key);
    if (ask === null) return { ok: false, reason: "changedRules" };
    const read = readAnswer(sent, ask);
    if (!read.ok) return { ok: false, reason: "unreadable", refusal: read.refusal };
    if (read.value !== null && !valueSchema(ask).safeParse(read.value).success)
      return { ok: false, reason: "unreadable", refusal: { why: "not_an_option" } };
    await writeAnswer(trx, { companyId, opportunityId, key, value: read.value, personId: viewer.id });
    await trx
      .insertInto("company_event")
      .values({
        company_id: companyId,
        person_id: viewer.id,
        what: "opportunityAnswered",
        detail: JSON.stringify({ opportunityId, key, isKnown: read.value !== null }),
      })
      .execute();
    return { ok: true };
  });
}

/** The question with this key, if the rules of the opportunity may be shown. */
async function findAsk(trx: Transaction<Database>, opportunityId: number, key: string) {
  const found = await trx
    .selectFrom("opportunity")
    .select("rule_set")
    .where("id", "=", opportunityId)
    .where("security_class", "=", "general")
    .executeTakeFirst();
  const parsed = parseRuleSet(found?.rule_set ?? null);
  return parsed.ok ? (asksOf(parsed.value).find((ask) => ask.key === key) ?? null) : null;
}

type Written = {
  companyId: number;
  opportunityId: number;
  key: string;
  value: Value | null;
  personId: string;
};

async function writeAnswer(
  trx: Transaction<Database>,
  { companyId, opportunityId, key, value, personId }: Written,
): Promise<void> {
  if (value === null) {
    await trx
      .deleteFrom("opportunity_answer")
      .where("company_id", "=", companyId)
      .where("opportunity_id", "=", opportunityId)
      .where("key", "=", key)
      .execute();
    return;
  }
  await sql`
    insert into opportunity_answer (company_id, opportunity_id, key, value, answered_by)
    values (${companyId}, ${opportunityId}, ${key}, ${JSON.stringify(value)}::jsonb, ${personId})
    on conflict (company_id, opportunity_id, key) do update
    set value = excluded.value, answered_by = excluded.answered_by, answered_at = now()`.execute(trx);
}
