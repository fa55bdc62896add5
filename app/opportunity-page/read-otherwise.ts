import { limitText, shareText } from "#app/card/card-view.ts";
import { opportunityWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { contradictsPeriod, type ReadRound } from "#app/opportunities/read-terms.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { windowText } from "./window-text.ts";

/** What a machine has read in the notice, where the source says something else: of what, and the notice's own words. */
export type ReadOtherwise = { name: string; text: string; quote: string | null };

/** The contradictions between the source of an opportunity and the words of its notice. */
export function readOtherwise(page: OpportunityPage, locale: Locale): ReadOtherwise[] {
  const { readTerms: read } = page;
  if (read === null) return [];
  const text = opportunityWords[locale];
  const said: ReadOtherwise[] = [];
  if (contradictsPeriod(page.windows, read.rounds))
    said.push({
      name: text.period,
      text: read.rounds.map((round) => roundText(round, locale)).join(", "),
      quote: read.periodQuote,
    });
  const amounts = [
    differs(page.limitWon, read.limitWon, page.isLimitRead)
      ? limitText({ limitWon: read.limitWon, isLimitRead: false }, locale)
      : null,
    differs(page.ratePercent, read.ratePercent, page.isRateRead)
      ? shareText({ ratePercent: read.ratePercent, isRateRead: false }, (percent) => `${percent}%`, locale)
      : null,
  ].filter((part) => part !== null);
  if (amounts.length > 0)
    said.push({ name: text.amount, text: amounts.join(" · "), quote: read.amountQuote });
  return said;
}

const differs = (given: number | null, read: number | null, isRead: boolean) =>
  !isRead && given !== null && read !== null && given !== read;

function roundText(round: ReadRound, locale: Locale): string {
  const { from, to } = windowText({ ...round, announcedOn: null, label: null, isEstimate: false }, locale);
  return to === null ? from : `${from} ~ ${to}`;
}
