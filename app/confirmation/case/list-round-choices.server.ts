import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

export type RoundChoice = { id: number; name: Bilingual; isLatest: boolean };

/** Older rounds are not offered for a look at their figures. */
const MOST_ROUNDS = 60;

/** The rounds that have opened, the newest first; the latest is the one that opened last. */
export async function listRoundChoices(db: Kysely<Database>, at: string): Promise<readonly RoundChoice[]> {
  const { rows } = await sql<RoundChoice>`
    select id, json_build_object('ko', name_ko, 'en', name_en) as name, row_number() over latest = 1 as "isLatest"
    from round where opens_at <= ${at}
    window latest as (order by opens_at desc, id desc)
    order by opens_at desc, id desc
    limit ${MOST_ROUNDS}`.execute(db);
  return rows;
}
