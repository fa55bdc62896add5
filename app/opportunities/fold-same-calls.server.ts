import { type Kysely, sql } from "kysely";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { type FoldableCall, foldCalls } from "./fold-calls.ts";
import { MACHINE_READER, type Window } from "./opportunity.ts";
import { filledWindows, type ReadRound } from "./read-terms.ts";
import { addRevisions } from "./write-opportunities.server.ts";

type Row = Omit<FoldableCall, "closesOn"> & {
  key: string;
  foldedInto: number | null;
  opportunityIds: number[];
  isTouched: boolean;
  mayFold: boolean;
  windows: Window[];
  rounds: ReadRound[] | null;
};

/** Shorter titles say too little. */
const SHORTEST_KEY = 4;

/**
 * Puts the notices that are the same call behind the one that says most, and parts those that are no more. Compares what has
 * changed since it ran last, so that writers of the catalogue call it at their end, in their transaction, and none can leave
 * anything out for good. Notices with several tracks, estimates and classified ones stand for themselves.
 */
export async function foldSameCalls(trx: Kysely<Database>): Promise<void> {
  const { revision, folded_revision: seen } = await trx
    .selectFrom("catalogue_revision")
    .select(["revision", "folded_revision"])
    .where("id", "=", 1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (revision === seen) return;
  const rows = await readCandidates(trx, seen);
  const ofOneTitle = new Map<string, FoldableCall[]>();
  for (const row of rows.filter(({ mayFold }) => mayFold))
    ofOneTitle.set(row.key, [...(ofOneTitle.get(row.key) ?? []), callOf(row)]);
  const leads = new Map([...ofOneTitle.values()].flatMap((alike) => [...foldCalls(alike)]));
  const isTouched = new Map(rows.map((row) => [row.id, row.isTouched]));
  const leadOf = ({ id }: Row) => leads.get(id) ?? null;
  const moved = rows.filter((row) => row.foldedInto !== leadOf(row));
  // Snapshots know a notice that is put behind another by the opportunity of that one, which may have been replaced.
  const behindTouched = rows.filter(
    (row) => isTouched.get(leadOf(row) ?? 0) === true && !moved.includes(row),
  );
  await write(trx, { moved, behindTouched, leadOf, revision });
}

async function readCandidates(trx: Kysely<Database>, seen: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with touched as materialized (select distinct notice_id as id from opportunity where revision > ${seen}),
      compared as materialized (
        select call_key from notice n
        where call_key in (
          select call_key from notice where id in (select id from touched)
            or folded_into in (select id from touched)
            or id in (select folded_into from notice where id in (select id from touched)))
        group by call_key
        having bool_or(folded_into is not null) or (length(call_key) >= ${SHORTEST_KEY} and count(*) > 1))
    select n.id, n.title, n.call_key as key, n.folded_into as "foldedInto", n.is_sample as "isSample",
      n.published_on as "publishedOn",
      exists (select from touched where touched.id = n.id) as "isTouched",
      array(select distinct source from source_record where notice_id = n.id) as sources,
      exists (select from source_record where notice_id = n.id and vanished_at is null) as "isListed",
      array_remove(array[n.ministry_id, n.operator_id], null) as agencies,
      array(select id from opportunity where notice_id = n.id) as "opportunityIds",
      array(select region_code from opportunity_region where opportunity_id = o.id) as regions,
      length(n.call_key) >= ${SHORTEST_KEY} and not o.is_estimate and o.security_class = 'general'
        and (select count(*) from opportunity where notice_id = n.id) = 1 as "mayFold",
      array(select other_id from parted_call where notice_id = n.id and undone_at is null) as "partedFrom",
      o.rules_read_by is not null and o.rules_read_by <> ${MACHINE_READER} as "isReadByPerson", o.completeness,
      (o.limit_won is not null)::int + (o.rate_percent is not null)::int + (o.apply_url is not null)::int
        + (o.summary_ko is not null)::int + (n.body is not null)::int
        + exists (select from notice_attachment where notice_id = n.id)::int
        + exists (select from opportunity_window where opportunity_id = o.id and closes_at is not null)::int as known,
      coalesce((select json_agg(json_build_object('type', type, 'opensAt', opens_at, 'closesAt', closes_at,
          'hasHour', has_hour, 'isEstimate', is_estimate) order by position)
        from opportunity_window where opportunity_id = o.id), '[]') as windows,
      o.read_terms -> 'rounds' as rounds
    from notice n join compared using (call_key)
      join lateral (select * from opportunity where notice_id = n.id order by position limit 1) o on true
    order by n.id`.execute(trx);
  return rows;
}

function callOf({ windows, rounds, ...row }: Row): FoldableCall {
  const ends = filledWindows(windows, rounds ?? []).flatMap(({ closesAt }) =>
    closesAt === null ? [] : Date.parse(closesAt),
  );
  // A day without an hour closes at the midnight that ends it.
  return { ...row, closesOn: ends.length === 0 ? null : seoulDay(Math.max(...ends) - 1) };
}

type Moves = {
  moved: readonly Row[];
  behindTouched: readonly Row[];
  leadOf: (row: Row) => number | null;
  revision: number;
};

async function write(
  trx: Kysely<Database>,
  { moved, behindTouched, leadOf, revision }: Moves,
): Promise<void> {
  const changed = [...moved, ...behindTouched];
  const after = changed.length > 0 ? revision + 1 : revision;
  if (changed.length > 0) {
    const given = JSON.stringify(moved.map((row) => ({ id: row.id, lead: leadOf(row) })));
    await sql`
      update notice set folded_into = given.lead
      from jsonb_to_recordset(${given}::jsonb) as given (id bigint, lead bigint) where notice.id = given.id`.execute(
      trx,
    );
    await sql`
      update opportunity set revision = ${after}
      where notice_id = any(${changed.map(({ id }) => id)})`.execute(trx);
    await addRevisions(
      trx,
      moved.flatMap((row) =>
        row.opportunityIds.map((id) => ({
          id,
          changes: { changed: { foldedInto: { from: row.foldedInto, to: leadOf(row) } } },
        })),
      ),
      MACHINE_READER,
    );
  }
  await trx
    .updateTable("catalogue_revision")
    .set({ revision: after, folded_revision: after })
    .where("id", "=", 1)
    .execute();
}
