import { type Kysely, sql } from "kysely";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";

export type Revocation = {
  id: number;
  reason: string;
  proposedAt: string;
  proposedBy: Signature;
  notice: { id: number; number: string };
  hearsUntil: Day;
  statement: { channel: "online" | "paper"; words: string | null; at: string; by: Signature } | null;
  ended: "revoked" | "dropped" | null;
  endedAt: string | null;
  endedBy: Signature | null;
  endedReason: string | null;
};

export type Revoking = {
  /** Newest first. */
  revocations: readonly Revocation[];
  hearingDays: RoundSettings["hearingDays"];
};

/** One query. The caller checks access; null: there is no such case. */
export async function loadRevoking(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<Revoking | null> {
  const { rows } = await sql<Revoking>`
    select r.settings -> 'hearingDays' as "hearingDays",
      (select coalesce(json_agg(json_build_object('id', v.id, 'reason', v.reason, 'proposedAt', v.proposed_at,
          'proposedBy', json_build_object('actor', 'ministry_officer', 'name', p.name),
          'notice', json_build_object('id', l.id, 'number', l.number), 'hearsUntil', v.hears_until,
          'statement', case when v.stated_at is not null then json_build_object('channel', v.statement_channel,
            'words', v.statement_words, 'at', v.stated_at, 'by', json_build_object('name', s.name,
              'actor', case v.statement_channel when 'online' then 'applicant' else 'ministry_officer' end)) end,
          'ended', v.ended, 'endedAt', v.ended_at, 'endedReason', v.ended_reason,
          'endedBy', case when v.ended is not null then json_build_object('actor', 'official', 'name', e.name) end)
          order by v.id desc), '[]')
        from revocation v join letter l on l.id = v.notice_letter_id
          left join person p on p.id = v.proposed_by left join person s on s.id = v.stated_by
          left join person e on e.id = v.ended_by
        where v.application_id = a.id) as revocations
    from application a join round r on r.id = a.round_id
    where a.id = ${applicationId}`.execute(db);
  return rows[0] ?? null;
}

/** The one that is not ended yet. */
export function openOf(revoking: Revoking | null): Revocation | null {
  return revoking?.revocations.find(({ ended }) => ended === null) ?? null;
}
