import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import { type Clock, clockOf, type StopReason } from "./clock.ts";
import type { StepName } from "./procedure.ts";
import type { RoundSettings } from "./round-settings.ts";

/** The steps that end the statutory period: the written notification (decree art. 8(3)), or there is nothing left to decide. */
export const endingSteps = ["notify", "withdraw", "return"] as const satisfies readonly StepName[];
export type EndingStep = (typeof endingSteps)[number];

/** What the clock of a case goes by; instants in ISO 8601. */
export type ClockedCase = {
  submittedAt: string;
  roundClosesAt: string;
  /** When and by which step the period ended; null: not yet. */
  ended: { at: string; step: EndingStep } | null;
  settings: RoundSettings;
  /** Supplements and technical reviews with their beginnings and ends; they may overlap. */
  stops: readonly { reason: StopReason; from: string; to: string | null }[];
  /** Null: it was not extended. */
  extension: Extension | null;
};

export type CaseClock = Clock & { endedBy: EndingStep | null; extension: Extension | null };

/** By how many days the period was extended, by which rule, and why. */
export type Extension = { days: number; source: string; isVerified: boolean; reason: string };

/** The statutory period of a case, by the settings of its round: the one ledger that applicant and staff see. */
export function clockOfCase(
  { submittedAt, roundClosesAt, ended, settings, stops, extension }: ClockedCase,
  now: string,
  isWorkingDay: (day: Day, closedOn: readonly Day[]) => boolean,
): CaseClock {
  const isFromClose = settings.startsAt.value === "round_close" && roundClosesAt > submittedAt;
  const startedOn = seoulDay(isFromClose ? roundClosesAt : submittedAt);
  const clock = clockOf({
    startedOn,
    endedOn: ended === null ? null : seoulDay(ended.at),
    today: seoulDay(now),
    stops: stops.map(({ reason, from, to }) => ({
      reason,
      fromOn: seoulDay(from),
      toOn: to === null ? null : seoulDay(to),
    })),
    rules: [
      {
        inForceFrom: startedOn,
        limitDays: settings.limitDays.value + (extension?.days ?? 0),
        stopsFor: settings.stopsFor.value,
        endsOnWorkingDay: settings.endsOnWorkingDay.value,
      },
    ],
    isWorkingDay: (day) => isWorkingDay(day, settings.closedOn),
  });
  return { ...clock, endedBy: ended?.step ?? null, extension };
}
