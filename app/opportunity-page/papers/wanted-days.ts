import { momentAt } from "#app/catalogue/judging-plan.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { OpportunityPage } from "../opportunity-page.ts";

/**
 * The days that decide whether a paper is valid; null where nothing is handed in any more, or where the notice's words may not be
 * shown.
 */
export function wantedDays(
  { securityClass, status, windows }: Pick<OpportunityPage, "securityClass" | "status" | "windows">,
  now: number,
): { today: Day; lastDay: Day | null } | null {
  if (securityClass !== "general" || status === "closed") return null;
  const { today, window } = momentAt({ windows }, now);
  return { today, lastDay: window.lastDay };
}
