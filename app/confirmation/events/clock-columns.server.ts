import { sql } from "kysely";

/** What the clock of a case goes by, as columns of a query over `application a join round r`. */
export const clockColumns = sql`
  a.submitted_at as "submittedAt", r.closes_at as "roundClosesAt", r.settings,
  (select min(at) from application_event where application_id = a.id and step = 'notify') as "notifiedAt",
  (select coalesce(json_agg(stop), '[]') from (
    select 'supplement' as reason, requested_at as "from", coalesce(answered_at, closed_at) as "to"
      from supplement_request where application_id = a.id
    union all
    select 'review', commissioned_at, coalesce(submitted_at, closed_at, declined_at)
      from review where application_id = a.id) stop) as stops`;
