import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import {
  type CanonicalNotice,
  type CanonicalOpportunity,
  canonicalNoticeSchema,
} from "../canonical-notice.ts";
import { reserveIds, updateRows } from "./bulk-rows.server.ts";
import { noticeChanges, opportunityChanges } from "./changes.server.ts";
import type { KnownWords } from "./known-words.server.ts";
import { noticeRow } from "./notice-rows.server.ts";
import type { Written } from "./write-opportunities.server.ts";

export type Update = { noticeId: number; notice: CanonicalNotice; hash: string; before: unknown };

type Held = { id: number; notice_id: number; track_ko: string | null; position: number };

/**
 * Brings notices that are held up to date, takes away tracks that are no longer printed, and says which opportunities
 * are to be written. A track is known by its name, so that bookmarks of it survive a new order.
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
  const held = await db
    .selectFrom("opportunity")
    .select(["id", "notice_id", "track_ko", "position"])
    .where(sql<boolean>`notice_id = any(${updates.map(({ noticeId }) => noticeId)})`)
    .orderBy("position")
    .execute();
  const heldByNotice = new Map<number, Held[]>();
  for (const track of held) {
    const siblings = heldByNotice.get(track.notice_id);
    if (siblings === undefined) heldByNotice.set(track.notice_id, [track]);
    else siblings.push(track);
  }
  const plans = updates.map((update) => planTracks(update, heldByNotice.get(update.noticeId) ?? []));
  const gone = plans.flatMap(({ gone }) => gone);
  if (gone.length > 0) await sql`delete from opportunity where id = any(${gone})`.execute(db);
  const missing = plans.flatMap(({ tracks }) => tracks.filter(({ id }) => id === null));
  const ids = (await reserveIds(db, "opportunity", missing.length)).values();
  return plans.flatMap(({ tracks }) =>
    tracks.map(({ id, ...track }) => ({ ...track, id: id ?? next(ids), isNew: id === null })),
  );
}

type Track = Omit<Written, "id" | "isNew"> & { id: number | null };

/** Which opportunity each track is; tracks that did not change and stay in place are left alone. */
function planTracks(
  { noticeId, notice, before }: Update,
  held: readonly Held[],
): { tracks: Track[]; gone: number[] } {
  const was = canonicalNoticeSchema.safeParse(before).data;
  const heldBy = new Map(namedTracks(held, ({ track_ko }) => track_ko));
  const wasBy = new Map(namedTracks(was?.opportunities ?? [], ({ track }) => track?.ko ?? null));
  const ofNotice = was === undefined ? {} : noticeChanges(was, notice);
  const named = namedTracks(notice.opportunities, ({ track }) => track?.ko ?? null);
  const tracks = named.flatMap(([name, opportunity], position): Track[] => {
    const place = { noticeId, position, opportunity };
    const same = heldBy.get(name);
    heldBy.delete(name);
    if (same === undefined) return [{ ...place, id: null, changes: { created: true } }];
    const changed = { ...ofNotice, ...changesOf(wasBy.get(name), opportunity) };
    if (same.position !== position) changed.position = { from: same.position, to: position };
    return Object.keys(changed).length === 0 ? [] : [{ ...place, id: same.id, changes: { changed } }];
  });
  return { tracks, gone: [...heldBy.values()].map(({ id }) => id) };
}

type Parts = ReturnType<typeof opportunityChanges>;

/** Where the former text is not known (an older shape of it was kept), everything counts as changed. */
function changesOf(was: CanonicalOpportunity | undefined, is: CanonicalOpportunity): Parts {
  return was === undefined ? { opportunity: { from: null, to: is } } : opportunityChanges(was, is);
}

/** Each track under its name; a second one of the same name counts on. */
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
