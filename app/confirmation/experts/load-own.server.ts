import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { InterestKind } from "#app/confirmation/review/ties.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** What an expert keeps about themselves. */
export type OwnExpertise = {
  employer: string | null;
  capacity: number;
  /** The year of the last pledge. */
  pledgedYear: number | null;
  pledgedAt: string | null;
  technologies: readonly { value: string; name: Bilingual; level: number }[];
  /** Those that have not passed. */
  absences: readonly { id: number; fromOn: string; untilOn: string }[];
  interests: readonly { id: number; kind: InterestKind; company: string; number: string | null }[];
};

/** How many reviews an expert takes in a round who has not said so. */
const DEFAULT_CAPACITY = 3;

/** What the viewer has said as an expert; where they have not yet, what the form begins with. */
export async function loadOwn(db: Kysely<Database>, { viewer }: { viewer: Person }): Promise<OwnExpertise> {
  const { rows } = await sql<OwnExpertise>`
    select e.employer, coalesce(e.capacity, ${DEFAULT_CAPACITY}) as capacity, e.pledged_year as "pledgedYear",
      e.pledged_at as "pledgedAt",
      (select coalesce(json_agg(json_build_object('value', t.version_id || '/' || t.code,
          'name', json_build_object('ko', t.ko, 'en', t.en), 'level', k.level) order by t.version_id, t.position), '[]')
        from expert_technology k join technology t on t.version_id = k.version_id and t.code = k.technology_code
        where k.person_id = p.id) as technologies,
      (select coalesce(json_agg(json_build_object('id', id, 'fromOn', from_on, 'untilOn', until_on)
          order by from_on, id), '[]')
        from expert_absence where person_id = p.id and until_on >= ${today()}::date) as absences,
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'company', company, 'number', number)
          order by id), '[]')
        from expert_interest where person_id = p.id) as interests
    from person p left join expert e on e.person_id = p.id where p.id = ${viewer.id}`.execute(db);
  const [own] = rows;
  if (own === undefined) throw new Error("whoever is signed in is a person");
  return own;
}

export type TechnologyOption = { value: string; name: Bilingual; field: Bilingual };

/** The technologies of the lists that exist and can be applied for, by field. */
export async function listTechnologies(db: Kysely<Database>): Promise<readonly TechnologyOption[]> {
  const { rows } = await sql<TechnologyOption>`
    select t.version_id || '/' || t.code as value, json_build_object('ko', t.ko, 'en', t.en) as name,
      json_build_object('ko', f.ko, 'en', f.en) as field
    from technology t join taxonomy_version v on v.id = t.version_id
      join tech_field f on f.version_id = t.version_id and f.code = t.field_code
    where v.status = 'in_force'
    order by t.version_id, f.position, t.position`.execute(db);
  return rows;
}
