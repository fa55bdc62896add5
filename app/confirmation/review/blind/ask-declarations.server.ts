import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { formatDay } from "#app/i18n/format.ts";
import { type Bilingual, type Locale, localePath } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { type AskedDeclaration, declarationAsked, declarationReminder } from "./mails.ts";
import { isBlindRound, undeclaredApplicants } from "./undeclared-applicants.server.ts";

/** Whoever was asked has so many days before they are asked again. */
const DAYS_BETWEEN = 3;

/**
 * Asks the experts of the pool to say with which applicants of a blind round there is a conflict, as soon as the first has
 * applied; and once more when nobody can apply any more, if something was left unsaid. Each of them once, in the transaction that
 * notes it. The job's work, daily; what a day missed, the next one does. Whoever takes no reviews is not asked. Returns how
 * many mails were written.
 */
export function askDeclarations(
  db: Kysely<Database>,
  { origin }: { origin: string },
): Promise<{ asked: number; reminded: number }> {
  const at = now().toString();
  const who = sql`
    from round r cross join expert e
    where ${isBlindRound} and e.capacity > 0
      and exists (select from staff_role where person_id = e.person_id and role = 'expert')
      and exists (${undeclaredApplicants()})`;
  return db.transaction().execute(async (trx) => {
    const reminded = await mail(trx, declarationReminder, {
      origin,
      noted: sql`
        update declaration_request d set reminded_at = ${at}
        where d.reminded_at is null and d.asked_at <= ${at}::timestamptz - make_interval(days => ${DAYS_BETWEEN})
          and (d.person_id, d.round_id) in (
            select e.person_id, r.id ${who} and r.closes_at <= ${at}::timestamptz)
        returning d.person_id, d.round_id`,
    });
    const asked = await mail(trx, declarationAsked, {
      origin,
      noted: sql`
        insert into declaration_request (person_id, round_id, asked_at)
        select e.person_id, r.id, ${at}::timestamptz ${who}
        on conflict do nothing
        returning person_id, round_id`,
    });
    return { asked, reminded };
  });
}

type Told = {
  email: string;
  locale: Locale;
  round: Bilingual;
  closesAt: string;
  isOpen: boolean;
  hasPledged: boolean;
};

/** Writes to all whom the statement notes. */
async function mail(
  trx: Transaction<Database>,
  mail: Mail<AskedDeclaration>,
  { noted, origin }: { noted: RawBuilder<unknown>; origin: string },
): Promise<number> {
  const { rows } = await sql<Told>`
    with noted as (${noted})
    select p.email, p.locale, json_build_object('ko', r.name_ko, 'en', r.name_en) as round, r.closes_at as "closesAt",
      r.closes_at > ${now().toString()}::timestamptz as "isOpen",
      coalesce(e.pledged_year = extract(year from ${today()}::date), false) as "hasPledged"
    from noted join round r on r.id = noted.round_id join person p on p.id = noted.person_id
      join expert e on e.person_id = p.id
    order by r.id, p.id`.execute(trx);
  for (const { email, locale, round, closesAt, isOpen, hasPledged } of rows)
    await sendMail(trx, {
      to: email,
      locale,
      mail,
      values: {
        round: round[locale],
        until: isOpen ? formatDay(seoulDay(closesAt), locale) : null,
        hasPledged,
        url: `${origin}${localePath(locale, "/agency/reviews/conflicts")}`,
      },
    });
  return rows.length;
}
