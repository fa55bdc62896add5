import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { CatalogueEntry, Window } from "#app/opportunities/opportunity.ts";
import { dayOf, periodOf } from "#app/opportunities/status.ts";

/**
 * The days that rules look at, of the window that counts at an instant: the one that decides the status. Of several
 * windows a company is judged for the one that it would apply in now, or next.
 */
export function momentAt({ windows }: Pick<CatalogueEntry, "windows">, now: number): Moment {
  return { today: dayOf(now), window: judgedWindow(periodOf(windows, now).window) };
}

/** A window as days of Seoul; its last day is the one on which applications are still received. */
export function judgedWindow(window: Window | null): Moment["window"] {
  if (window === null) return notAnnounced;
  const { announcedOn, opensAt, closesAt } = window;
  return {
    announcedOn,
    opensOn: opensAt === null ? null : dayOf(Date.parse(opensAt)),
    lastDay: closesAt === null ? null : dayOf(Date.parse(closesAt) - 1),
  };
}

export const notAnnounced: Moment["window"] = { announcedOn: null, opensOn: null, lastDay: null };
