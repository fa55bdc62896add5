import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { seoulDay } from "../day-numbers.ts";
import { type StepRefusal, takeStep } from "../take-step.server.ts";
import { type DecisionLetter, writeDecisionLetter } from "./decision-letter.ts";

/**
 * The centre notifies in writing (decree art. 8(3), delegated by art. 29): the letter gets its number and is frozen. A
 * confirmation becomes a fact of the company in the same transaction, so that its matches follow at once. The mail and
 * the certificate are jobs: they can fail and repeat, and nothing here is undone by that.
 */
export async function notifyApplicant(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<{ ok: true; letterId: number } | StepRefusal> {
  const { applicationId } = request;
  const taken = await takeStep(db, { ...request, step: "notify" }, async (trx, { at }) => {
    const source = await readLetterSource(trx, applicationId);
    const number = await newLetterNumber(trx, at);
    const letter = writeDecisionLetter({ ...source, number, writtenOn: seoulDay(at) });
    const { id } = await trx
      .insertInto("letter")
      .values({
        application_id: applicationId,
        kind: "decision",
        number,
        document: JSON.stringify(letter),
        written_at: at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await enqueue(trx, "send_letter", { letterId: id });
    if (source.result === "confirmed") {
      await enterConfirmation(trx, applicationId, seoulDay(at));
      await enqueue(trx, "issue_certificate", { applicationId });
    }
    return id;
  });
  return taken.ok ? { ok: true, letterId: taken.value } : taken;
}

async function enqueue(
  trx: Transaction<Database>,
  job: string,
  payload: Record<string, number>,
): Promise<void> {
  await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(payload)}::json, max_attempts => 20)`.execute(
    trx,
  );
}

async function newLetterNumber(trx: Transaction<Database>, at: string): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('letter_number') as number`.execute(trx);
  return `NST-L-${seoulDay(at).slice(0, 4)}-${String(rows[0]?.number ?? 0).padStart(5, "0")}`;
}

async function readLetterSource(trx: Transaction<Database>, applicationId: number) {
  type Source = Omit<DecisionLetter, "kind" | "number" | "writtenOn" | "reasons" | "objection"> &
    Pick<Parameters<typeof writeDecisionLetter>[0], "reasons" | "rubric" | "settings">;
  const { rows } = await sql<Source>`
    select a.reference, c.name as company, a.title, a.kind as "confirmationKind", d.result, d.reasons,
      json_build_object('ko', t.ko, 'en', t.en) as technology,
      json_build_object('ko', v.ko, 'en', v.en) as version,
      f.definition -> 'rubric' as rubric, r.settings
    from application a
      join company c on c.id = a.company_id
      join decision d on d.application_id = a.id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      join taxonomy_version v on v.id = a.version_id
      join confirmation_form f on f.id = a.form_id
      join round r on r.id = a.round_id
    where a.id = ${applicationId}`.execute(trx);
  const [source] = rows;
  if (source === undefined) throw new Error("a decided application has its decision");
  return source;
}

/** Its validity, if the round gives it one, runs from the day of the letter. */
async function enterConfirmation(
  trx: Transaction<Database>,
  applicationId: number,
  on: string,
): Promise<void> {
  await sql`
    insert into confirmation
      (company_id, version_id, technology_code, kind, confirmed_on, valid_until, origin, document)
    select a.company_id, a.version_id, a.technology_code, a.kind, ${on}::date,
      (${on}::date + make_interval(months => (r.settings -> 'validityMonths' ->> 'value')::integer))::date,
      'decision', a.reference
    from application a join round r on r.id = a.round_id
    where a.id = ${applicationId}
    on conflict (company_id, version_id, technology_code, kind) where revoked_at is null do update
      set confirmed_on = excluded.confirmed_on, valid_until = excluded.valid_until, origin = excluded.origin,
        document = excluded.document`.execute(trx);
}
