import { sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { actorsOf } from "#app/confirmation/procedure/acting.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Channel } from "./consultation.ts";

export type OpenConsultation = {
  id: number;
  companyId: number;
  reference: string;
  channel: Channel;
  email: string | null;
  locale: Locale;
  dueOn: string;
};

/** Locks the case and its open consultation for what an officer does about it beside the procedure; null: there is none for them. */
export async function lockOpenConsultation(
  trx: Transaction<Database>,
  {
    viewer,
    applicationId,
    consultationId,
  }: { viewer: Person; applicationId: number; consultationId: number },
): Promise<OpenConsultation | null> {
  await lockCase(trx, applicationId);
  const { rows } = await sql<OpenConsultation>`
    select c.id, a.company_id as "companyId", a.reference, c.channel, c.respondent_email as email, c.locale,
      c.due_on as "dueOn"
    from consultation c join application a on a.id = c.application_id
    where c.id = ${consultationId} and a.id = ${applicationId} and c.answered_at is null and c.closed_at is null
      and a.status in ('examination', 'deliberation') and ${isSeenBy(viewer)}
    for update of c`.execute(trx);
  const [found] = rows;
  const isOfficer = found !== undefined && actorsOf(viewer, found.companyId).includes("ministry_officer");
  return isOfficer ? found : null;
}

export const notOpen: StepRefusal & { reasons: readonly Bilingual[] } = {
  ok: false,
  because: "guard",
  reasons: [
    {
      ko: "열려 있는 의견 조회가 아닙니다. 이미 회신했거나 종료되었습니다.",
      en: "This consultation is not open: it was answered or closed.",
    },
  ],
};
