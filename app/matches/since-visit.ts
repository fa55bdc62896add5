import { z } from "zod";
import { conclusions, isOpen } from "#app/matching/verdict.ts";
import type { Status } from "#app/opportunities/opportunity.ts";
import { statusOf } from "#app/opportunities/status.ts";
import type { Judged } from "./row-sets.ts";

/** Until when a person has seen the matches of a company: the instant, and the revision of the catalogue. */
export type Visit = { seenAt: string; seenRevision: number };

/** Rows that are open to the company by its current profile. */
export type SinceVisit = {
  /** Applications have closed. */
  closed: number[];
  /** Applications have opened. */
  opened: number[];
  /** Imported or changed; the revisions say which. */
  touched: number[];
};

/** What has happened since then to what is open to the company. Earlier verdicts are not stored. */
export function sinceVisit(
  { catalogue, column }: Pick<Judged, "catalogue" | "column">,
  { seenAt, seenRevision }: Visit,
  now: number,
): SinceVisit {
  const since: SinceVisit = { closed: [], opened: [], touched: [] };
  const seen = Date.parse(seenAt);
  const isOpenTo = conclusions.map(({ verdict }) => isOpen(verdict));
  const { windows, revision } = catalogue.entries.columns;
  for (let row = 0; row < catalogue.entries.length; row++) {
    if (!isOpenTo[column.categoryOf[row] ?? -1]) continue;
    const before = statusOf(windows.at(row), seen);
    const happened = whatHappened(before, statusOf(windows.at(row), now), revision.at(row) > seenRevision);
    if (happened) since[happened].push(row);
  }
  return since;
}

/** One change per row: a row that was changed and opened counts as changed. */
function whatHappened(before: Status, status: Status, isTouched: boolean): keyof SinceVisit | null {
  const isComing = (one: Status) => one === "open" || one === "expected";
  if (!isComing(status)) return status === "closed" && isComing(before) ? "closed" : null;
  if (isTouched) return "touched";
  return status === "open" && before === "expected" ? "opened" : null;
}

/** What the page sends to mark its news as read; it cannot lie in the future. */
export function visitSchema(now: string) {
  return z.object({
    seenAt: z.iso.datetime().refine((seenAt) => Date.parse(seenAt) <= Date.parse(now)),
    seenRevision: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  });
}
