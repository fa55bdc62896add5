import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RoundRow } from "#app/confirmation/case/due-by.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { extraDaysOff, workingDays } from "./working-days.server.ts";

/** Which cases figures are about. */
export type Counted = {
  rounds: readonly RoundRow[];
  /** What else must be true of the application `a`. */
  shows: RawBuilder<boolean>;
  today: Day;
};

/** What the counting of days needs: of each round its rules, and the calendar from the first case on. */
export async function daysOfCases(db: Kysely<Database>, counted: Counted) {
  const { rows } = await sql<{ first: string | null }>`
    select min(a.submitted_at) as first from application a where ${isCounted(counted)}`.execute(db);
  const first = rows[0]?.first ?? null;
  return {
    ...workingDays(first === null ? counted.today : seoulDay(first), counted.today),
    rules: rulesOf(counted),
  };
}

/** Whether figures are about the application `a`; the index `application_round` finds them. */
export function isCounted({ rounds, shows }: Counted): RawBuilder<boolean> {
  const ids = rounds.map(({ id }) => id);
  return sql<boolean>`(a.round_id = any(${ids}::bigint[]) and a.status <> 'draft' and ${shows})`;
}

/** The rules of the rounds as a table to be joined. */
function rulesOf({ rounds }: Counted): RawBuilder<unknown> {
  const rows = rounds.map(({ id, closesAt, settings }) => {
    const startsAfter = settings.startsAt.value === "round_close" ? closesAt : null;
    const closed = extraDaysOff(settings.closedOn);
    return sql`(${id}::bigint, ${startsAfter}::timestamptz, ${settings.limitDays.value}::integer,
      ${[...settings.stopsFor.value]}::text[], ${settings.endsOnWorkingDay.value}::boolean, ${[...closed]}::date[])`;
  });
  return sql`(values ${sql.join(rows)})
    rules (round_id, starts_after, limit_days, stops_for, ends_on_working_day, closed)`;
}

/** The day of an instant in Korea. */
export const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Seoul')::date`;
