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
