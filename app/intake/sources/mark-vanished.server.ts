import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { SourceFailure } from "./ask-source.server.ts";

/** A list that is suddenly shorter than this part of what is open is a fault of the source. */
const LEAST_PART = 0.5;

/**
 * Marks what a complete list has no more, though it is still open, and adds a revision that says so. Nothing is deleted: a
 * source may hide a notice for a day. @returns how many were marked
 * @throws SourceFailure if more than half would have vanished
 */
export async function markVanished(
  db: Kysely<Database>,
  { source, runId }: { source: string; runId: number },
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    // The lock of all writers of the catalogue.
    await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
    const { rows } = await sql<{ noticeId: number; isSeen: boolean }>`
      select r.notice_id as "noticeId", r.checked_at >= run.started_at as "isSeen"
      from source_record r, source_run run
      where r.source = ${source} and run.id = ${runId} and r.source_raw is not null and r.vanished_at is null
        and exists (select from opportunity o left join opportunity_window w on w.opportunity_id = o.id
          where o.notice_id = r.notice_id and w.type is distinct from 'closed' and (w.closes_at is null or w.closes_at > now()))`.execute(
      trx,
    );
    const gone = rows.filter(({ isSeen }) => !isSeen).map(({ noticeId }) => noticeId);
    if (gone.length === 0) return 0;
    if (rows.length - gone.length < rows.length * LEAST_PART) throw new SourceFailure(tooShort);
    await sql`
      update source_record set vanished_at = now() where source = ${source} and notice_id = any(${gone})`.execute(
      trx,
    );
    await sql`
      insert into opportunity_revision (opportunity_id, number, by_whom, changes)
      select o.id, 1 + coalesce((select max(number) from opportunity_revision where opportunity_id = o.id), 0), 'intake',
        '{"changed": {"listed": {"from": true, "to": false}}}'
      from opportunity o where o.notice_id = any(${gone})`.execute(trx);
    return gone.length;
  });
}

const tooShort = {
  ko: "목록이 갑자기 절반 넘게 줄어, 사라진 공고를 표시하지 않았습니다",
  en: "The list has suddenly lost more than half of its notices; none was marked as vanished.",
};
