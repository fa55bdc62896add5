import { type CatalogueEntry, type Status, statuses, type Window } from "../opportunity.ts";
import { closingDays } from "../search-state.ts";
import { daysLeft, endOfDay, periodOf } from "../status.ts";
import type { Catalogue, FacetColumn, PeriodColumns } from "./catalogue.ts";
import { orderBy } from "./ordering.ts";

const computed = new WeakMap<Catalogue, PeriodColumns>();

/**
 * Status, closing days and their order at this instant. They are kept beside the catalogue until a window opens or
 * closes, or the day ends: then they are made anew, which takes a few milliseconds for 100,000 entries.
 */
export function periodColumnsAt(catalogue: Catalogue, now: number): PeriodColumns {
  const kept = computed.get(catalogue);
  if (kept && kept.from <= now && now < kept.until) return kept;
  const fresh = computePeriodColumns(catalogue.entries, catalogue.byNewest, now);
  computed.set(catalogue, fresh);
  return fresh;
}

/** Where all opportunities stand that share their windows. */
type Standing = { status: number; closing: number; group: number; instant: number };

function computePeriodColumns(
  entries: readonly CatalogueEntry[],
  byNewest: Uint32Array,
  now: number,
): PeriodColumns {
  let until = endOfDay(now);
  const standings = new Map<string, Standing>();
  const standingOfWindows = new Map<readonly Window[], Standing>();
  const standOf = (windows: readonly Window[]): Standing => {
    const known = standingOfWindows.get(windows);
    if (known) return known;
    const { standing, changesAt } = standingAt(windows, now);
    until = Math.min(until, changesAt);
    // One object for equal standings: rows of equal standing are then ordered by nothing but their age.
    const text = `${standing.status} ${standing.closing} ${standing.group} ${standing.instant}`;
    const shared = standings.get(text) ?? standing;
    standings.set(text, shared);
    standingOfWindows.set(windows, shared);
    return shared;
  };
  const standingOf = entries.map(({ windows }) => standOf(windows));
  const nowhere: Standing = { status: 0, closing: 0, group: 0, instant: 0 };
  return {
    from: now,
    until,
    columns: {
      status: {
        values: statuses,
        categoryOf: Uint32Array.from(standingOf, ({ status }) => status),
        valuesOf: statuses.map((_, position) => [position]),
      },
      closing: closingColumn(standingOf),
    },
    byClosing: orderBy(
      byNewest,
      (row) => standingOf[row] ?? nowhere,
      (a, b) => a.group - b.group || a.instant - b.instant,
    ),
  };
}

/** Category n: it closes within the last n of `closingDays`, so the greatest one holds it n ≥ 1. */
function closingColumn(standingOf: readonly Standing[]): FacetColumn {
  const positions = closingDays.map((_, position) => position);
  return {
    values: closingDays.map(String),
    categoryOf: Uint32Array.from(standingOf, ({ closing }) => closing),
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
