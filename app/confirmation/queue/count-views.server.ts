import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { isFound } from "./queue-conditions.server.ts";
import { MOST_COUNTED, type QueueSearch, type QueueView, queueViews } from "./queue-view.ts";

/** How many cases each view has under the conditions that are set, up to `MOST_COUNTED`. */
export async function countViews(
  db: Kysely<Database>,
  { viewer, search }: { viewer: Person; search: QueueSearch },
): Promise<Readonly<Record<QueueView, number>>> {
  const scope = { viewer, rounds: await listRounds(db), today: today() };
  const counts = queueViews.map(
    (view) => sql`(select count(*)::integer from (
      select from application a where ${isFound({ ...search, view }, scope)} limit ${MOST_COUNTED}) found) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<QueueView, number>>`select ${sql.join(counts)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("counting always gives a row");
  return row;
}

export type QueueChoices = {
  rounds: readonly (Bilingual & { id: number })[];
  fields: readonly (Bilingual & { code: string })[];
  officers: readonly { id: string; name: string }[];
};

/** What the conditions can be set to: rounds, fields of their technologies, and officials who are responsible for a case. */
export async function listQueueChoices(db: Kysely<Database>): Promise<QueueChoices> {
  const { rows } = await sql<QueueChoices>`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'ko', name_ko, 'en', name_en) order by opens_at desc), '[]')
        from (select * from round order by opens_at desc limit 60) round) as rounds,
      (select coalesce(json_agg(json_build_object('code', code, 'ko', ko, 'en', en) order by position), '[]')
        from (select distinct on (code) code, ko, en, position from tech_field
          where version_id in (select version_id from round) order by code, version_id desc) field) as fields,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]')
        from (select p.id, p.name from person p where exists (select from assignment where person_id = p.id)
          order by p.name limit 200) officer) as officers`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("an aggregate always gives a row");
  return row;
}
