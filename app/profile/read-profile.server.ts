import { type Kysely, sql } from "kysely";
import {
  columnOf,
  itemFactsOf,
  listTables,
  scalarNames,
  seriesNames,
} from "#app/companies/profile-tables.ts";
import type { Day } from "#app/matching/calendar.ts";
import { type ListName, listNames, type ProfileStep } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import type { Database } from "#db/schema.ts";
import type { Origin } from "#db/tables/company-tables.ts";
import type { TechnologyName } from "./form/technology-choice.ts";
import type { Confirmation, Item, Profile, Standing } from "./profile.ts";

type Raw = Readonly<Record<string, unknown>>;
type Row = {
  company: Profile["company"];
  profile: Raw | null;
  years: readonly Raw[];
  standings: readonly (Standing & { fact: string })[];
  lists: Readonly<Record<ListName, readonly Raw[]>>;
  complete: readonly { list: ListName; at: string; by: string | null }[];
  confirmations: readonly Confirmation[];
  saved: readonly { step: ProfileStep; at: string; by: string | null }[];
  technologies: readonly TechnologyName[];
};

/** Reads a profile by one query, so that its parts belong together; null where there is no such company. */
export async function readProfile(db: Kysely<Database>, companyId: number): Promise<Profile | null> {
  const lists = listNames.flatMap((list) => [
    sql.lit(list),
    sql`(select coalesce(json_agg(to_jsonb(i) || jsonb_build_object('changed_by', p.name) order by i.id), '[]')
      from ${sql.table(listTables[list])} i left join person p on p.id = i.changed_by where i.company_id = c.id)`,
  ]);
  const { rows } = await sql<Row>`
    select
      json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, 'isSample', c.is_sample,
        'revision', c.revision) as company,
      (select to_json(p) from company_profile p where company_id = c.id) as profile,
      (select coalesce(json_agg(y order by year), '[]') from company_year y where company_id = c.id) as years,
      (select coalesce(json_agg(json_build_object('fact', fact, 'origin', origin, 'asOf', as_of,
          'validUntil', valid_until, 'changedAt', changed_at, 'changedBy', p.name)), '[]')
        from company_fact_origin o left join person p on p.id = o.changed_by where company_id = c.id) as standings,
      json_build_object(${sql.join(lists)}) as lists,
      (select coalesce(json_agg(json_build_object('list', list, 'at', declared_at, 'by', p.name)), '[]')
        from company_list l left join person p on p.id = l.declared_by where company_id = c.id) as complete,
      (select coalesce(json_agg(json_build_object('technology', technology_code, 'kind', kind,
          'confirmedOn', confirmed_on, 'validUntil', valid_until, 'origin', origin) order by id), '[]')
        from confirmation where company_id = c.id and revoked_at is null) as confirmations,
      (select coalesce(json_agg(json_build_object('step', step, 'at', at, 'by', name)), '[]') from (
        select distinct on (detail->>'step') detail->>'step' as step, at, p.name
        from company_event e left join person p on p.id = e.person_id
        where company_id = c.id and what like 'profile%' and detail ? 'step'
        order by detail->>'step', e.id desc) s) as saved,
      (select coalesce(json_agg(json_build_object('code', t.code, 'field', t.field_code, 'ko', t.ko, 'en', t.en)
          order by f.position, t.position), '[]')
        from technology t join taxonomy_version v on v.id = t.version_id and v.status = 'in_force'
          join tech_field f on f.version_id = t.version_id and f.code = t.field_code) as technologies
    from company c where c.id = ${companyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const items = listNames.map((list) => [list, row.lists[list].map((item) => itemOf(list, item))]);
  return {
    ...row,
    facts: factsOf(row),
    standings: Object.fromEntries(row.standings.map(({ fact, ...standing }) => [fact, standing])),
    lists: Object.fromEntries(items) as Profile["lists"],
    complete: Object.fromEntries(row.complete.map(({ list, ...declared }) => [list, declared])),
    saved: Object.fromEntries(row.saved.map(({ step, ...saved }) => [step, saved])),
  };
}

function factsOf({ profile, years }: Row): Facts {
  const facts = valuesIn(profile ?? {}, scalarNames);
  for (const fact of seriesNames) {
    const figures = years.flatMap((row) => {
      const figure = row[columnOf(fact)];
      return typeof figure === "number" ? [[String(row.year), figure] as const] : [];
    });
    if (figures.length > 0) facts[fact] = Object.fromEntries(figures);
  }
  return facts;
}

function valuesIn(row: Raw, facts: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const value = row[columnOf(fact)];
      return value === null || value === undefined ? [] : [[fact, value as Value]];
    }),
  );
}

/** The columns of an item as in the migration. */
function itemOf(list: ListName, row: Raw): Item {
  return {
    id: row.id as number,
    label: row.label as string | null,
    technology: (row.technology ?? null) as string | null,
    facts: valuesIn(row, itemFactsOf(list)),
    origin: row.origin as Origin,
    asOf: row.as_of as Day | null,
    validUntil: row.valid_until as Day | null,
    changedAt: row.changed_at as string,
    changedBy: row.changed_by as string | null,
  };
}
