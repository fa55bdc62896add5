import type { CardView } from "#app/card/card-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { opportunityWords } from "#app/opportunity-page/words.ts";
import type { Group, Happened, News } from "./matches.ts";
import type { NewsView } from "./view.ts";
import { matchesWords } from "./words.ts";

/** What has happened since the last visit, most urgent to act on first. */
export function newsView(news: News, show: (card: Card) => CardView, locale: Locale): NewsView {
  const { news: text } = matchesWords[locale];
  if (news === null) return { lead: text.first, hasNews: false, parts: [] };
  const when = formatStamp(news.since, locale);
  const likely = partsOf(news.likely, show, locale).map((part) => ({
    ...part,
    key: `likely ${part.key}`,
    title: text.likely(part.title),
  }));
  const parts = [...partsOf(news.open, show, locale), ...likely];
  const hasNews = parts.length > 0;
  return { lead: hasNews ? text.since(when) : text.none(when), hasNews, parts };
}

function partsOf(
  news: Happened,
  show: (card: Card) => CardView,
  locale: Locale,
): NewsView["parts"][number][] {
  const { news: text } = matchesWords[locale];
  const part = (key: "appeared" | "opened" | "closed", { tally, cards }: Group) =>
    partOf(
      key,
      tally.count,
      cards.map((card) => ({ card: show(card), note: null })),
      locale,
    );
  const changed = news.changed.first.map(({ card, parts }) => ({
    card: show(card),
    note: text.parts(partNames(parts, locale)),
  }));
  return [
    part("appeared", news.appeared),
    part("opened", news.opened),
    partOf("changed", news.changed.count, changed, locale),
    part("closed", news.closed),
  ].filter(({ items }) => items.length > 0);
}

function partOf(
  key: "appeared" | "opened" | "changed" | "closed",
  count: number,
  items: NewsView["parts"][number]["items"],
  locale: Locale,
): NewsView["parts"][number] {
  const { news: text } = matchesWords[locale];
  return {
    key,
    title: text[key](formatNumber(count)),
    firstOf: items.length < count ? text.firstOf(formatNumber(items.length)) : null,
    items,
  };
}

function partNames(parts: readonly string[], locale: Locale): string {
  const names = opportunityWords[locale].changed;
  const known = parts.flatMap((part) => (Object.hasOwn(names, part) ? (names[part] ?? []) : []));
  return known.length === 0 ? matchesWords[locale].news.otherParts : [...new Set(known)].join(", ");
}
