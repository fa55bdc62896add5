import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { type FormDefinition, questionsOf } from "#app/confirmation/form/form-definition.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { Kind, SecurityClass } from "./application.ts";
import { loadApplication } from "./load-application.server.ts";
import { readPrefills } from "./read-prefills.server.ts";

/** More drafts than anyone prepares at once; stops a script that starts applications. */
const MOST_DRAFTS = 50;

export type Start = {
  technology: string;
  kind: Kind;
  title: string;
  securityClass: SecurityClass;
  startKey: string;
  /** An application of the same company whose answers and files are copied. */
  copiedFrom?: number;
};

type Started =
  | { ok: true; applicationId: number }
  | Refused
  | { ok: false; reason: "noRound" | "noTechnology" | "otherKind" | "tooMany" };

/**
 * Starts a draft for the round that is open or, between rounds, for the next one (else the last). A draft moves along to
 * the round in which it is submitted. The same form sent twice starts one draft.
 */
export async function startApplication(
  db: Kysely<Database>,
  { viewer, companyId, ...start }: { viewer: Person; companyId: number } & Start,
): Promise<Started> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.apply");
    if (!opened.ok) return opened;
    const drafts = await trx
      .selectFrom("application")
      .select(["id", "start_key as startKey"])
      .where("company_id", "=", companyId)
      .where((eb) => eb.or([eb("status", "=", "draft"), eb("start_key", "=", start.startKey)]))
      .execute();
    const twin = drafts.find(({ startKey }) => startKey === start.startKey);
    if (twin !== undefined) return { ok: true, applicationId: twin.id };
    if (drafts.length >= MOST_DRAFTS) return { ok: false, reason: "tooMany" };
    const { open, next, last } = await loadRounds(trx);
    const round = open ?? next ?? last;
    if (round === null) return { ok: false, reason: "noRound" };
    if (!round.kinds.includes(start.kind)) return { ok: false, reason: "otherKind" };
    const technology = await trx
      .selectFrom("technology")
      .select("code")
      .where("version_id", "=", round.versionId)
      .where("code", "=", start.technology)
      .executeTakeFirst();
    if (technology === undefined) return { ok: false, reason: "noTechnology" };
    const { id } = await trx
      .insertInto("application")
      .values({
        company_id: companyId,
        round_id: round.id,
        kind: start.kind,
        version_id: round.versionId,
        technology_code: start.technology,
        form_id: round.forms[start.kind],
        security_class: start.securityClass,
        title: start.title,
        start_key: start.startKey,
        copied_from: start.copiedFrom ?? null,
        created_by: viewer.id,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await enterPrefills(trx, { viewer, companyId, applicationId: id, start });
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "applicationStarted",
      detail: { applicationId: id },
    });
    return { ok: true, applicationId: id };
  });
}

/** Nothing about a security technology is stored here, not even what the profile says about it. */
async function enterPrefills(
  trx: Transaction<Database>,
  {
    viewer,
    companyId,
    applicationId,
    start: { technology, securityClass, copiedFrom },
  }: { viewer: Person; companyId: number; applicationId: number; start: Start },
): Promise<void> {
  if (securityClass === "security") return;
  const application = await loadApplication(trx, { companyId, applicationId });
  if (application === null) throw new Error(`Application ${applicationId} was just begun`);
  const { definition } = application.form;
  if (copiedFrom !== undefined) await copyContent(trx, { companyId, applicationId, copiedFrom, definition });
  const rows = (await readPrefills(trx, { viewer, companyId, technology, definition })).map(
    ({ key, value, origin }) => ({
      application_id: applicationId,
      key,
      value: JSON.stringify(value),
      origin,
      changed_at: now().toString(),
    }),
  );
  if (rows.length > 0)
    await trx
      .insertInto("application_answer")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Copies what the new form also asks for. Nothing is copied from another company's application. */
async function copyContent(
  trx: Transaction<Database>,
  {
    companyId,
    applicationId,
    copiedFrom,
    definition,
  }: { companyId: number; applicationId: number; copiedFrom: number; definition: FormDefinition },
): Promise<void> {
  const keys = questionsOf(definition).map(({ key }) => key);
  const isOwn = sql`application_id = ${copiedFrom} and key = any(${keys})
    and exists (select from application where id = ${copiedFrom} and company_id = ${companyId})`;
  await sql`
    insert into application_answer (application_id, key, value, origin, changed_at, changed_by)
    select ${applicationId}, key, value, origin, changed_at, changed_by from application_answer where ${isOwn}`.execute(
    trx,
  );
  await sql`
    insert into application_file (application_id, file_id, key)
    select ${applicationId}, file_id, key from application_file where ${isOwn}`.execute(trx);
}
