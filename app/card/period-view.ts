import type { Temporal } from "temporal-polyfill";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";
import type { Status, Window } from "#app/opportunities/opportunity.ts";
import { seoulDay, seoulDayNumber, startOfDay } from "#app/time.ts";
import type { Tone } from "#app/ui/text/tone.ts";

/** A period in words: a short word ('D-3'), how urgent it is, and the full date with its hour. */
export type PeriodView = {
  word: string;
  tone: Tone;
  full: string | null;
  isEstimate: boolean;
  /** A machine has read it, or a part of it, from the words of the notice. */
  isRead: boolean;
  /** The words of the notice, where its period could not be read. */
  printed: InLanguage | null;
  /** Nothing at all is known. */
  isMissing: boolean;
};

/** What the view of a period is made from, as the catalogue has it. */
export type Period = { window: Window | null; status: Status; daysLeft: number | null };

const SOON_DAYS = 7;

/** The line about time on a card: how much time is left, or when it opens. */
export function periodView(period: Period, now: Temporal.Instant, locale: Locale): PeriodView {
  const { when } = cardWords[locale];
  const { window, status } = period;
  const isMissing = isPeriodMissing(period);
  const common = {
    isEstimate: window?.isEstimate ?? false,
    isRead: window?.isRead ?? false,
    printed: null,
    isMissing,
  };
  if (!window) return { word: when.unknown, tone: "plain", full: null, ...common };
  if (status === "unknown") return { ...common, ...unknown(window, locale) };
  if (status === "expected") return { ...common, ...expected(window, now, locale) };
  const end = endText(window, locale);
  if (status === "open") return { ...common, ...open(window, period.daysLeft, end, locale) };
  // A window that the notice calls closed may have been closed before its printed end.
  const isOver = window.closesAt !== null && Date.parse(window.closesAt) <= now.epochMilliseconds;
  return { ...common, word: when.closed, tone: "plain", full: isOver ? end && when.closedOn(end) : null };
}

/** Whether a notice prints no period, as far as it was read. */
export function isPeriodMissing({ window, status }: Pick<Period, "window" | "status">): boolean {
  if (status !== "unknown") return false;
  return window === null || (window.opensAt === null && window.closesAt === null && window.label === null);
}

type Line = Pick<PeriodView, "word" | "tone" | "full">;

function unknown(window: Window, locale: Locale): Line & Pick<PeriodView, "printed"> {
  const { when } = cardWords[locale];
  const start = startText(window, locale);
  const { label } = window;
  return {
    word: when.unknown,
    tone: "plain",
    full: start && when.from(start),
    printed: label === null ? null : { text: label, lang: languageOf(label) },
  };
}

function expected(window: Window, now: Temporal.Instant, locale: Locale): Line {
  const { when, statuses } = cardWords[locale];
  const start = startText(window, locale);
  // 'Opens in 41 days' would turn an estimate into a promise.
  const days =
    window.opensAt === null || window.isEstimate ? -1 : seoulDayNumber(window.opensAt) - seoulDayNumber(now);
  const word = days < 0 ? statuses.expected : when.opensIn(days);
  return { word, tone: "info", full: start && when.from(start) };
}

function open(window: Window, daysLeft: number | null, end: string | null, locale: Locale): Line {
  const { when } = cardWords[locale];
  if (daysLeft === null || end === null) return { word: openEnded(window, locale), tone: "good", full: null };
  const tone = daysLeft <= SOON_DAYS ? "caution" : "good";
  return { word: when.closesIn(daysLeft), tone, full: when.until(end) };
}

/** When a period begins; null if unknown. */
export function startText({ opensAt, hasHour }: Window, locale: Locale): string | null {
  if (opensAt === null) return null;
  // A day without an hour begins at midnight; printing 00:00 would claim an hour that the notice does not give.
  const isMidnight = startOfDay(seoulDay(opensAt)) === Date.parse(opensAt);
  return hasHour && !isMidnight ? formatInstant(opensAt, locale) : formatDay(seoulDay(opensAt), locale);
}

/** When a period ends, with the hour if the notice gives one; null if there is no end. */
export function endText({ closesAt, hasHour }: Window, locale: Locale): string | null {
  if (closesAt === null) return null;
  if (hasHour) return formatInstant(closesAt, locale);
  // A day ends at midnight, which already belongs to the next day.
  return formatDay(seoulDay(Date.parse(closesAt) - 1), locale);
}

function openEnded({ type }: Window, locale: Locale): string {
  const { when, statuses } = cardWords[locale];
  if (type === "rolling") return when.rolling;
  if (type === "until_budget") return when.untilBudget;
  if (type === "until_filled") return when.untilFilled;
  return statuses.open;
}
