import { type Kysely, sql } from "kysely";

/**
 * What titles of one call have in common, whichever portal prints them: without region, year and the words of every call. Only
 * brings candidates together; `app/opportunities/is-same-call.ts` decides.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice add column call_key text generated always as (
      regexp_replace(
        regexp_replace(
          regexp_replace(lower(title), '^\\s*\\[[^\\]]*\\]|20\\d\\d(년도|년)?', '', 'g'),
          '모집|공고|참여|참가|지원|수혜|기업|신청|안내', '', 'g'),
        '[^0-9a-z가-힣]', '', 'g')) stored`.execute(db);
  await sql`create index notice_call_key on notice (call_key) where length(call_key) >= 4`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notice drop column call_key`.execute(db);
}
