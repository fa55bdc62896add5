import { type Kysely, sql } from "kysely";
import type { Result } from "#app/confirmation/form/reasons.ts";
import type { Database } from "#db/schema.ts";
import type { Count } from "./count-votes.ts";
import type { Outcome } from "./meeting-view.ts";

/** What the committee did about a case: one for each agenda on which it stood, the latest first. */
export type Deliberation = {
  id: number;
  meetingId: number;
  meetsAt: string;
  openedAt: string | null;
  closedAt: string | null;
  outcome: Outcome | null;
  documentHash: string | null;
  /** What was recommended when it was voted on. */
  result: Result | null;
  count: Count | null;
};

/** The caller checks access. */
export async function loadDeliberations(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<readonly Deliberation[]> {
  const { rows } = await sql<Deliberation>`
    select i.id, g.id as "meetingId", g.meets_at as "meetsAt", i.opened_at as "openedAt", i.closed_at as "closedAt",
      i.outcome, i.document_hash as "documentHash", v.result, i.count - 'seats' as count
    from agenda_item i join committee_meeting g on g.id = i.meeting_id
      left join recommendation v on v.id = i.recommendation_id
    where i.application_id = ${applicationId}
    order by g.meets_at desc, i.id desc`.execute(db);
  return rows;
}

/**
 * The result to which the committee agreed, on what is recommended and submitted now; null where the round has no
 * committee, or it has not agreed.
 */
export async function findAgreed(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<Result | null> {
  const { rows } = await sql<{ result: Result }>`
    select v.result
    from application a join round r on r.id = a.round_id
      join agenda_item i on i.application_id = a.id
      join recommendation v on v.id = i.recommendation_id and v.sent_back_at is null and v.replaced_at is null
    where a.id = ${applicationId} and i.outcome = 'carried'
      and (r.settings -> 'hasDeliberation' ->> 'value')::boolean
      and i.submission_number = (select coalesce(max(number), 0) from submission where application_id = a.id)`.execute(
    db,
  );
  return rows[0]?.result ?? null;
}
