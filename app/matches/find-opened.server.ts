import type { ViewerCompany } from "#app/accounts/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { type IfConfirmedView, ifConfirmedView } from "./if-confirmed-view.ts";
import { judgeCompany } from "./judge-company.server.ts";
import { rowSetsOf, rowsWith } from "./row-sets.ts";
import { tally } from "./tally.ts";

/** What a confirmation would open for this company, in one language; null if the company is gone. */
export async function findOpened(
  company: Pick<ViewerCompany, "id" | "revision">,
  now: number,
  locale: Locale,
): Promise<IfConfirmedView | null> {
  const judged = await judgeCompany(company, now);
  if (judged === null) return null;
  const sets = rowSetsOf(judged, rowsWith(judged, ["needs_information", "probably_not", "not_eligible"]));
  const found = findConfirmed(judged, sets, seoulDay(now));
  return ifConfirmedView(found, (rows) => tally(judged.catalogue, rows), locale);
}
