import type { Temporal } from "temporal-polyfill";
import { cardView } from "#app/card/card-view.ts";
import { type LastRoundVerdict, lastRoundVerdict } from "#app/card/last-round-view.ts";
import type { VerdictView } from "#app/card/verdict-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { formatDay, formatMonth, formatNumber } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { type CalendarEvent, type EventKind, eventKinds } from "./events-of-month.ts";
import { firstDayOf, type Month, monthBeside, weeksOf } from "./month.ts";
import { calendarWords } from "./words.ts";

/** A month in one language: its grid with a figure for each day, and the same as a list. */
export type CalendarView = {
  title: string;
  /** What the month holds, in figures: expected ones apart. */
  sums: string;
  months: { previous: Way | null; next: Way | null; current: Way | null };
  /** That they rest on answers without an account; null for a company, or where nobody is judged. */
  byAnswers: string | null;
  /** Whose verdicts narrow it; empty where nobody is judged. */
  choices: readonly { label: string; to: string; isChosen: boolean }[];
  weeks: readonly (readonly DayView[])[];
  days: readonly { day: Day; title: string; events: readonly EventView[] }[];
  expected: readonly EventView[];
  /** That the list is cut; null where it is whole. */
  cut: string | null;
};

type Way = { to: string; label: string };

export type DayView = {
  key: string;
  /** Empty for days of other months. */
  date: string;
  isToday: boolean;
  marks: readonly { kind: EventKind; to: string | null; word: string; count: string; label: string }[];
};

export type EventView = {
  key: string;
  kind: EventKind;
  what: string;
  /** When in the month it is expected, of which no day is certain. */
  when: string | null;
  to: string;
  title: InLanguage;
  verdict: VerdictView | null;
  lastRound: LastRoundVerdict | null;
};

/** An event with what a list shows of it. */
export type ShownEvent = CalendarEvent & { card: Card; lastRound: Judgement | null };

type Shown = {
  month: Month;
  today: Day;
  all: readonly CalendarEvent[];
  shown: readonly ShownEvent[];
  /** Null where nobody is judged. */
  choice: "all" | "open" | null;
  byAnswers: string | null;
};

export function calendarView(
  { month, today, all, shown, choice, byAnswers }: Shown,
  now: Temporal.Instant,
  locale: Locale,
): CalendarView {
  const text = calendarWords[locale];
  const path = (to: Month, who = choice) =>
    `/calendar?${new URLSearchParams({ month: to, ...(who === "open" ? { who } : {}) })}`;
  const way = (to: Month | null): Way | null =>
    to === null ? null : { to: path(to), label: formatMonth(firstDayOf(to), locale) };
  const events = shown.map((event) => eventView(event, now, locale));
  const count = (kind: EventKind) => formatNumber(all.filter((event) => event.kind === kind).length);
  return {
    title: formatMonth(firstDayOf(month), locale),
    sums: text.sums(count("opens"), count("closes"), count("expected")),
    months: {
      previous: way(monthBeside(month, -1, today)),
      next: way(monthBeside(month, 1, today)),
      current: month === today.slice(0, 7) ? null : way(today.slice(0, 7)),
    },
    byAnswers,
    choices:
      choice === null
        ? []
        : (["all", "open"] as const).map((who) => ({
            label: text.choices[who],
            to: path(month, who),
            isChosen: who === choice,
          })),
    weeks: weeksOf(month).map((week, at) =>
      week.map((day, weekday) => dayView(day, { key: `${at} ${weekday}`, today, all, shown, locale })),
    ),
    days: daysOf(shown, events, locale),
    expected: events.filter(({ kind }) => kind === "expected"),
    cut: all.length > shown.length ? text.cut(formatNumber(shown.length), formatNumber(all.length)) : null,
  };
}

type Around = Pick<Shown, "today" | "all" | "shown"> & { key: string; locale: Locale };

function dayView(day: Day | null, { key, today, all, shown, locale }: Around): DayView {
  if (day === null) return { key, date: "", isToday: false, marks: [] };
  const { marks, kinds } = calendarWords[locale];
  return {
    key,
    date: String(Number(day.slice(8))),
    isToday: day === today,
    // What is expected has no day: it stands below, apart.
    marks: eventKinds.flatMap((kind) => {
      const count =
        kind === "expected" ? 0 : all.filter((one) => one.kind === kind && one.day === day).length;
      if (count === 0) return [];
      const isListed = shown.some((one) => one.kind === kind && one.day === day);
      const figure = formatNumber(count);
      return [
        {
          kind,
          to: isListed ? `#day-${day}` : null,
          word: kinds[kind],
          count: figure,
          label: marks[kind](formatDay(day, locale), figure),
        },
      ];
    }),
  };
}

function daysOf(
  shown: readonly ShownEvent[],
  events: readonly EventView[],
  locale: Locale,
): CalendarView["days"] {
  const dated = new Map<Day, EventView[]>();
  for (const [at, { day, kind }] of shown.entries()) {
    const event = events[at];
    if (kind !== "expected" && event) dated.set(day, [...(dated.get(day) ?? []), event]);
  }
  return [...dated].map(([day, own]) => ({ day, title: formatDay(day, locale), events: own }));
}

function eventView(
  { kind, day, card, lastRound }: ShownEvent,
  now: Temporal.Instant,
  locale: Locale,
): EventView {
  const { title, verdict } = cardView(card, now, locale);
  const text = calendarWords[locale];
  return {
    key: `${kind} ${day} ${card.id}`,
    kind,
    what: text.kinds[kind],
    when: kind === "expected" ? text.about(formatMonth(day, locale)) : null,
    to: `/opportunities/${card.id}`,
    title,
    // Of an estimate nothing is judged but by the round before.
    verdict: kind === "expected" ? null : verdict,
    lastRound: lastRound && lastRoundVerdict(lastRound, locale),
  };
}
