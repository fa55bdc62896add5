import type { Temporal } from "temporal-polyfill";
import { type CardView, cardView } from "#app/card/card-view.ts";
import { nameText } from "#app/card/names.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { log } from "#app/platform/log.server.ts";
import { type FirstView, firstView } from "#app/quick-check/questions-view.ts";
import type { VisitorAnswers } from "#app/quick-check/visitor-answers.ts";

/** What the home page shows below its search field. */
export type HomeView = {
  total: string;
  /** The questions that anybody can answer at once. */
  first: FirstView;
  closing: readonly CardView[];
  kinds: readonly BrowseLink[];
  fields: readonly BrowseLink[];
};

export type BrowseLink = { name: InLanguage; count: string; to: string };

const SHOWN_CLOSING = 5;

/** What closes soon, and counts by kind and field. Null if the database is away: the page opens without them. */
export async function loadHome(
  now: Temporal.Instant,
  locale: Locale,
  answers: VisitorAnswers,
): Promise<HomeView | null> {
  try {
    return await homeView(now, locale, answers);
  } catch (error) {
    log.warn({ err: error }, "the home page opens without its counts");
    return null;
  }
}

async function homeView(now: Temporal.Instant, locale: Locale, answers: VisitorAnswers): Promise<HomeView> {
  const [all, soon] = await Promise.all([
    searchOpportunities(emptySearch),
    searchOpportunities({ ...emptySearch, statuses: ["open"], closing: 7 }),
  ]);
  const { kinds } = cardWords[locale];
  return {
    total: formatNumber(all.total),
    first: firstView(answers, locale),
    closing: soon.items.slice(0, SHOWN_CLOSING).map((card) => cardView(card, now, locale)),
    kinds: all.facets.kind
      .filter(({ value }) => value !== "providers")
      .map(({ value, count }) => ({
        name: { text: kinds[value], lang: locale },
        count: formatNumber(count),
        to: searchPath({ ...emptySearch, kinds: [value] }),
      })),
    fields: all.facets.field.map(({ value, name, count }) => ({
      name: nameText(name, locale),
      count: formatNumber(count),
      to: searchPath({ ...emptySearch, fields: [value] }),
    })),
  };
}
