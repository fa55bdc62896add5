import type { Temporal } from "temporal-polyfill";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { cardView } from "#app/card/card-view.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { grouped } from "./gather-matches.ts";
import { type IfConfirmedView, ifConfirmedView } from "./if-confirmed-view.ts";
import { judgeCompany } from "./judge-company.server.ts";

const mostCards = 20;

/** What a confirmation of a technology of this field would change for this company; null if the company is gone. */
export async function findOpened(
  company: Pick<ViewerCompany, "id" | "revision">,
  { field, now: instant, locale }: { field: string | null; now: Temporal.Instant; locale: Locale },
): Promise<IfConfirmedView | null> {
  const now = instant.epochMilliseconds;
  const judged = await judgeCompany(company, now);
  if (judged === null) return null;
  return ifConfirmedView(findConfirmed(judged, { now, field }), {
    groupOf: (rows) => grouped(judged, rows, { now, judge: judged.judge, most: mostCards }),
    show: (card) => cardView(card, instant, locale),
    locale,
  });
}
