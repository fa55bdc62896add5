import { verdictView } from "#app/card/verdict-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import type { Judgement } from "#app/matching/judge.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { statusOf } from "#app/opportunities/status.ts";
import type { ApiItem } from "./answer-schema.ts";

/** A card in the form of the API, with all its windows. */
export function itemView(
  card: Omit<Card, "otherTracks">,
  windows: CatalogueEntry["windows"],
  sources: ApiItem["sources"],
  now: number,
): ApiItem {
  return {
    id: card.id,
    noticeId: card.noticeId,
    path: `/opportunities/${card.id}`,
    sources,
    title: card.title,
    lang: card.lang,
    titleEn: card.titleEn,
    track: card.track,
    kind: card.kind,
    status: card.status,
    agency: { ministry: card.ministry, operator: card.operator },
    windows: windows.map((window) => ({
      ...window,
      isRead: window.isRead ?? false,
      status: statusOf([window], now),
    })),
    regions: [...card.regions],
    regionBasis: card.regionBasis,
    fields: [...card.fields],
    technologies: [...card.technologies],
    limitWon: card.limitWon,
    ratePercent: card.ratePercent,
    isLimitRead: card.isLimitRead,
    isRateRead: card.isRateRead,
    completeness: card.completeness,
    givesConfirmedBonus: card.givesConfirmedBonus,
    securityClass: card.securityClass,
    isEstimate: card.isEstimate,
    isSample: card.isSample,
    publishedOn: card.publishedOn,
    ...(card.judgement && apiVerdict(card.judgement)),
  };
}

/** The verdict for the company that asks, with the one reason that decides it. */
function apiVerdict(judgement: Judgement): Pick<ApiItem, "verdict" | "basis" | "reason"> {
  const { verdict, basis, reason: ko } = verdictView(judgement, "ko");
  const { reason: en } = verdictView(judgement, "en");
  return { verdict, basis, reason: ko === null || en === null ? null : { ko, en } };
}
