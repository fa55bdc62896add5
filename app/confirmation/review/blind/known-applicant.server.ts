import { type RawBuilder, sql } from "kysely";
import type { KnownApplicant } from "./blind-view.ts";

/** Whether reviewers of the application `a` may not learn who applied. */
export function isBlind(): RawBuilder<boolean> {
  return sql<boolean>`exists (select from round
    where round.id = a.round_id and (round.settings -> 'isBlind' ->> 'value')::boolean)`;
}

/** What is known of the applicant of `a`; null where reviewers may know who it is. */
export function knownApplicant(): RawBuilder<KnownApplicant | null> {
  return sql<KnownApplicant | null>`case when ${isBlind()} then (
    select json_build_object(
      'names', array(
        select name from (
          select unnest(array[c.name, c.name_en]) as name from company c where c.id = a.company_id
          union
          select unnest(array[s.document #>> '{company,name}', s.document #>> '{company,nameEn}']) from submission s
          where s.application_id = a.id) each where name is not null order by name),
      'numbers', array(select distinct number from business_number where company_id = a.company_id order by number),
      'emails', array(select distinct p.email from membership m join person p on p.id = m.person_id
        where m.company_id = a.company_id order by p.email),
      'answers', (select coalesce(jsonb_agg(distinct jsonb_build_object('key', q -> 'key', 'label', q -> 'label',
          'answer', q -> 'answer')), '[]')
        from submission s, jsonb_path_query(s.document, '$.parts[*].questions[*]') q
        where s.application_id = a.id and jsonb_typeof(q -> 'answer') = 'string'
          and length(q ->> 'answer') <= 200),
      'parts', (select coalesce(definition -> 'parts', '[]') from confirmation_form where id = a.form_id))) end`;
}
