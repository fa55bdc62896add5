import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import { readDay } from "#app/i18n/read-day.ts";
import { endOfDay, startOfDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import {
  type AuditPlace,
  type AuditSearch,
  type AuditSource,
  ENTRIES_A_PAGE,
  unreadDays,
} from "./audit-view.ts";

export type AuditEntry = {
  key: string;
  at: string;
  source: AuditSource;
  /** The step, what an expert said, what was looked at, or what was done with this list. */
  what: string;
  /** Null: what concerns no single case. */
  reference: string | null;
  actor: Signature["actor"] | "auditor";
  name: string | null;
  email: string | null;
  /** Of a look into this list: what was searched for. */
  asked: Readonly<Record<string, string>> | null;
  /** Of what an expert said: its figures, and of what kind it was. */
  said: Readonly<Record<string, string | number>> | null;
};

type Asked = { viewer: Person; search: AuditSearch; place: AuditPlace | null; limit?: number };

/**
 * Who did and saw what, the newest first, and where older entries follow. Of each source no more is read than a page has,
 * by an index on time. What concerns a case that the viewer may not see is left out, as everywhere.
 */
export async function searchEntries(
  db: Kysely<Database>,
  { viewer, search, place, limit = ENTRIES_A_PAGE }: Asked,
): Promise<{ entries: readonly AuditEntry[]; next: AuditPlace | null }> {
  if (unreadDays(search).length > 0) return { entries: [], next: null };
  const conditions = { viewer, search, place, limit: limit + 1 };
  const sources = [ofEvents, ofStatements, ofLooks, ofAudits]
    .map((sourceOf) => sourceOf(conditions))
    .filter((source) => source !== null);
  const { rows } = await sql<AuditEntry>`
    select found.key, found.at, found.source, found.what, found.actor, found.asked, found.said, a.reference, p.name, p.email
    from (${sql.join(
      sources.map((source) => sql`(${source})`),
      sql` union all `,
    )}) found
      left join application a on a.id = found.application_id
      left join person p on p.id = found.person_id
    order by found.at desc, found.key desc
    limit ${limit + 1}`.execute(db);
  const entries = rows.slice(0, limit);
  const last = entries.at(-1);
  return {
    entries,
    next: rows.length > limit && last !== undefined ? { at: last.at, key: last.key } : null,
  };
}

type Conditions = { viewer: Person; search: AuditSearch; place: AuditPlace | null; limit: number };

function ofEvents({ viewer, search, place, limit }: Conditions): RawBuilder<unknown> | null {
  if (search.kind !== "" && search.kind !== "event" && !search.kind.startsWith("step:")) return null;
  const at = sql`e.at`;
  const key = sql`'event ' || e.application_id || ' ' || e.number`;
  const step = search.kind.startsWith("step:") ? search.kind.slice("step:".length) : null;
  return sql`
    select ${key} as key, ${at} as at, 'event' as source, e.step as what, e.actor, null::jsonb as asked,
      null::jsonb as said, e.application_id, e.person_id
    from application_event e join application a on a.id = e.application_id
    where ${isSeenBy(viewer)} and ${isOfCase(search)} and ${isBy(search, sql`e.person_id`)}
      and ${step === null ? sql`true` : sql`e.step = ${step}`} and ${isWithin(search, place, { at, key })}
    order by ${at} desc, ${key} desc limit ${limit}`;
}

function ofLooks({ viewer, search, place, limit }: Conditions): RawBuilder<unknown> | null {
  if (search.kind !== "" && search.kind !== "look") return null;
  const at = sql`l.looked_at`;
  const key = sql`'look ' || l.id`;
  return sql`
    select ${key} as key, ${at} as at, 'look' as source, l.what, l.actor, null::jsonb as asked,
      null::jsonb as said, l.application_id, l.person_id
    from application_look l join application a on a.id = l.application_id
    where ${isSeenBy(viewer)} and ${isOfCase(search)} and ${isBy(search, sql`l.person_id`)}
      and ${isWithin(search, place, { at, key })}
    order by ${at} desc, ${key} desc limit ${limit}`;
}

/**
 * What experts said of all applicants of a round concerns no single case; searched for by a reference, it is what they
 * said of that applicant.
 */
function ofStatements({ viewer, search, place, limit }: Conditions): RawBuilder<unknown> | null {
  if (search.kind !== "" && search.kind !== "statement") return null;
  const at = sql`s.stated_at`;
  const key = sql`'statement ' || s.id`;
  const within = sql`${isBy(search, sql`s.person_id`)} and ${isWithin(search, place, { at, key })}
    order by ${at} desc, ${key} desc limit ${limit}`;
  if (search.reference === "")
    return sql`
      select ${key} as key, ${at} as at, 'statement' as source, s.what, 'expert' as actor, null::jsonb as asked,
        s.details as said, null::bigint as application_id, s.person_id
      from expert_statement s where ${within}`;
  return sql`
    select ${key} as key, ${at} as at, 'statement' as source,
      case when d.has_conflict then 'conflict' else 'no_conflict' end as what, 'expert' as actor, null::jsonb as asked,
      null::jsonb as said, a.id as application_id, s.person_id
    from application a
      join expert_statement s on s.round_id = a.round_id
      join applicant_conflict d on d.round_id = s.round_id and d.applicant_id = a.company_id
        and d.person_id = s.person_id and d.declared_at = s.stated_at
    where ${isSeenBy(viewer)} and ${isOfCase(search)} and ${within}`;
}

/** Looks into this list concern no single case. */
function ofAudits({ search, place, limit }: Conditions): RawBuilder<unknown> | null {
  if ((search.kind !== "" && search.kind !== "audit") || search.reference !== "") return null;
  const at = sql`l.looked_at`;
  const key = sql`'audit ' || l.id`;
  return sql`
    select ${key} as key, ${at} as at, 'audit' as source, l.what, 'auditor' as actor, l.asked,
      null::jsonb as said, null::bigint as application_id, l.person_id
    from audit_look l
    where ${isBy(search, sql`l.person_id`)} and ${isWithin(search, place, { at, key })}
    order by ${at} desc, ${key} desc limit ${limit}`;
}

function isOfCase({ reference }: AuditSearch): RawBuilder<unknown> {
  return reference === "" ? sql`true` : sql`a.reference = ${reference}`;
}

/** More people than this have no name in common that anybody would search for. */
const MOST_PEOPLE = 100;

function isBy({ person }: AuditSearch, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if (person === "") return sql`true`;
  const pattern = `%${person.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`${column} = any(array(
    select id from person where name ilike ${pattern} or email ilike ${pattern} limit ${MOST_PEOPLE}))`;
}

function isWithin(
  { from, to }: AuditSearch,
  place: AuditPlace | null,
  { at, key }: { at: RawBuilder<unknown>; key: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const bounds = [sql`true`];
  const [first, last] = [readDay(from), readDay(to)];
  if (first !== null) bounds.push(sql`${at} >= ${new Date(startOfDay(first)).toISOString()}::timestamptz`);
  if (last !== null) bounds.push(sql`${at} < ${new Date(endOfDay(last)).toISOString()}::timestamptz`);
  // The first condition is the index's, the second tells apart what happened at the same instant.
  if (place !== null)
    bounds.push(
      sql`${at} <= ${place.at}::timestamptz and (${at} < ${place.at}::timestamptz or ${key} < ${place.key})`,
    );
  return sql.join(bounds, sql` and `);
}
