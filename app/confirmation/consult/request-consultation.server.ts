import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { isDueDate } from "#app/confirmation/case/step-schema.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import type { Channel } from "./consultation.ts";
import { consultationAsked } from "./mails.ts";
import { sendLink } from "./send-link.server.ts";

export type Question = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  agencyId: string;
  words: string;
  dueOn: string;
  channel: Channel;
  /** Where the link goes; only for a link. */
  email: string | null;
  locale: Locale;
  origin: string;
};

/**
 * The ministry's officer asks another ministry (decree art. 8(2)). What is sensitive never leaves by a link: it is
 * answered by an account of the ministry, what is security-classed on paper as well.
 */
export async function requestConsultation(db: Kysely<Database>, question: Question): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, agencyId, channel, words, dueOn, email } = question;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "request_consultation",
    ids: { agencyId, channel, dueOn },
    details: { words, ...(email !== null && { email }) },
  } as const;
  return takeStep(db, taking, (trx, { at }) => write(trx, question, at));
}

async function write(trx: Transaction<Database>, question: Question, at: string): Promise<void> {
  const { viewer, applicationId, agencyId, channel, dueOn, words, locale } = question;
  const about = await readAbout(trx, question);
  const obstacle = obstacleTo(question, about, seoulDay(at));
  if (about === null || obstacle !== null) throw new StepUndone([obstacle ?? noSuchMinistry]);
  const email = channel === "link" ? question.email : null;
  const { id } = await trx
    .insertInto("consultation")
    .values({
      application_id: applicationId,
      agency_id: agencyId,
      words,
      requested_at: at,
      requested_by: viewer.id,
      due_on: dueOn,
      channel,
      locale,
      respondent_email: email,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const mail = { reference: about.reference, by: viewer.name, dueOn, at, origin: question.origin };
  if (email !== null) await sendLink(trx, { ...mail, consultationId: id, email, locale });
  if (channel === "account") await mailAccounts(trx, about, { ...mail, consultationId: id });
}

/** The first thing that speaks against asking like this. */
function obstacleTo(
  { viewer, agencyId, channel, dueOn, email }: Question,
  about: About | null,
  today: Day,
): Bilingual | null {
  if (about === null) return noSuchMinistry;
  const obstacles: readonly [Bilingual, boolean][] = [
    [noSuchMinistry, viewer.staff.some((office) => office.agencyId === agencyId)],
    [alreadyAsked, about.isAsked],
    [wrongDay, !isDueDate(dueOn, today)],
    [notByLink, channel === "link" && about.securityClass !== "general"],
    [noAddress, channel === "link" && email === null],
    [noAccount, channel === "account" && about.accounts.length === 0],
  ];
  return obstacles.find(([, applies]) => applies)?.[0] ?? null;
}

async function mailAccounts(
  trx: Transaction<Database>,
  { accounts, securityClass }: About,
  mail: { consultationId: number; reference: string; by: string; dueOn: Day; origin: string },
): Promise<void> {
  const { consultationId, reference, by, dueOn, origin } = mail;
  await mailPeople(trx, accounts, {
    mail: consultationAsked,
    isGeneral: securityClass === "general",
    path: `/agency/consultations/${consultationId}`,
    origin,
    values: (locale, url) => ({ reference, by, dueOn: formatDay(dueOn, locale), url }),
  });
}

type About = {
  reference: string;
  securityClass: "general" | "sensitive" | "security";
  isAsked: boolean;
  accounts: readonly { email: string; locale: Locale }[];
};

async function readAbout(
  trx: Transaction<Database>,
  { applicationId, agencyId }: Question,
): Promise<About | null> {
  const { rows } = await sql<About>`
    select a.reference, a.security_class as "securityClass",
      exists (select from consultation where application_id = a.id and agency_id = g.id
        and answered_at is null and closed_at is null) as "isAsked",
      (select coalesce(json_agg(json_build_object('email', p.email, 'locale', p.locale) order by p.id), '[]')
        from staff_role s join person p on p.id = s.person_id
        where s.role = 'ministry_respondent' and s.agency_id = g.id and ${hasNoConflict()}) as accounts
    from application a cross join agency g
    where a.id = ${applicationId} and g.id = ${agencyId} and g.kind = 'ministry'`.execute(trx);
  return rows[0] ?? null;
}

const noSuchMinistry: Bilingual = {
  ko: "의견을 물을 부처를 선택하십시오.",
  en: "Choose the ministry to ask.",
};
const alreadyAsked: Bilingual = {
  ko: "이 부처에 보낸 의견 조회가 아직 열려 있습니다.",
  en: "A consultation with this ministry is still open.",
};
const wrongDay: Bilingual = {
  ko: "회신 기한은 내일부터 180일 안이어야 합니다.",
  en: "The due date must be from tomorrow on, within 180 days.",
};
const notByLink: Bilingual = {
  ko: "민감·보안 건은 링크로 물을 수 없습니다. 부처 계정이나 공문으로 물으십시오.",
  en: "Sensitive and security-classed cases are never sent by link. Ask by account or by official document.",
};
const noAccount: Bilingual = {
  ko: "이 부처에는 의견 담당자 계정이 없습니다. 공문으로 묻거나 시스템 관리자에게 계정을 요청하십시오.",
  en: "This ministry has no account here. Ask by official document, or request an account from the system administrator.",
};
const noAddress: Bilingual = {
  ko: "링크를 받을 주소를 입력하십시오.",
  en: "Enter the address for the link.",
};
