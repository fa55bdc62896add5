import { titleText } from "#app/card/names.ts";
import { formatDay, formatMonth } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { type Cycle, cycleOf, type Round } from "./cycle-of.ts";
import { cycleWords } from "./words.ts";

/** When the rounds of a programme opened, and when the next one can be expected: a sentence, a drawing, a table. */
export type CycleView = {
  /** Sent with the view, so that no browser loads the words of the other language. */
  texts: Pick<
    (typeof cycleWords)["ko"],
    "title" | "chart" | "legend" | "table" | "columns" | "this" | "guess"
  >;
  said: string;
  /** What an expectation rests on; null without one. */
  more: string | null;
  rows: readonly CycleRow[];
  drawing: { width: number; height: number; months: readonly Label[]; years: readonly YearLine[] };
};

export type CycleRow = {
  key: string;
  year: string;
  /** Null for the round that is expected. */
  notice: { id: number; title: InLanguage; isThis: boolean } | null;
  opens: string;
  closes: string;
};

type Label = { x: number; text: string };
export type YearLine = {
  y: number;
  year: string;
  bars: readonly { x: number; width: number; isExpected: boolean }[];
};

const yearWidth = 56;
const monthWidth = 52;
const headHeight = 24;
const lineHeight = 30;
const daysOfMonth = 31;

/** Null where rounds of at least two years are not known. */
export function cycleView(page: OpportunityPage, today: Day, locale: Locale): CycleView | null {
  const known = [page, ...page.rounds].filter(({ isEstimate }) => !isEstimate);
  const rounds = known.flatMap(roundOf);
  const cycle = cycleOf(rounds, today);
  if (cycle === null) return null;
  const text = cycleWords[locale];
  const months = listed(
    cycle.rounds.map(({ opensOn }) => formatMonth(opensOn, locale)),
    locale,
  );
  const { expected } = cycle;
  const { title, chart, legend, table, columns, this: own, guess } = text;
  return {
    texts: { title, chart, legend, table, columns, this: own, guess },
    said:
      expected === null
        ? text.irregular(months)
        : text.expected(months, formatMonth(`${expected}-01`, locale)),
    more: expected === null ? null : text.expectedMore,
    rows: rowsOf(cycle, page, locale),
    drawing: drawingOf(cycle, rounds, locale),
  };
}

function roundOf({ id, window }: Pick<OpportunityPage, "id" | "window">): Round[] {
  if (window === null || window.opensAt === null || window.isEstimate) return [];
  const closesOn = window.closesAt === null ? null : seoulDay(Date.parse(window.closesAt) - 1);
  return [{ id, opensOn: seoulDay(window.opensAt), closesOn }];
}

function rowsOf({ rounds, expected }: Cycle, page: OpportunityPage, locale: Locale): CycleRow[] {
  const text = cycleWords[locale];
  const rows = rounds.map(({ id, opensOn, closesOn }) => {
    const notice = id === page.id ? page : page.rounds.find((round) => round.id === id);
    return {
      key: String(id),
      year: opensOn.slice(0, 4),
      notice: notice ? { id, title: titleText(notice, locale), isThis: id === page.id } : null,
      opens: formatDay(opensOn, locale),
      closes: closesOn === null ? text.unknown : formatDay(closesOn, locale),
    };
  });
  if (expected === null) return rows;
  const next = { key: "expected", year: expected.slice(0, 4), notice: null };
  return [...rows, { ...next, opens: formatMonth(`${expected}-01`, locale), closes: text.unknown }];
}

/** A line for each year, a column for each month. A period that goes on into the next year goes on in its line. */
function drawingOf({ rounds, expected }: Cycle, all: readonly Round[], locale: Locale): CycleView["drawing"] {
  const text = cycleWords[locale];
  const years = rounds.map(({ opensOn }) => opensOn.slice(0, 4));
  if (expected !== null && !years.includes(expected.slice(0, 4))) years.push(expected.slice(0, 4));
  const barsOf = (year: string) => [
    ...all.flatMap(({ opensOn, closesOn }) => {
      const end = closesOn ?? opensOn;
      if (opensOn.slice(0, 4) > year || end.slice(0, 4) < year) return [];
      const from = opensOn.slice(0, 4) === year ? xOf(opensOn) : yearWidth;
      const to = end.slice(0, 4) === year ? xOf(end) : yearWidth + 12 * monthWidth;
      // A day is less than two units wide, which would be hard to see.
      return [{ x: from, width: Math.max(to - from, 6), isExpected: false }];
    }),
    ...(expected?.startsWith(year)
      ? [{ x: xOf(`${expected}-01`), width: monthWidth, isExpected: true }]
      : []),
  ];
  return {
    width: yearWidth + 12 * monthWidth,
    height: headHeight + years.length * lineHeight,
    months: text.months.map((name, at) => ({ x: yearWidth + at * monthWidth, text: name })),
    years: years.map((year, at) => ({ y: headHeight + at * lineHeight, year, bars: barsOf(year) })),
  };
}

function xOf(day: Day): number {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round((yearWidth + (month - 1 + (date - 1) / daysOfMonth) * monthWidth) * 10) / 10;
}

function listed(months: readonly string[], locale: Locale): string {
  if (locale === "ko") return months.join(", ");
  return new Intl.ListFormat("en").format(months);
}
