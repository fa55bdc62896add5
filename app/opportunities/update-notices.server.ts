import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { reserveIds, updateRows } from "./bulk-rows.server.ts";
import {
  type CanonicalNotice,
  type CanonicalOpportunity,
  canonicalNoticeSchema,
} from "./canonical-notice.ts";
import { noticeChanges, opportunityChanges } from "./changes.server.ts";
import type { KnownWords } from "./known-words.server.ts";
import { noticeRow } from "./notice-rows.server.ts";
import { writeAttachments } from "./write-attachments.server.ts";
import type { Written } from "./write-opportunities.server.ts";

export type Update = { noticeId: number; notice: CanonicalNotice; hash: string; before: unknown };

type Stored = { id: number; notice_id: number; track_ko: string | null; position: number };

/**
 * Updates stored notices, deletes tracks that are no longer printed, and returns the opportunities that are to be written.
 * A track is recognised by its name, so that its bookmarks survive a change of order.
 */
export async function updateNotices(
  db: Kysely<Database>,
  updates: readonly Update[],
  known: KnownWords,
): Promise<Written[]> {
  if (updates.length === 0) return [];
  await updateRows(
    db,
    "notice",
    ["id"],
    updates.map(({ noticeId, notice }) => noticeRow(noticeId, notice, known)),
  );
  await updateRows(
    db,
    "source_record",
    ["source", "source_id"],
    updates.map(({ notice, hash }) => ({
      source: notice.source,
      source_id: notice.sourceId,
      url: notice.url,
      raw: notice,
      raw_hash: hash,
    })),
  );
  await writeAttachments(db, updates);
  const stored = await db
    .selectFrom("opportunity")
    .select(["id", "notice_id", "track_ko", "position"])
    .where(sql<boolean>`notice_id = any(${updates.map(({ noticeId }) => noticeId)})`)
    .orderBy("position")
    .execute();
  const storedByNotice = new Map<number, Stored[]>();
  for (const track of stored) {
    const siblings = storedByNotice.get(track.notice_id);
    if (siblings === undefined) storedByNotice.set(track.notice_id, [track]);
    else siblings.push(track);
  }
  const plans = updates.map((update) => planTracks(update, storedByNotice.get(update.noticeId) ?? []));
  const gone = plans.flatMap(({ gone }) => gone);
  if (gone.length > 0) await sql`delete from opportunity where id = any(${gone})`.execute(db);
  const missing = plans.flatMap(({ tracks }) => tracks.filter(({ id }) => id === null));
  const ids = (await reserveIds(db, "opportunity", missing.length)).values();
  return plans.flatMap(({ tracks }) =>
    tracks.map(({ id, ...track }) => ({ ...track, id: id ?? next(ids), isNew: id === null })),
  );
}

type Track = Omit<Written, "id" | "isNew"> & { id: number | null };

/** Finds the opportunity of each track; tracks with the same content and position are left out. */
function planTracks(
  { noticeId, notice, before }: Update,
  stored: readonly Stored[],
): { tracks: Track[]; gone: number[] } {
  const was = canonicalNoticeSchema.safeParse(before).data;
  const storedBy = new Map(namedTracks(stored, ({ track_ko }) => track_ko));
  const wasBy = new Map(namedTracks(was?.opportunities ?? [], ({ track }) => track?.ko ?? null));
  const ofNotice = was === undefined ? {} : noticeChanges(was, notice);
  const named = namedTracks(notice.opportunities, ({ track }) => track?.ko ?? null);
  const tracks = named.flatMap(([name, opportunity], position): Track[] => {
    const place = { noticeId, position, opportunity };
    const same = storedBy.get(name);
    storedBy.delete(name);
    if (same === undefined) return [{ ...place, id: null, changes: { created: true } }];
    const changed = { ...ofNotice, ...changesOf(wasBy.get(name), opportunity) };
    if (same.position !== position) changed.position = { from: same.position, to: position };
    return Object.keys(changed).length === 0 ? [] : [{ ...place, id: same.id, changes: { changed } }];
  });
  return { tracks, gone: [...storedBy.values()].map(({ id }) => id) };
}

type Parts = ReturnType<typeof opportunityChanges>;

/** If the former content cannot be read (it was stored in an older form), everything counts as changed. */
function changesOf(was: CanonicalOpportunity | undefined, is: CanonicalOpportunity): Parts {
  return was === undefined ? { opportunity: { from: null, to: is } } : opportunityChanges(was, is);
}

/** Each track with its name; tracks of the same name are numbered. */
function namedTracks<T>(tracks: readonly T[], nameOf: (track: T) => string | null): [string, T][] {
  const seen = new Map<string, number>();
  return tracks.map((track) => {
    const name = nameOf(track) ?? "";
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [`${count} ${name}`, track];
  });
}

function next(ids: Iterator<number, undefined>): number {
  const { value } = ids.next();
  if (value === undefined) throw new Error("Fewer ids were reserved than tracks are new.");
  return value;
}
