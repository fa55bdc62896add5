import { type Status, statuses, type Window } from "#app/opportunities/opportunity.ts";
import { daysLeft, periodOf } from "#app/opportunities/status.ts";
import { endOfDay, seoulDay } from "#app/time.ts";
import type { Catalogue, FacetColumn, PeriodColumns } from "./catalogue.ts";
import type { Entries } from "./entries.ts";
import { orderBy } from "./ordering.ts";
import { closingDays } from "./search-state.ts";

const computed = new WeakMap<Catalogue, PeriodColumns>();

/**
 * Status, closing days and their order at an instant (milliseconds). Kept with the catalogue until a window opens or closes,
 * or the day ends; making them again takes a few milliseconds for 100,000 entries.
 */
export function periodColumnsAt(catalogue: Catalogue, now: number): PeriodColumns {
  const kept = computed.get(catalogue);
  if (kept && kept.from <= now && now < kept.until) return kept;
  const fresh = computePeriodColumns(catalogue.entries, catalogue.byNewest, now);
  computed.set(catalogue, fresh);
  return fresh;
}

/** Status and position of all opportunities with the same windows. */
type Standing = { status: number; closing: number; group: number; instant: number };

function computePeriodColumns(
  { columns: { windows } }: Entries,
  byNewest: Uint32Array,
  now: number,
): PeriodColumns {
  let until = endOfDay(seoulDay(now));
  const standings = new Map<string, Standing>();
  const standingOfCode = windows.values.map((list) => {
    const { standing, changesAt } = standingAt(list, now);
    until = Math.min(until, changesAt);
    // One object for equal standings, as `orderBy` requires; rows with the same one are ordered by age.
    const text = `${standing.status} ${standing.closing} ${standing.group} ${standing.instant}`;
    const shared = standings.get(text) ?? standing;
    standings.set(text, shared);
    return shared;
  });
  const nowhere: Standing = { status: 0, closing: 0, group: 0, instant: 0 };
  const standingOf = (row: number) => standingOfCode[windows.codeOf[row] ?? 0] ?? nowhere;
  return {
    from: now,
    until,
    columns: {
      status: {
        values: statuses,
        categoryOf: Uint32Array.from(windows.codeOf, (code) => standingOfCode[code]?.status ?? 0),
        valuesOf: statuses.map((_, position) => [position]),
      },
      closing: closingColumn(windows.codeOf, standingOfCode),
    },
    byClosing: orderBy(byNewest, standingOf, (a, b) => a.group - b.group || a.instant - b.instant),
  };
}

/** Category n: it closes within each of the last n of `closingDays`. */
function closingColumn(codeOf: ArrayLike<number>, standingOfCode: readonly Standing[]): FacetColumn {
  const positions = closingDays.map((_, position) => position);
  return {
    values: closingDays.map(String),
    categoryOf: Uint32Array.from(codeOf, (code) => standingOfCode[code]?.closing ?? 0),
    valuesOf: [0, ...closingDays].map((_, count) => positions.slice(positions.length - count)),
  };
}

const groupOf: Readonly<Record<Status, number>> = { open: 0, expected: 2, unknown: 3, closed: 4 };

function standingAt(windows: readonly Window[], now: number): { standing: Standing; changesAt: number } {
  const period = periodOf(windows, now);
  const { status, window, changesAt } = period;
  const left = daysLeft(period, now);
  const closes = window?.closesAt ? Date.parse(window.closesAt) : null;
  const opens = window?.opensAt ? Date.parse(window.opensAt) : null;
  const instant = {
    open: closes ?? 0,
    expected: opens ?? Number.MAX_SAFE_INTEGER,
    unknown: 0,
    closed: -(closes ?? 0),
  }[status];
  return {
    standing: {
      status: statuses.indexOf(status),
      closing: left === null ? 0 : closingDays.filter((days) => left <= days).length,
      group: groupOf[status] + (status === "open" && closes === null ? 1 : 0),
      instant,
    },
    changesAt,
  };
}
