import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { isUntied } from "#app/confirmation/case/seen-by.server.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import { addDays, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { type Channel, LONGEST_DAYS } from "./consultation.ts";
import { sendLink } from "./send-link.server.ts";

export type Question = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  /** Of the form: the same form, sent twice, asks once. */
  requestKey: string;
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
export async function requestConsultation(
  db: Kysely<Database>,
  question: Question,
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, applicationId, seenRevision, requestKey, agencyId, channel, words } = question;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "request_consultation",
    ids: { agencyId, channel },
    details: { words },
  } as const;
  const taken = await takeStep(db, taking, (trx, { at }) => write(trx, question, at));
  if (taken.ok) return { ok: true };
  const sent = await db
    .selectFrom("consultation")
    .select("id")
    .where("request_key", "=", requestKey)
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
  return sent === undefined || taken.because !== "changed" ? taken : { ok: true };
}

async function write(trx: Transaction<Database>, question: Question, at: string): Promise<void> {
  const { viewer, applicationId, agencyId, channel, dueOn, words, requestKey, locale } = question;
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
      request_key: requestKey,
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
    [wrongDay, dueOn <= today || dueOn > addDays(today, LONGEST_DAYS)],
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
    kind: "consultation_asked",
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
        where s.role = 'ministry_respondent' and s.agency_id = g.id and ${isUntied()}) as accounts
    from application a cross join agency g
    where a.id = ${applicationId} and g.id = ${agencyId} and g.kind = 'ministry'`.execute(trx);
  return rows[0] ?? null;
}

const noSuchMinistry: Bilingual = {
  ko: "의견을 물을 부처를 고르십시오.",
  en: "Choose the ministry to be asked.",
};
const alreadyAsked: Bilingual = {
  ko: "이 부처에 보낸 의견 조회가 아직 열려 있습니다.",
  en: "A consultation of this ministry is still open.",
};
const wrongDay: Bilingual = {
  ko: "회신 기한은 내일부터 180일 안이어야 합니다.",
  en: "The due day must lie after today and within 180 days.",
};
const notByLink: Bilingual = {
  ko: "민감·보안 건은 링크로 물을 수 없습니다. 부처 계정이나 공문으로 물으십시오.",
  en: "A sensitive or security case is never sent by link. Ask by account or by official document.",
};
const noAccount: Bilingual = {
  ko: "이 부처에는 의견 담당자 계정이 없습니다. 공문으로 묻거나 시스템 관리자에게 계정을 요청하십시오.",
  en: "This ministry has no account here. Ask by official document, or have an administrator enter one.",
};
const noAddress: Bilingual = { ko: "링크를 받을 주소를 적으십시오.", en: "Give the address for the link." };
