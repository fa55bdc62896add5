import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import { type Clock, clockOf, type StopReason } from "./clock.ts";
import type { RoundSettings } from "./round-settings.ts";

/** What the clock of a case goes by; instants in ISO 8601. */
export type ClockedCase = {
  submittedAt: string;
  roundClosesAt: string;
  /** When the applicant was notified; null: not yet. */
  notifiedAt: string | null;
  settings: RoundSettings;
  /** Supplements and technical reviews with their beginnings and ends; they may overlap. */
  stops: readonly { reason: StopReason; from: string; to: string | null }[];
};

/** The statutory period of a case, by the settings of its round: the one ledger that applicant and staff see. */
export function clockOfCase(
  { submittedAt, roundClosesAt, notifiedAt, settings, stops }: ClockedCase,
  now: string,
  isWorkingDay: (day: Day, closedOn: readonly Day[]) => boolean,
): Clock {
  const isFromClose = settings.startsAt.value === "round_close" && roundClosesAt > submittedAt;
  const startedOn = seoulDay(isFromClose ? roundClosesAt : submittedAt);
  return clockOf({
    startedOn,
    endedOn: notifiedAt === null ? null : seoulDay(notifiedAt),
    today: seoulDay(now),
    stops: stops.map(({ reason, from, to }) => ({
      reason,
      fromOn: seoulDay(from),
      toOn: to === null ? null : seoulDay(to),
    })),
    rules: [
      {
        inForceFrom: startedOn,
        limitDays: settings.limitDays.value,
        stopsFor: settings.stopsFor.value,
        endsOnWorkingDay: settings.endsOnWorkingDay.value,
      },
    ],
    isWorkingDay: (day) => isWorkingDay(day, settings.closedOn),
  });
}
