import { sql } from "kysely";
import { stopsOfCase } from "./stops-of-case.server.ts";

/** What the clock of a case goes by, as columns of a query over `application a join round r`. */
export const clockColumns = sql`
  a.submitted_at as "submittedAt", r.closes_at as "roundClosesAt", r.settings,
  (select min(at) from application_event where application_id = a.id and step = 'notify') as "notifiedAt",
  (select coalesce(json_agg(stop), '[]') from ${stopsOfCase} stop) as stops`;
