import { type Kysely, sql } from "kysely";
import { type Call, isSameCall } from "#app/opportunities/is-same-call.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";

/** The same call as another portal prints it, with the page that Naru has of that notice. */
export type SameCall = { id: number; source: string; url: string | null };

type Row = Omit<Call, "closesOn"> & {
  noticeId: number;
  id: number;
  closesAt: string | null;
  url: string | null;
};

const MOST_CANDIDATES = 20;

/**
 * Where else the call of a notice is printed. Compared when it is read, so that each change of either notice counts at once and
 * nothing has to be undone; both notices stay as they are. @throws only if the database is away
 */
export async function findSameCalls(database: Kysely<Database>, noticeId: number): Promise<SameCall[]> {
  const { rows } = await sql<Row>`
    select n.id "noticeId", o.id, n.title,
      array(select source from source_record where notice_id = n.id order by source) sources,
      array_remove(array[n.ministry_id, n.operator_id], null) agencies,
      array(select region_code from opportunity_region where opportunity_id = o.id) regions,
      (select max(closes_at) from opportunity_window where opportunity_id = o.id and not is_estimate) "closesAt",
      (select url from source_record where notice_id = n.id and url is not null order by first_seen_at limit 1) url
    from notice n join notice mine on mine.call_key = n.call_key and length(n.call_key) >= 4 and mine.id = ${noticeId}
      join lateral (select id from opportunity where notice_id = n.id order by id limit 1) o on true
    where not n.is_sample and not exists
      (select from opportunity secret where secret.notice_id = n.id and secret.security_class <> 'general')
    order by n.id desc limit ${MOST_CANDIDATES + 1}`.execute(database);
  const calls = rows.map((row) => ({ ...row, closesOn: lastDay(row.closesAt) }));
  const mine = calls.find((call) => call.noticeId === noticeId);
  if (!mine) return [];
  return calls
    .filter((call) => call !== mine && isSameCall(mine, call))
    .map(({ id, sources, url }) => ({ id, source: sources[0] ?? "", url }));
}

/** A day without an hour closes at the midnight that ends it. */
function lastDay(closesAt: string | null) {
  return closesAt === null ? null : seoulDay(Date.parse(closesAt) - 1);
}
