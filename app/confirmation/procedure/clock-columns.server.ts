import { sql } from "kysely";
import { endingSteps } from "./case-clock.ts";
import { stopsOfCase } from "./stops-of-case.server.ts";

/** What the clock goes by of the case itself, as columns of a query over `application a`. */
export const ownClockColumns = sql`
  a.submitted_at as "submittedAt",
  (select json_build_object('at', at, 'step', step) from application_event
    where application_id = a.id and step = any(${endingSteps}) order by number limit 1) as ended,
  (select coalesce(json_agg(stop), '[]') from ${stopsOfCase} stop) as stops,
  (select json_build_object('days', days, 'source', source, 'isVerified', is_verified, 'reason', reason)
    from period_extension where application_id = a.id) as extension`;

/** All that the clock of a case goes by, as columns of a query over `application a join round r`. */
export const clockColumns = sql`${ownClockColumns}, r.closes_at as "roundClosesAt", r.settings`;
