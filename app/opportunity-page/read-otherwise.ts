import { limitText, shareText } from "#app/card/card-view.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import { contradictsPeriod, type ReadRound } from "#app/opportunities/read-terms.ts";
import { seoulDay } from "#app/time.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { windowText } from "./window-text.ts";
import { opportunityWords } from "./words.ts";

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

/** What one portal says of a call: of what, and what. */
export type SaidOtherwise = { source: string; parts: readonly { name: string; said: string }[] };

/** What other portals say of the period and amount of a call that is not what its page shows. */
export function saidElsewhere(page: OpportunityPage, locale: Locale): SaidOtherwise[] {
  const text = opportunityWords[locale];
  const shown = partsOf(page, locale);
  return page.saidElsewhere.flatMap((other) => {
    const said = partsOf(other, locale);
    const parts = [
      isPeriodOtherwise(other.windows, page.windows) && said.period
        ? { name: text.period, said: said.period }
        : null,
      said.limit && said.limit !== shown.limit ? { name: text.amount, said: said.limit } : null,
      said.share && said.share !== shown.share ? { name: text.share, said: said.share } : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? [] : [{ source: other.sources.join(", "), parts }];
  });
}

type Terms = Pick<OpportunityPage["saidElsewhere"][number], "windows" | "limitWon" | "ratePercent">;

function partsOf({ windows, limitWon, ratePercent }: Terms, locale: Locale) {
  return {
    period: windows.map((window) => periodText(window, locale)).join(", "),
    limit: limitText({ limitWon, isLimitRead: false }, locale),
    share: shareText({ ratePercent, isRateRead: false }, (percent) => `${percent}%`, locale),
  };
}

/** Says a beginning or an hour that is another one, or that the other does not say; less is no contradiction. */
function isPeriodOtherwise(said: readonly Window[], shown: readonly Window[]): boolean {
  const day = (instant: string | null) => instant && seoulDay(instant);
  const beginsOf = (windows: readonly Window[]) => windows.map(({ opensAt }) => day(opensAt));
  const endsOf = (windows: readonly Window[]) =>
    windows.map(({ closesAt, hasHour }) => (hasHour && closesAt !== null ? Date.parse(closesAt) : null));
  const daysOf = (windows: readonly Window[]) =>
    windows.map(({ closesAt }) => (closesAt === null ? null : seoulDay(Date.parse(closesAt) - 1)));
  return [beginsOf, endsOf, daysOf].some((partOf) => {
    const known: readonly unknown[] = partOf(shown);
    return partOf(said).some((part) => part !== null && !known.includes(part));
  });
}

const differs = (given: number | null, read: number | null, isRead: boolean) =>
  !isRead && given !== null && read !== null && given !== read;

function roundText(round: ReadRound, locale: Locale): string {
  return periodText({ ...round, announcedOn: null, label: null, isEstimate: false }, locale);
}

function periodText(window: Window, locale: Locale): string {
  const { from, to } = windowText(window, locale);
  return to === null ? from : `${from} ~ ${to}`;
}
