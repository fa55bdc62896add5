import { sql } from "kysely";
import type { StopReason } from "./clock.ts";

export type CaseStop = { reason: StopReason; from: string; to: string | null };

/** What stops the clock of the application `a`, as a table to select from: supplements and technical reviews. */
export const stopsOfCase = sql<CaseStop>`(
  select 'supplement' as reason, requested_at as "from", coalesce(answered_at, closed_at) as "to"
    from supplement_request where application_id = a.id
  union all
  select 'review', commissioned_at, coalesce(submitted_at, closed_at, declined_at)
    from review where application_id = a.id)`;

/** The same of all cases of the table `open`, with the case and its round: asked at once, not case by case. */
export const stopsOfOpen = sql`(
  select o.round_id, s.application_id, 'supplement' as reason, s.requested_at as "from",
      coalesce(s.answered_at, s.closed_at) as "to"
    from open o join supplement_request s on s.application_id = o.id
  union all
  select o.round_id, v.application_id, 'review', v.commissioned_at, coalesce(v.submitted_at, v.closed_at, v.declined_at)
    from open o join review v on v.application_id = o.id)`;
