import { type RawBuilder, sql, type Transaction } from "kysely";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { inboxPath, usualMail } from "./inbox-view.ts";
import { inboxMail } from "./mails.ts";

type Told = {
  kind: InboxKind;
  /** Rows of `application_id`, `about`, `happened_at` and the `person_id` of whoever did it. */
  what: RawBuilder<unknown>;
  /** Who is told of the application `a`. */
  addressees: RawBuilder<unknown>;
  /** Where links begin. */
  origin: string;
};

type Item = {
  id: number;
  email: string;
  locale: Locale;
  reference: string;
  isGeneral: boolean;
};

/**
 * Puts what happened into the inboxes of those whom it concerns, and mails those who want to hear of it at once: both in
 * the caller's transaction. Whoever did it is not told, and nobody is told twice. Returns how many items were new.
 */
export async function tellOfficials(
  trx: Transaction<Database>,
  { kind, what, addressees, origin }: Told,
): Promise<number> {
  const at = now().toString();
  const { rows } = await sql<Item & { isMailed: boolean }>`
    with told as (
      insert into inbox_item (person_id, application_id, kind, about, happened_at, mail, mailed_at)
      select t.person_id, a.id, ${kind}, h.about, h.happened_at, coalesce(c.mail, ${usualMail[kind]}),
        case when coalesce(c.mail, ${usualMail[kind]}) = 'at_once' then ${at}::timestamptz end
      from ${what} h
        join application a on a.id = h.application_id and a.status <> 'draft'
        cross join lateral ${addressees} t
        left join inbox_choice c on c.person_id = t.person_id and c.kind = ${kind}
      where t.person_id is distinct from h.person_id
      on conflict do nothing
      returning id, person_id, application_id, mail)
    select told.id, p.email, p.locale, a.reference, a.security_class = 'general' as "isGeneral",
      told.mail = 'at_once' as "isMailed"
    from told join person p on p.id = told.person_id join application a on a.id = told.application_id
    order by told.id`.execute(trx);
  for (const { id, email, locale, reference, isGeneral } of rows.filter(({ isMailed }) => isMailed))
    await mailPeople(trx, [{ email, locale }], {
      mail: inboxMail,
      isGeneral,
      path: `${inboxPath}/${id}`,
      origin,
      values: (_, url) => ({ happened: kind, reference, url }),
    });
  return rows.length;
}
