import { type Kysely, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { listPapers } from "#app/papers/load-papers.server.ts";
import type { Paper } from "#app/papers/paper.ts";
import { type WantedPaper, wantedOf } from "#app/papers/wanted.ts";
import type { PaperStatement } from "#app/reading/statement.ts";
import type { Database } from "#db/schema.ts";

/** What a notice wants, what a company has of it, and the days that decide. */
export type Wanted = {
  wanted: readonly WantedPaper[];
  /** What the notice says of the days of papers, in its words. */
  notes: readonly string[];
  hasTracks: boolean;
  papers: readonly Paper[];
  today: Day;
  lastDay: Day | null;
};

type Asked = { noticeId: number; companyId: number; today: Day; lastDay: Day | null };

/** Nothing wanted where nothing was read, which does not mean that the notice wants nothing. */
export async function findWanted(db: Kysely<Database>, asked: Asked): Promise<Wanted> {
  const { noticeId, companyId, today, lastDay } = asked;
  const { rows } = await sql<{ papers: readonly PaperStatement[] | null; tracks: number }>`
    select reading -> 'papers' as papers,
      (select count(*) from opportunity o where o.notice_id = r.notice_id) as tracks
    from notice_reading r where notice_id = ${noticeId}`.execute(db);
  const [read] = rows;
  return {
    ...wantedOf(read?.papers ?? []),
    hasTracks: (read?.tracks ?? 0) > 1,
    papers: await listPapers(db, { companyId }),
    today,
    lastDay,
  };
}
