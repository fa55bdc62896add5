import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { insertRows, reserveIds } from "./bulk-rows.server.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";
import { addAgencies, type KnownWords } from "./known-words.server.ts";
import { fingerprint, noticeRow } from "./notice-rows.server.ts";
import { type Update, updateNotices } from "./update-notices.server.ts";
import { writeAttachments } from "./write-attachments.server.ts";
import { type Written, writeOpportunities } from "./write-opportunities.server.ts";

type Hashed = { notice: CanonicalNotice; hash: string };

/**
 * Writes notices that refer only to known words and come only once; the caller holds the lock of the catalogue. `raise`
 * returns the revision of this transaction and is called only if something changes.
 */
export async function saveBatch(
  db: Kysely<Database>,
  notices: readonly CanonicalNotice[],
  { by, known, raise }: { by: string; known: KnownWords; raise: () => Promise<number> },
): Promise<{ created: number; changed: number; unchanged: number }> {
  const hashed = notices.map((notice) => ({ notice, hash: fingerprint(notice) }));
  const stored = await readRecords(db, hashed);
  const fresh: Hashed[] = [];
  const updates: Update[] = [];
  const same: Hashed[] = [];
  for (const entry of hashed) {
    const record = stored.get(keyOf(entry.notice));
    if (record === undefined) fresh.push(entry);
    else if (record.before === null) same.push(entry);
    else updates.push({ ...entry, ...record });
  }
  await markChecked(db, [...same, ...updates]);
  if (fresh.length + updates.length > 0) {
    const revision = await raise();
    await addAgencies(
      db,
      [...fresh, ...updates].map(({ notice }) => notice),
      known,
    );
    const written = [
      ...(await updateNotices(db, updates, known)),
      ...(await insertNotices(db, fresh, known)),
    ];
    await writeOpportunities(db, written, known, { revision, by });
  }
  return { created: fresh.length, changed: updates.length, unchanged: same.length };
}

function keyOf({ source, sourceId }: { source: string; sourceId: string }): string {
  return JSON.stringify([source, sourceId]);
}

/** What is stored of these notices; `before` is null if it is the same. */
async function readRecords(db: Kysely<Database>, hashed: readonly Hashed[]) {
  const asked = hashed.map(({ notice: { source, sourceId }, hash }) => ({
    source,
    source_id: sourceId,
    hash,
  }));
  const { rows } = await sql<{ source: string; sourceId: string; noticeId: number; before: unknown }>`
    select source, source_id as "sourceId", notice_id as "noticeId",
      case when raw_hash = hash then null else raw end as before
    from source_record
    join json_to_recordset(${JSON.stringify(asked)}::json) as asked (source text, source_id text, hash text)
      using (source, source_id)`.execute(db);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function markChecked(db: Kysely<Database>, seen: readonly Hashed[]): Promise<void> {
  if (seen.length === 0) return;
  const keys = seen.map(({ notice: { source, sourceId } }) => ({ source, source_id: sourceId }));
  await sql`
    update source_record as stored set checked_at = now()
    from json_to_recordset(${JSON.stringify(keys)}::json) as seen (source text, source_id text)
    where stored.source = seen.source and stored.source_id = seen.source_id`.execute(db);
}

async function insertNotices(
  db: Kysely<Database>,
  fresh: readonly Hashed[],
  known: KnownWords,
): Promise<Written[]> {
  const noticeIds = await reserveIds(db, "notice", fresh.length);
  const ids = await reserveIds(db, "opportunity", fresh.flatMap(({ notice }) => notice.opportunities).length);
  const placed = noticeIds.flatMap((id, index) => {
    const entry = fresh[index];
    return entry === undefined ? [] : [{ id, ...entry }];
  });
  await insertRows(
    db,
    "notice",
    placed.map(({ id, notice }) => noticeRow(id, notice, known)),
  );
  await writeAttachments(
    db,
    placed.map(({ id, notice }) => ({ noticeId: id, notice })),
  );
  await insertRows(
    db,
    "source_record",
    placed.map(({ id, notice, hash }) => ({
      source: notice.source,
      source_id: notice.sourceId,
      notice_id: id,
      url: notice.url,
      raw: notice,
      raw_hash: hash,
    })),
  );
  const tracks = placed.flatMap(({ id, notice }) =>
    notice.opportunities.map((opportunity, position) => ({ noticeId: id, position, opportunity })),
  );
  return ids.flatMap((id, index) => {
    const track = tracks[index];
    return track === undefined ? [] : [{ ...track, id, isNew: true, changes: { created: true } }];
  });
}
