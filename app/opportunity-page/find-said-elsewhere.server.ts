import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import { filledWindows, type ReadRound } from "#app/opportunities/read-terms.ts";
import type { Database } from "#db/schema.ts";

/** What another portal says of the period and amount of a call, as far as it is known. */
export type SaidElsewhere = {
  sources: readonly string[];
  windows: readonly Window[];
  limitWon: number | null;
  ratePercent: number | null;
};

type Row = SaidElsewhere & { rounds: ReadRound[] | null };

/** Where staff part what the sources print of this call, or undo it; null for others, and where there is nothing to part. */
export async function findCallPath(
  database: Kysely<Database>,
  { viewer, id, noticeId }: { viewer: Viewer; id: number; noticeId: number },
): Promise<string | null> {
  if (!may(viewer, "calls.part").ok) return null;
  const { rows } = await sql`
    select from notice where folded_into = ${noticeId}
    union all select from parted_call where ${noticeId} in (notice_id, other_id) and undone_at is null limit 1`.execute(
    database,
  );
  return rows.length === 0 ? null : `/agency/calls/${id}`;
}

/** What the notices say that stand behind this one. @throws only if the database is away */
export async function findSaidElsewhere(
  database: Kysely<Database>,
  noticeId: number,
): Promise<SaidElsewhere[]> {
  const { rows } = await sql<Row>`
    select array(select source from source_record where notice_id = n.id order by source) sources,
      coalesce((select json_agg(json_build_object('type', type, 'announcedOn', announced_on, 'opensAt', opens_at,
          'closesAt', closes_at, 'hasHour', has_hour, 'label', label, 'isEstimate', is_estimate) order by position)
        from opportunity_window where opportunity_id = o.id), '[]') windows,
      o.read_terms -> 'rounds' rounds,
      coalesce(o.limit_won, (o.read_terms ->> 'limitWon')::bigint) "limitWon",
      coalesce(o.rate_percent, (o.read_terms ->> 'ratePercent')::numeric)::float "ratePercent"
    from notice n join opportunity o on o.notice_id = n.id
    where n.folded_into = ${noticeId} order by n.id`.execute(database);
  return rows.map(({ rounds, windows, ...row }) => ({
    ...row,
    windows: filledWindows(windows, rounds ?? []),
  }));
}
