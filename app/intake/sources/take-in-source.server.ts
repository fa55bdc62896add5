import { type Kysely, sql } from "kysely";
import type { RegionNames } from "#app/reading/places/find-places.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { readRegionNames } from "../import-file.server.ts";
import { type AskingOptions, askSource, pause, SourceFailure } from "./ask-source.server.ts";
import { markVanished } from "./mark-vanished.server.ts";
import { savePage } from "./save-page.server.ts";
import type { Source } from "./source.ts";

/** A source that names ever new pages would never end. */
const MOST_PAGES = 2_000;

export type TakingIn = AskingOptions & {
  /** Undefined: there is none, and the source rests. */
  key: string | undefined;
  now: Date;
};

export type Outcome =
  | { is: "resting" }
  /** `refused`: how many records could not be read, and why the first one; null if all could. */
  | { is: "finished"; refused: { count: number; reason: string } | null }
  | { is: "failed"; failure: { ko: string; en: string } };

/**
 * Asks a source page by page and saves each page in a transaction of its own, together with how far it came: after a stop or
 * a failure the next call goes on there, for a day. Never throws for what a source does: a failure stands in its run.
 */
export async function takeInSource(
  db: Kysely<Database>,
  source: Source,
  options: TakingIn,
): Promise<Outcome> {
  const { key } = options;
  await noteState(db, source, key === undefined);
  if (key === undefined) return { is: "resting" };
  const run = await openRun(db, source);
  const names = await readRegionNames(db);
  try {
    await askAll(db, source, { ...options, key, run, names });
    const vanished = source.isComplete ? await markVanished(db, { source: source.id, runId: run.id }) : 0;
    await endRun(db, run.id, { is_finished: true, vanished, failure_ko: null, failure_en: null });
    return { is: "finished", refused: await refusedIn(db, run.id) };
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    await endRun(db, run.id, { failure_ko: error.words.ko, failure_en: error.words.en });
    return { is: "failed", failure: error.words };
  }
}

type Place = { next_stream: number; next_page: number };
type Run = Place & { id: number };

type Asked = TakingIn & { key: string; run: Run; names: RegionNames };

async function askAll(db: Kysely<Database>, source: Source, options: Asked): Promise<void> {
  const { run, wait = pause, signal } = options;
  let place: Place = { next_stream: run.next_stream, next_page: run.next_page };
  while (place.next_stream < source.streams.length) {
    if (place.next_page > MOST_PAGES) throw new SourceFailure(endless);
    place = await takePage(db, source, { ...options, place });
    if (place.next_stream < source.streams.length) await wait(source.pauseMs, signal);
  }
}

/** Takes in one page. @returns where it goes on */
async function takePage(
  db: Kysely<Database>,
  source: Source,
  options: Asked & { place: Place },
): Promise<Place> {
  const { key, run, names, now, localOrigin, signal, place } = options;
  const origin = localOrigin === undefined ? source.origin : `${localOrigin}/${source.id}`;
  const stream = source.streams[place.next_stream] ?? "";
  const today = seoulDay(now.getTime());
  const question = source.ask({ origin, key, page: place.next_page, today, stream });
  const answer = await askSource(source, question, options);
  if (signal?.aborted) throw new SourceFailure(stopped);
  const following = { next_stream: place.next_stream + 1, next_page: 1 };
  const isLast = isLastPage(source, answer, place.next_page);
  const next = isLast ? following : { ...place, next_page: place.next_page + 1 };
  const isSample = localOrigin !== undefined;
  const { isKnown } = await savePage(db, { source, answer, names, runId: run.id, next, isSample });
  // A source that does not count and ignores the number of the page repeats its first one.
  return isKnown && answer.total === null ? following : next;
}

function isLastPage(
  source: Source,
  { records, total }: { records: readonly unknown[]; total: number | null },
  page: number,
): boolean {
  if (records.length === 0) return true;
  return total === null ? records.length < source.pageSize : page * source.pageSize >= total;
}

async function noteState(db: Kysely<Database>, { id }: Source, isResting: boolean): Promise<void> {
  await db
    .insertInto("source")
    .values({ id, is_resting: isResting })
    .onConflict((on) => on.column("id").doUpdateSet({ is_resting: isResting, seen_at: sql`now()` }))
    .execute();
}

/** The last run if it did not finish and is not older than a day; otherwise a new one. */
async function openRun(db: Kysely<Database>, { id }: Source): Promise<Run> {
  const last = await db
    .selectFrom("source_run")
    .select(["id", "next_stream", "next_page", "is_finished"])
    .select(sql<boolean>`started_at > now() - interval '1 day'`.as("isRecent"))
    .where("source", "=", id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last !== undefined && !last.is_finished && last.isRecent) return last;
  return await db
    .insertInto("source_run")
    .values({ source: id })
    .returning(["id", "next_stream", "next_page"])
    .executeTakeFirstOrThrow();
}

async function endRun(
  db: Kysely<Database>,
  id: number,
  end: { is_finished?: boolean; vanished?: number; failure_ko: string | null; failure_en: string | null },
): Promise<void> {
  await db
    .updateTable("source_run")
    .set({ ...end, ended_at: sql`now()` })
    .where("id", "=", id)
    .execute();
}

async function refusedIn(
  db: Kysely<Database>,
  id: number,
): Promise<{ count: number; reason: string } | null> {
  const { refused, refusal_en } = await db
    .selectFrom("source_run")
    .select(["refused", "refusal_en"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return refused === 0 ? null : { count: refused, reason: refusal_en ?? "" };
}

const endless = { ko: "페이지가 끝나지 않습니다", en: "The list does not end." };
const stopped = {
  ko: "작업이 중단되어 다음에 이어서 합니다",
  en: "Stopped; the next run goes on from here.",
};
