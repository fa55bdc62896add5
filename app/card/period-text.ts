import { Temporal } from "temporal-polyfill";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { Status, Window } from "#app/opportunities/opportunity.ts";
import type { Tone } from "#app/ui/text/tone.ts";

/** A period for people: a short word ('D-3'), how urgent it is, and the full date with its hour. */
export type PeriodView = { word: string; tone: Tone; full: string | null; isEstimate: boolean };

/** What decides about a period, as the catalogue has found it. */
export type Period = { window: Window | null; status: Status; daysLeft: number | null };

const SOON_DAYS = 7;

/** The one line about time on a card: how long it is open yet, or when it opens. */
export function describePeriod(period: Period, now: Temporal.Instant, locale: Locale): PeriodView {
  const { when } = messagesOf(locale).opportunities;
  const { window, status } = period;
  const isEstimate = window?.isEstimate ?? false;
  if (!window || status === "unknown") return { word: when.unknown, tone: "plain", full: null, isEstimate };
  if (status === "expected") return { ...expected(window, now, locale), isEstimate };
  const end = endText(window, locale);
  if (status === "open") return { ...open(window, period.daysLeft, end, locale), isEstimate };
  return { word: when.closed, tone: "plain", full: end && when.closedOn(end), isEstimate };
}

type Line = Pick<PeriodView, "word" | "tone" | "full">;

function expected(window: Window, now: Temporal.Instant, locale: Locale): Line {
  const { when, statuses } = messagesOf(locale).opportunities;
  const start = startText(window, locale);
  // 'Opens in 41 days' would make a promise of an estimate.
  const days = window.opensAt === null || window.isEstimate ? -1 : daysUntil(window.opensAt, now);
  const word = days < 0 ? statuses.expected : when.opensIn(days);
  return { word, tone: "info", full: start && when.from(start) };
}

function open(window: Window, daysLeft: number | null, end: string | null, locale: Locale): Line {
  const { when } = messagesOf(locale).opportunities;
  if (daysLeft === null || end === null) return { word: openEnded(window, locale), tone: "good", full: null };
  const tone = daysLeft <= SOON_DAYS ? "caution" : "good";
  return { word: when.closesIn(daysLeft), tone, full: when.until(end) };
}

/** When a period begins, or null where that is not known. */
export function startText({ opensAt, hasHour }: Window, locale: Locale): string | null {
  if (opensAt === null) return null;
  // A day without an hour begins at midnight: printing 00:00 would claim an hour that no notice prints.
  const isMidnight = seoul(opensAt).hour === 0 && seoul(opensAt).minute === 0;
  return hasHour && !isMidnight ? formatInstant(opensAt, locale) : formatDay(dayOf(opensAt), locale);
}

/** When a period ends, with the hour if the notice prints it; null where there is no end. */
export function endText({ closesAt, hasHour }: Window, locale: Locale): string | null {
  if (closesAt === null) return null;
  if (hasHour) return formatInstant(closesAt, locale);
  // A day ends at the midnight that already belongs to the next one.
  return formatDay(dayOf(Temporal.Instant.from(closesAt).subtract({ seconds: 1 }).toString()), locale);
}

function openEnded({ type }: Window, locale: Locale): string {
  const { when, statuses } = messagesOf(locale).opportunities;
  if (type === "rolling") return when.rolling;
  if (type === "until_budget") return when.untilBudget;
  if (type === "until_filled") return when.untilFilled;
  return statuses.open;
}

function daysUntil(instant: string, now: Temporal.Instant): number {
  const today = now.toZonedDateTimeISO("Asia/Seoul").toPlainDate();
  return today.until(seoul(instant).toPlainDate()).days;
}

function dayOf(instant: string): string {
  return seoul(instant).toPlainDate().toString();
}

function seoul(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO("Asia/Seoul");
}
