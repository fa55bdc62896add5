import type { Temporal } from "temporal-polyfill";
import { cardView } from "#app/card/card-view.ts";
import { endText, startText } from "#app/card/period-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { YearStripView } from "./view.ts";
import { matchesWords } from "./words.ts";
import { yearStrip } from "./year-strip.ts";

const width = 960;
const headHeight = 28;
const rowHeight = 38;
const mostCharacters = 44;

/** The application periods of the coming months, as a drawing and as a table. */
export function yearStripView(
  { open, likely }: Record<"open" | "likely", readonly Card[]>,
  now: Temporal.Instant,
  locale: Locale,
): YearStripView {
  const { year: text } = matchesWords[locale];
  const { statuses } = cardWords[locale];
  const strip = yearStrip(now.epochMilliseconds, width);
  const viewsOf = (cards: readonly Card[], isLikely: boolean) =>
    cards.map((card) => ({ card, isLikely, view: cardView(card, now, locale) }));
  const views = [...viewsOf(open, false), ...viewsOf(likely, true)];
  const drawn = views.flatMap(({ card, isLikely, view }) => {
    const bar = strip.barOf(card.window, card.status === "expected");
    return bar ? [{ id: card.id, bar, isLikely, title: view.title }] : [];
  });
  return {
    lead: drawn.length === 0 ? null : leadOf(open.length, likely.length, locale),
    width,
    height: headHeight + drawn.length * rowHeight,
    months: strip.months.map(({ x, width, day }) => ({
      x,
      width,
      label: text.month(Number(day.slice(5, 7))),
    })),
    today: strip.today,
    bars: drawn.map(({ id, bar, isLikely, title }, at) => {
      // Late bars carry their label on the left, so that it stays in the drawing.
      const isAtEnd = bar.x > width / 2;
      const label = {
        ...title,
        text: shortened(title.text),
        x: isAtEnd ? bar.x + bar.width : bar.x,
        isAtEnd,
      };
      return { id, y: headHeight + at * rowHeight, ...bar, isLikely, label };
    }),
    rows: views.map(({ card: { window, status }, isLikely, view }) => ({
      id: view.id,
      title: view.title,
      status: isLikely ? text.likelyStatus(statuses[status]) : statuses[status],
      opens: (window && startText(window, locale)) ?? text.unknown,
      closes: (window && endText(window, locale)) ?? view.period.word,
      limit: view.gets[0] ?? text.unknown,
    })),
  };
}

function leadOf(open: number, likely: number, locale: Locale): string {
  const { year: text } = matchesWords[locale];
  return [
    open === 0 ? null : text.lead(formatNumber(open)),
    likely === 0 ? null : text.likely(formatNumber(likely)),
  ]
    .filter((part) => part !== null)
    .join(" ");
}

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters - 1).join("")}…` : title;
}
