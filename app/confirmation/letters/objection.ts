import { nextWorkingDay } from "#app/confirmation/procedure/clock.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays, seoulDay } from "#app/time.ts";
import type { LetterDocument } from "./letter-document.ts";

// Not in letter-document.ts: a page shows this day, and would load the schema library of the documents with it.

/**
 * The last day for an objection: the day of arrival is not counted, and a last day on which offices are closed moves to the
 * next working day (Civil Act art. 161, an assumption), never to the applicant's disadvantage.
 */
export function objectionUntil(
  arrivedAt: string,
  { value }: { value: number },
  closedOn: readonly Day[] = [],
): Day {
  return nextWorkingDay(addDays(seoulDay(arrivedAt), value), (day) => isKoreanWorkingDay(day, closedOn));
}

/** Whether one may object to a letter of this kind; requests and decisions on objections are none. */
export function isContestable(kind: LetterDocument["kind"]): kind is "decision" | "revocation" {
  return kind === "decision" || kind === "revocation";
}
