import type { Catalogue } from "#app/catalogue/catalogue.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import { seoulDay } from "#app/time.ts";
import { firstDayOf, lastDayOf, type Month } from "./month.ts";

/** `expected`: the period is an estimate, so its day is none. */
export const eventKinds = ["closes", "opens", "expected"] as const;
export type EventKind = (typeof eventKinds)[number];

/** A period that begins or ends on a day; tracks of one notice with the same day are one event. */
export type CalendarEvent = { kind: EventKind; day: Day; row: number };

/**
 * What opens, closes or is expected in a month, by day, deadlines first. Real ones, and samples only where there is nothing real;
 * notices that look for providers support nobody.
 */
export function eventsOfMonth(
  catalogue: Catalogue,
  month: Month,
  isWanted: (row: number) => boolean = () => true,
): readonly CalendarEvent[] {
  const { windows, kind, isEstimate } = catalogue.entries.columns;
  const within = { first: firstDayOf(month), last: lastDayOf(month) };
  const byCode = windows.values.map((list) => list.flatMap((window) => daysOf(window, within)));
  const found = new Map<string, CalendarEvent>();
  for (const row of catalogue.realRows.length > 0 ? catalogue.realRows : catalogue.allRows) {
    const days = byCode[windows.codeOf[row] ?? -1] ?? [];
    if (days.length === 0 || kind.at(row) === "providers" || !isWanted(row)) continue;
    for (const { kind: own, day } of days) {
      const of = ofEstimate(own, isEstimate.at(row));
      const key = `${of} ${day} ${catalogue.noticeOf[row]}`;
      if (of !== null && !found.has(key)) found.set(key, { kind: of, day, row });
    }
  }
  return [...found.values()].sort(byDay);
}

/** An estimate opens on no certain day, and closes on none at all. */
function ofEstimate(kind: EventKind, isEstimate: boolean): EventKind | null {
  if (!isEstimate) return kind;
  return kind === "closes" ? null : "expected";
}

function byDay(a: CalendarEvent, b: CalendarEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind) || a.row - b.row;
}

type Within = { first: Day; last: Day };

function daysOf(
  { opensAt, closesAt, isEstimate, type }: Window,
  { first, last }: Within,
): { kind: EventKind; day: Day }[] {
  if (type === "closed") return [];
  const opens = opensAt === null ? null : seoulDay(opensAt);
  // What closes at a midnight closes on the day before.
  const closes = closesAt === null || isEstimate ? null : seoulDay(Date.parse(closesAt) - 1);
  const isWithin = (day: Day | null): day is Day => day !== null && day >= first && day <= last;
  return [
    ...(isWithin(opens)
      ? [{ kind: isEstimate ? ("expected" as const) : ("opens" as const), day: opens }]
      : []),
    ...(isWithin(closes) ? [{ kind: "closes" as const, day: closes }] : []),
  ];
}
