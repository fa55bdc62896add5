import { type Kysely, sql, type Transaction } from "kysely";
import { isOpen, listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import { isDue, type RoundRow } from "#app/confirmation/case/due-by.server.ts";
import { type ClockedCase, clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { ownClockColumns } from "#app/confirmation/procedure/clock-columns.server.ts";
import { isKoreanWorkingDay, workingDayFrom } from "#app/confirmation/procedure/korean-working-days.ts";
import type { Day } from "#app/matching/calendar.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { allResponsible } from "./addressees.server.ts";
import { WORKING_DAYS_BEFORE } from "./inbox-view.ts";
import { tellOfficials } from "./tell-officials.server.ts";

/** So many cases at a time, each lot in a transaction of its own. */
const CASES_A_TIME = 500;

const dueKinds = [
  ["due_soon", "soon"],
  ["overdue", "overdue"],
] as const;

/**
 * Tells those who are responsible that the period of a case ends within three working days, and that it is over: each of
 * them once for each last day, which a stop of the clock moves. Returns how many were told.
 */
export async function tellDue(db: Kysely<Database>, { origin }: { origin: string }): Promise<number> {
  const at = now().toString();
  const rounds = await listRounds(db);
  let told = 0;
  for (const [kind, view] of dueKinds) {
    for (let after = 0; ; ) {
      const found = await listDue(db, { view, after, rounds, at });
      if (found.length === 0) break;
      after = found.at(-1)?.id ?? 0;
      told += await db.transaction().execute((trx) => tell(trx, { kind, found, at, origin }));
    }
  }
  return told;
}

type Due = { id: number; dueOn: Day };

async function listDue(
  db: Kysely<Database>,
  {
    view,
    after,
    rounds,
    at,
  }: { view: "soon" | "overdue"; after: number; rounds: readonly RoundRow[]; at: string },
): Promise<readonly Due[]> {
  const today = seoulDay(at);
  const { rows } = await sql<
    { id: number; roundId: number } & Omit<ClockedCase, "roundClosesAt" | "settings">
  >`
    select a.id, a.round_id as "roundId", ${ownClockColumns}
    from application a
    where ${isOpen} and a.id > ${after}
      and ${isDue(view, rounds, today, (closedOn) => workingDaysAfter(today, closedOn))}
    order by a.id limit ${CASES_A_TIME}`.execute(db);
  return rows.flatMap((row) => {
    const round = rounds.find(({ id }) => id === row.roundId);
    if (round === undefined) return [];
    const { closesAt: roundClosesAt, settings } = round;
    const { dueOn } = clockOfCase({ ...row, roundClosesAt, settings }, at, isKoreanWorkingDay);
    return [{ id: row.id, dueOn }];
  });
}

/** The third working day after a day. */
export function workingDaysAfter(today: Day, closedOn: readonly Day[] = []): Day {
  let day = today;
  for (let count = 0; count < WORKING_DAYS_BEFORE; count++) day = workingDayFrom(addDays(day, 1), closedOn);
  return day;
}

function tell(
  trx: Transaction<Database>,
  {
    kind,
    found,
    at,
    origin,
  }: { kind: "due_soon" | "overdue"; found: readonly Due[]; at: string; origin: string },
): Promise<number> {
  const what = sql`(
    select id as application_id, 'due ' || due_on as about, ${at}::timestamptz as happened_at, null::text as person_id
    from unnest(${found.map(({ id }) => id)}::bigint[], ${found.map(({ dueOn }) => dueOn)}::text[]) due (id, due_on))`;
  return tellOfficials(trx, { kind, what, addressees: allResponsible(), origin });
}
