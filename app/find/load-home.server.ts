import type { Temporal } from "temporal-polyfill";
import { type CardView, describeCard } from "#app/card/card-view.ts";
import { type InLanguage, nameText } from "#app/card/name-text.ts";
import { findOpportunities } from "#app/catalogue/find-opportunities.server.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { log } from "#app/platform/log.server.ts";
import { searchPath } from "./filters-view.ts";

/** What the home page shows under its search field. */
export type HomeView = {
  total: string;
  closing: readonly CardView[];
  kinds: readonly BrowseLink[];
  fields: readonly BrowseLink[];
};

export type BrowseLink = { name: InLanguage; count: string; to: string };

const SHOWN_CLOSING = 5;

/** What closes soon, and how much there is by kind and field. Null if the database is away: the page opens all the same. */
export async function loadHome(now: Temporal.Instant, locale: Locale): Promise<HomeView | null> {
  try {
    return await describeHome(now, locale);
  } catch (error) {
    log.warn({ err: error }, "the home page opens without its counts");
    return null;
  }
}

async function describeHome(now: Temporal.Instant, locale: Locale): Promise<HomeView> {
  const [all, soon] = await Promise.all([
    findOpportunities(emptySearch),
    findOpportunities({ ...emptySearch, statuses: ["open"], closing: 7 }),
  ]);
  const { kinds } = messagesOf(locale).opportunities;
  return {
    total: formatNumber(all.total),
    closing: soon.items.slice(0, SHOWN_CLOSING).map((card) => describeCard(card, now, locale)),
    kinds: all.facets.kind.map(({ value, count }) => ({
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
