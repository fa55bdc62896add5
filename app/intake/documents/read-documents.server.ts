import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { FetchFailure } from "../sources/fetch-failure.ts";
import { type FetchLimits, fetchSafely } from "../sources/fetch-safely.server.ts";
import { sources } from "../sources/sources.ts";
import { readDocument } from "./read-document.server.ts";
import { type DocumentStatus, failure, type ReadResult } from "./read-result.ts";

/** Raise it when documents come out differently: those of older versions are fetched and read again. */
const DOCUMENT_READER_VERSION = 1;
const hosts = [...new Set(sources.flatMap((source) => source.hosts))];
const MOST_BYTES = 50 * 1024 * 1024;
const FETCH_MS = 60_000;
// A run ends before anybody could think that it hangs; the timetable continues.
const RUN_MS = 4 * 60_000;
const MOST_TRIES = 8;
const MOST_PROBLEM = 500;

type Due = { attachmentId: number; name: string; url: string; tries: number };
type Outcome = ReadResult & { sha256: string | null };
export type DocumentFailure = { attachmentId: number; status: DocumentStatus; problem: string };

/**
 * Fetches documents attached to notices that nobody has read yet, newest notices first, and stores their text as blocks. Each
 * is a transaction of its own; one that fails for a while is tried again after one, two, four … hours, eight times.
 * `fetching`: for another way than the configured servers of the world. Runs for at most four minutes.
 * @returns how many have text now, and what failed and why
 */
export async function readDocuments(
  db: Kysely<Database>,
  fetching: Partial<FetchLimits> = {},
): Promise<{ read: number; failed: DocumentFailure[] }> {
  const end = performance.now() + RUN_MS;
  const failed: DocumentFailure[] = [];
  let read = 0;
  while (performance.now() < end) {
    const due = await nextDue(db);
    if (due === null) break;
    const outcome = await fetchAndRead(due, fetching);
    // What was broken off here did not fail.
    if (fetching.signal?.aborted) break;
    await store(db, due, outcome);
    if (outcome.status === "text") read++;
    else if (outcome.problem !== null)
      failed.push({ attachmentId: due.attachmentId, status: outcome.status, problem: outcome.problem });
  }
  return { read, failed };
}

async function nextDue(db: Kysely<Database>): Promise<Due | null> {
  const { rows } = await sql<Due>`
    select a.id as "attachmentId", a.name, a.url,
      case when d.reader_version = ${DOCUMENT_READER_VERSION} then d.tries else 0 end as tries
    from notice_attachment a left join notice_document d on d.attachment_id = a.id
    where d.attachment_id is null or d.reader_version < ${DOCUMENT_READER_VERSION} or d.try_again_at <= now()
    order by a.notice_id desc, a.position limit 1`.execute(db);
  return rows[0] ?? null;
}

async function fetchAndRead({ url, name }: Due, fetching: Partial<FetchLimits>): Promise<Outcome> {
  try {
    const limits = { hosts, maxBytes: MOST_BYTES, timeoutMs: FETCH_MS, ...fetching };
    const { status, bytes } = await fetchSafely(url, limits);
    if (status === 404 || status === 410) return lost("gone", `the server answers ${status}`);
    if (status !== 200) return lost("waiting", `the server answers ${status}`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { ...(await readDocument(bytes, name)), sha256 };
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const isFinal = ["address", "host", "private", "redirects"].includes(error.kind);
    if (error.kind === "too_large") return lost("too_large", error.message);
    return lost(isFinal ? "unreadable" : "waiting", error.message);
  }
}

function lost(status: DocumentStatus, problem: string): Outcome {
  return { ...failure(status, problem), sha256: null };
}

/** An attachment that was taken off its notice meanwhile gets no document. */
async function store(db: Kysely<Database>, { attachmentId, tries }: Due, outcome: Outcome): Promise<void> {
  const isWaiting = outcome.status === "waiting" && tries + 1 < MOST_TRIES;
  const status = outcome.status === "waiting" && !isWaiting ? "unreadable" : outcome.status;
  await sql`
    insert into notice_document
      (attachment_id, status, sha256, blocks, problem, reader_version, read_at, tries, try_again_at)
    select id, ${status}, ${outcome.sha256}, ${JSON.stringify(outcome.blocks)}::jsonb,
      ${outcome.problem?.slice(0, MOST_PROBLEM) ?? null}, ${DOCUMENT_READER_VERSION}, now(), ${tries + 1}::int,
      ${isWaiting ? sql`now() + ${2 ** tries}::int * interval '1 hour'` : null}
    from notice_attachment where id = ${attachmentId}
    on conflict (attachment_id) do update set status = excluded.status, sha256 = excluded.sha256,
      blocks = excluded.blocks, problem = excluded.problem, reader_version = excluded.reader_version,
      read_at = excluded.read_at, tries = excluded.tries, try_again_at = excluded.try_again_at`.execute(db);
}
