import { type Kysely, sql } from "kysely";
import { startOfDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { readDocuments } from "../documents/read-documents.server.ts";
import { readNotices } from "../read-notices.server.ts";
import type { Source } from "../sources/source.ts";
import { sources } from "../sources/sources.ts";
import { takeInSource } from "../sources/take-in-source.server.ts";
import { mondayOf } from "./calls/invented-call.ts";

type Taking = {
  localOrigin: string;
  today: string;
  signal?: AbortSignal | undefined;
  from?: readonly Source[];
};
export type SamplesTaken = { notices: number; documents: number; failed: string[] };

/**
 * Takes in what the local source has invented, from each source that has not been asked this week, and reads it: first what
 * stands in the notices themselves, then their documents. Each part may be repeated, so a stop anywhere loses nothing.
 * @returns null if all of it had been taken in and read before
 */
export async function takeInSamples(
  db: Kysely<Database>,
  { localOrigin, today, signal, from = sources }: Taking,
): Promise<SamplesTaken | null> {
  const monday = new Date(startOfDay(mondayOf(today))).toISOString();
  const { rows } = await sql<{ source: string }>`
    select distinct source from source_run where is_finished and started_at >= ${monday}`.execute(db);
  const asked = new Set(rows.map(({ source }) => source));
  const unasked = from.filter(({ id }) => !asked.has(id));
  const failed: string[] = [];
  for (const source of unasked) {
    const asking = { key: "local", now: new Date(), localOrigin, signal, wait: async () => undefined };
    const outcome = await takeInSource(db, source, asking);
    if (outcome.is === "failed") failed.push(`${source.id}: ${outcome.failure.en}`);
    if (outcome.is === "finished" && outcome.refused !== null)
      failed.push(`${source.id}: ${outcome.refused.reason}`);
  }
  const read = await readNotices(db);
  const documents = await readDocuments(db, { localOrigin, signal });
  if (documents.read > 0) await readNotices(db);
  if (unasked.length === 0 && read === 0 && documents.read === 0) return null;
  const { notices } = await db
    .selectFrom("source_record")
    .innerJoin("notice", "notice.id", "source_record.notice_id")
    .select(({ fn }) => fn.countAll<number>().as("notices"))
    .where("is_sample", "=", true)
    .where("source_record.source", "in", [...sources.map(({ id }) => id)])
    .executeTakeFirstOrThrow();
  return { notices: Number(notices), documents: documents.read, failed };
}
