import { momentAt } from "#app/catalogue/judging-plan.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { OpportunityPage } from "../opportunity-page.ts";

/**
 * The days that decide whether a paper is valid; null where nothing is handed in any more or no notice is out yet, and where its
 * words may not be shown.
 */
export function wantedDays(
  {
    securityClass,
    isEstimate,
    status,
    windows,
  }: Pick<OpportunityPage, "securityClass" | "isEstimate" | "status" | "windows">,
  now: number,
): { today: Day; lastDay: Day | null } | null {
  if (securityClass !== "general" || isEstimate || status === "closed") return null;
  const { today, window } = momentAt({ windows }, now);
  return { today, lastDay: window.lastDay };
}
