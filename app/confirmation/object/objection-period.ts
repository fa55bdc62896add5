import { objectionUntil } from "#app/confirmation/letters/objection.ts";
import { nextWorkingDay } from "#app/confirmation/procedure/clock.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays, endOfDay, SEOUL_OFFSET_MS, seoulDay } from "#app/time.ts";

type PeriodSettings = Pick<RoundSettings, "objectionDays" | "closedOn">;
type DueSettings = Pick<RoundSettings, "objectionDecisionDays" | "endsOnWorkingDay" | "closedOn">;

/** As whom an objection was lodged: on paper it may be somebody who has no right to. */
export const lodgedAs = ["applicant", "agent", "other"] as const;
export type LodgedAs = (typeof lodgedAs)[number];

/** The last day on which one may object, and the instant at which that day ends. Null: no arrival is known. */
export function periodOf(
  arrivedAt: string | null,
  { objectionDays, closedOn }: PeriodSettings,
): { until: Day; endsAt: number } | null {
  if (arrivedAt === null) return null;
  const until = objectionUntil(arrivedAt, objectionDays, closedOn);
  return { until, endsAt: endOfDay(until) };
}

/** The day by which an objection is to be decided: its own clock, from the day on which it arrived. */
export function dueDay(lodgedAt: string, settings: DueSettings): Day {
  const due = addDays(seoulDay(lodgedAt), settings.objectionDecisionDays.value);
  if (!settings.endsOnWorkingDay.value) return due;
  return nextWorkingDay(due, (day) => isKoreanWorkingDay(day, settings.closedOn));
}

/** Why an objection is not valid, with the exact times; empty: nothing speaks against it. Pure. */
export function whyInvalid(
  { lodgedAt, lodgedAs: who }: { lodgedAt: string; lodgedAs: LodgedAs },
  arrivedAt: string | null,
  settings: PeriodSettings,
): readonly Bilingual[] {
  const period = periodOf(arrivedAt, settings);
  const isLate = period !== null && Date.parse(lodgedAt) >= period.endsAt;
  return [
    ...(isLate ? [lateText(lodgedAt, period.endsAt)] : []),
    ...(who === "other" ? [notTheApplicants] : []),
  ];
}

function lateText(lodgedAt: string, endsAt: number): Bilingual {
  const [ended, came] = [exactTime(endsAt - 1000), exactTime(Date.parse(lodgedAt))];
  return {
    ko: `이의신청 기간은 ${ended}까지였고, 이의신청은 ${came}에 도착했습니다(서울 시각).`,
    en: `The period to object ended at ${ended}, and the objection arrived at ${came} (Seoul time).`,
  };
}

const notTheApplicants: Bilingual = {
  ko: "신청인이나 그 대리인이 낸 이의신청이 아닙니다.",
  en: "It was lodged neither by the applicant nor by somebody who acts for the applicant.",
};

/** To the second, in Seoul: here seconds decide. */
function exactTime(instant: number): string {
  return new Date(instant + SEOUL_OFFSET_MS).toISOString().slice(0, 19).replace("T", " ");
}
