import { sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { recommendApplication } from "#app/confirmation/decide/recommend-application.server.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { proposeRevocation } from "#app/confirmation/revoke/propose-revocation.server.ts";
import { revokeApplication } from "#app/confirmation/revoke/revoke-application.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "./an-application.ts";

export const reasons = ["scope", "level", "evidence"].map((key) => ({
  key,
  level: 4,
  words: `근거가 뚜렷함(${key})`,
}));

export type Officials = { officer: Person; decider: Person; centre: Person };

export async function officials(): Promise<Officials> {
  return {
    officer: await anOfficial("이검토", "ministry_officer"),
    decider: await anOfficial("박결재", "decider"),
    centre: await anOfficial("최접수", "centre_officer"),
  };
}

/** An application whose ministries were heard: it can be recommended. */
export async function heardApplication(
  options: { round?: Parameters<typeof aRound>[0]; company?: string; companyId?: number } = {},
): Promise<{ id: number; companyId: number }> {
  const companyId = options.companyId ?? (await aCompany(options.company));
  const id = await anApplication({ companyId, round: await aRound(options.round), status: "examination" });
  const consultation = {
    application_id: id,
    agency_id: "motir",
    words: "의견을 주십시오",
    requested_at: "2026-11-21T03:00:00Z",
    due_on: "2026-12-05",
  };
  await db
    .insertInto("consultation")
    .values({ ...consultation, answered_at: "2026-11-22T03:00:00Z", opinion: "agrees" })
    .execute();
  return { id, companyId };
}

export async function revisionOf(id: number): Promise<number> {
  const row = await db
    .selectFrom("application")
    .select("revision")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** Takes a case up to a step, that one included; each must be taken. */
export async function bringTo(
  step: "recommend" | "decide" | "notify",
  id: number,
  { officer, decider, centre }: Officials,
  result: Result = "confirmed",
): Promise<void> {
  const at = async (viewer: Person) => ({ viewer, applicationId: id, seenRevision: await revisionOf(id) });
  const acts = {
    recommend: async () => recommendApplication(db, { ...(await at(officer)), result, reasons }),
    decide: async () => decideApplication(db, { ...(await at(decider)), result, reasons }),
    notify: async () => notifyApplicant(db, await at(centre)),
  };
  for (const name of ["recommend", "decide", "notify"] as const) {
    const taken = await acts[name]();
    if (!taken.ok) throw new Error(`${name}: ${taken.because}`);
    if (name === step) return;
  }
}

/** How much of everything that belongs to a decision is there. */
export async function whatIsThere(id: number) {
  const { rows } = await sql<Record<string, number> & { status: string }>`
    select a.status,
      (select count(*) from decision where application_id = a.id) as decisions,
      (select count(*) from application_event where application_id = a.id and step = 'decide') as "decideEvents",
      (select count(*) from application_event where application_id = a.id and step = 'notify') as "notifyEvents",
      (select count(*) from letter where application_id = a.id) as letters,
      (select count(*) from confirmation f where f.document = a.reference) as facts,
      (select count(*) from company_event where company_id = a.company_id and what = 'confirmationEntered') as "factEvents",
      (select count(*) from graphile_worker.jobs j where j.task_identifier = 'issue_certificate'
        and exists (select from graphile_worker._private_jobs p where p.id = j.id
          and (p.payload ->> 'applicationId')::bigint = a.id)) as "certificateJobs",
      (select count(*) from certificate where application_id = a.id) as certificates
    from application a where a.id = ${id}`.execute(db);
  return rows[0];
}

/** Revokes a confirmation as the procedure has it: proposed by the ministry, the time to speak over, confirmed by the decider. */
export async function revokeHeard(
  id: number,
  { officer, decider }: Officials,
  reason = "거짓 자료가 밝혀짐",
) {
  const at = async (viewer: Person) => ({ viewer, applicationId: id, seenRevision: await revisionOf(id) });
  const proposed = await proposeRevocation(db, { ...(await at(officer)), reason, hearsUntil: "2026-12-31" });
  if (!proposed.ok) throw new Error(`propose: ${proposed.because}`);
  await db
    .updateTable("revocation")
    .set({ hears_until: "2026-11-22" })
    .where("application_id", "=", id)
    .execute();
  return revokeApplication(db, { ...(await at(decider)), reason });
}
