import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** A notice as one portal prints it. */
export type PrintedCall = {
  noticeId: number;
  opportunityId: number;
  title: string;
  titleEn: string | null;
  lang: "ko" | "en";
  agency: { ko: string; en: string } | null;
  publishedOn: string | null;
  /** The last of its ends; without an hour the midnight that ends the day. */
  closes: { at: string; hasHour: boolean } | null;
  sources: readonly { source: string; sourceId: string; url: string | null }[];
};

/** That a person has parted a notice; `from`: those from which it was parted. */
export type Parting = {
  noticeId: number;
  from: readonly number[];
  reason: string;
  at: string;
  who: string | null;
};

export type Call = {
  /** The one that leads, then those behind it. */
  printed: readonly PrintedCall[];
  /** Notices that were parted from one of these, or one of these itself. */
  others: readonly PrintedCall[];
  partings: readonly Parting[];
};

/** The notices that count as one call with an opportunity, and those that a person has parted from it; null where there is none. */
export async function loadCall(
  db: Kysely<Database>,
  { viewer, opportunityId }: { viewer: Person; opportunityId: number },
): Promise<{ ok: true; call: Call | null } | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "calls.part");
  if (!allowed.ok) return allowed;
  const members = await sql<{ id: number }>`
    select other.id from opportunity o join notice one on one.id = o.notice_id
      join notice other on coalesce(other.folded_into, other.id) = coalesce(one.folded_into, one.id)
    where o.id = ${opportunityId} and o.security_class = 'general'
    order by other.folded_into is not null, other.id`.execute(db);
  const ids = members.rows.map(({ id }) => id);
  if (ids.length === 0) return { ok: true, call: null };
  const partings = await sql<Parting>`
    select c.notice_id as "noticeId", array_agg(c.other_id order by c.other_id) as from, min(c.reason) as reason,
      min(c.parted_at) as at, min(p.name) as who
    from parted_call c left join person p on p.id = c.person_id
    where c.undone_at is null and exists (select from parted_call mine where mine.notice_id = c.notice_id
      and mine.undone_at is null and (mine.notice_id = any(${ids}) or mine.other_id = any(${ids})))
    group by c.notice_id order by min(c.parted_at)`.execute(db);
  const otherIds = new Set(partings.rows.flatMap(({ noticeId, from }) => [noticeId, ...from]));
  const all = await readPrinted(db, [...ids, ...otherIds]);
  return {
    ok: true,
    call: {
      printed: ids.flatMap((id) => all.get(id) ?? []),
      others: [...otherIds].filter((id) => !ids.includes(id)).flatMap((id) => all.get(id) ?? []),
      partings: partings.rows,
    },
  };
}

async function readPrinted(db: Kysely<Database>, ids: readonly number[]): Promise<Map<number, PrintedCall>> {
  const { rows } = await sql<PrintedCall>`
    select n.id as "noticeId", o.id as "opportunityId", n.title, n.title_en as "titleEn", n.lang,
      n.published_on as "publishedOn",
      (select json_build_object('at', closes_at, 'hasHour', has_hour) from opportunity_window
        where opportunity_id = o.id and closes_at is not null order by closes_at desc limit 1) as closes,
      (select json_build_object('ko', ko, 'en', en) from agency
        where id = coalesce(n.operator_id, n.ministry_id)) as agency,
      coalesce((select json_agg(json_build_object('source', source, 'sourceId', source_id, 'url', url)
        order by source, source_id) from source_record where notice_id = n.id), '[]') as sources
    from notice n join lateral (select id from opportunity where notice_id = n.id order by position limit 1) o on true
    where n.id = any(${ids})`.execute(db);
  return new Map(rows.map((row) => [row.noticeId, row]));
}
