import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { pledgeYear } from "./own-schema.ts";
import { POOL_PAGE_SIZE, type PoolSearch } from "./pool-search.ts";

/** An expert as staff see them in the pool. */
export type PoolExpert = {
  id: string;
  name: string;
  email: string;
  employer: string | null;
  /** Null: has said nothing of themselves yet. */
  capacity: number | null;
  hasPledged: boolean;
  openReviews: number;
  technologies: readonly { name: Bilingual; level: number }[];
  technologyCount: number;
  absences: readonly { fromOn: string; untilOn: string }[];
};

/** So many technologies and absences are named in a row. */
const MOST_NAMED = 4;

/**
 * One page of the pool, by name. Reviews of companies that the viewer acts for, and of cases from which they recused
 * themselves, count as none: how many of those somebody has is not for them to know.
 */
export async function listPool(
  db: Kysely<Database>,
  { viewer, search }: { viewer: Person; search: PoolSearch },
): Promise<{ experts: readonly PoolExpert[]; count: number }> {
  const day = today();
  const pattern = `%${search.words.normalize("NFC").replace(/[\\%_]/g, "\\$&")}%`;
  const isFound = sql<boolean>`
    exists (select from staff_role where person_id = p.id and role = 'expert')
    and (${search.words} = '' or p.name ilike ${pattern} or p.email ilike ${pattern} or e.employer ilike ${pattern})
    and (${search.technology} = '' or exists (select from expert_technology where person_id = p.id
      and version_id || '/' || technology_code = ${search.technology}))
    and (${search.state} = ''
      or (${search.state} = 'ready' and e.pledged_year = ${pledgeYear(day)} and e.capacity > 0
        and exists (select from expert_technology where person_id = p.id) and not ${isAwayOn(day)})
      or (${search.state} = 'away' and ${isAwayOn(day)})
      or (${search.state} = 'no_pledge' and e.pledged_year is distinct from ${pledgeYear(day)})
      or (${search.state} = 'no_expertise' and not exists (select from expert_technology where person_id = p.id)))`;
  const own = viewer.companies.map(({ id }) => id);
  const { rows } = await sql<PoolExpert & { count: number }>`
    select p.id, p.name, p.email, e.employer, e.capacity,
      coalesce(e.pledged_year = ${pledgeYear(day)}, false) as "hasPledged",
      (select count(*) from review r join application a on a.id = r.application_id
        where r.expert_id = p.id and r.submitted_at is null and r.closed_at is null and r.declined_at is null
          and a.status = 'examination' and a.company_id <> all(${own}::bigint[])
          and not exists (select from review mine where mine.application_id = a.id and mine.expert_id = ${viewer.id}
            and mine.declined_at is not null)) as "openReviews",
      (select coalesce(json_agg(json_build_object('name', json_build_object('ko', ko, 'en', en), 'level', level)), '[]')
        from (select t.ko, t.en, k.level from expert_technology k
          join technology t on t.version_id = k.version_id and t.code = k.technology_code
          where k.person_id = p.id order by k.level desc, t.position limit ${MOST_NAMED}) best) as technologies,
      (select count(*) from expert_technology where person_id = p.id) as "technologyCount",
      (select coalesce(json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on)), '[]')
        from (select from_on, until_on from expert_absence where person_id = p.id and until_on >= ${day}::date
          order by from_on limit ${MOST_NAMED}) next) as absences,
      count(*) over () as count
    from person p left join expert e on e.person_id = p.id
    where ${isFound}
    order by p.name, p.id
    limit ${POOL_PAGE_SIZE} offset ${(search.page - 1) * POOL_PAGE_SIZE}`.execute(db);
  return { experts: rows.map(({ count: _, ...expert }) => expert), count: rows[0]?.count ?? 0 };
}

function isAwayOn(day: string) {
  return sql<boolean>`exists (select from expert_absence where person_id = p.id
    and from_on <= ${day}::date and until_on >= ${day}::date)`;
}
