import { type Kysely, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { listNames } from "#app/matching/facts.ts";
import type { Facts, Knowledge, Value } from "#app/matching/knowledge.ts";
import type { Database } from "#db/schema.ts";
import { knowledgeOf, type ProfileRows } from "./knowledge.ts";
import { listTables } from "./profile-tables.ts";

/** What one company is judged by. */
export type CompanyKnowledge = {
  companyId: number;
  /** The revision of the company at which it was read. */
  revision: number;
  /** Without answers: each of those belongs to one opportunity. */
  knowledge: Knowledge;
  /** Answers to questions of opportunities, by the opportunity's id. */
  answers: ReadonlyMap<number, Facts>;
};

type Row = ProfileRows & {
  revision: number;
  answers: readonly { opportunityId: number; key: string; value: Value }[];
};

/**
 * Reads everything known about a company on a day, by one query, so that its parts and its revision belong together;
 * null if there is no such company. The caller checks whether the viewer may see it.
 */
export async function loadKnowledge(
  db: Kysely<Database>,
  companyId: number,
  today: Day,
): Promise<CompanyKnowledge | null> {
  const lists = listNames.flatMap((list) => [
    sql.lit(list),
    sql`(select coalesce(json_agg(item order by id), '[]') from ${sql.table(listTables[list])} item
      where company_id = c.id)`,
  ]);
  const { rows } = await sql<Row>`
    select c.revision,
      (select to_json(p) from company_profile p where company_id = c.id) as profile,
      (select coalesce(json_agg(y), '[]') from company_year y where company_id = c.id) as years,
      array(select fact from company_fact_origin where company_id = c.id and valid_until < ${today}::date) as outdated,
      json_build_object(${sql.join(lists)}) as lists,
      array(select list from company_list where company_id = c.id) as complete,
      (select coalesce(json_agg(json_build_object('technology', technology_code, 'field', t.field_code,
          'kind', kind, 'confirmedOn', confirmed_on) order by f.id), '[]')
        from confirmation f left join technology t on t.version_id = f.version_id and t.code = f.technology_code
        where company_id = c.id and revoked_at is null and (valid_until is null or valid_until >= ${today}::date)
      ) as confirmations,
      (select coalesce(json_agg(json_build_object('opportunityId', opportunity_id, 'key', key, 'value', value)), '[]')
        from opportunity_answer where company_id = c.id) as answers
    from company c where c.id = ${companyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    companyId,
    revision: row.revision,
    knowledge: knowledgeOf(row, today),
    answers: answersOf(row.answers),
  };
}

function answersOf(answers: Row["answers"]): CompanyKnowledge["answers"] {
  const byOpportunity = new Map<number, Record<string, Value>>();
  for (const { opportunityId, key, value } of answers) {
    const known = byOpportunity.get(opportunityId) ?? {};
    known[key] = value;
    byOpportunity.set(opportunityId, known);
  }
  return byOpportunity;
}
