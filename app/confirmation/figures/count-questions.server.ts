import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { type Counted, isCounted } from "./counted-cases.server.ts";
import type { AskedQuestion } from "./figures-view.ts";

const MOST_QUESTIONS = 30;

/**
 * Which questions of the form were asked for again in supplements: of how many applications whose form has the question,
 * and how often. Those asked for again most come first.
 */
export async function countQuestions(
  db: Kysely<Database>,
  counted: Counted,
): Promise<readonly AskedQuestion[]> {
  const { rows } = await sql<AskedQuestion>`
    with counted as materialized (select a.id, a.form_id from application a where ${isCounted(counted)}),
    forms as (select form_id, count(*) as applications from counted group by form_id),
    questions as (
      select f.id as form_id, f.version, question ->> 'key' as key, question -> 'label' as label, forms.applications
      from forms join confirmation_form f on f.id = forms.form_id
        cross join lateral jsonb_path_query(f.definition, '$.parts[*].questions[*]') question
    ), asked as (
      select c.form_id, key, count(*) as requests, count(distinct c.id) as asked
      from counted c join supplement_request s on s.application_id = c.id
        cross join lateral jsonb_array_elements_text(s.fields) key
      group by 1, 2
    )
    select q.key, (array_agg(q.label order by q.version desc, q.form_id))[1] as label,
      sum(q.applications)::integer as applications, coalesce(sum(asked.asked), 0)::integer as asked,
      coalesce(sum(asked.requests), 0)::integer as requests
    from questions q left join asked on asked.form_id = q.form_id and asked.key = q.key
    group by q.key
    having sum(asked.asked) > 0
    order by sum(asked.asked)::float / sum(q.applications) desc, sum(asked.requests) desc, q.key
    limit ${MOST_QUESTIONS}`.execute(db);
  return rows;
}
