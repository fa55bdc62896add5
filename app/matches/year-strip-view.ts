import type { Temporal } from "temporal-polyfill";
import { describeCard } from "#app/card/card-view.ts";
import { endText, startText } from "#app/card/period-text.ts";
import type { Card } from "#app/catalogue/found.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { StripView } from "./view.ts";
import { matchesWords } from "./words.ts";
import { yearStrip } from "./year-strip.ts";

const width = 960;
const headHeight = 28;
const rowHeight = 38;
const mostLetters = 44;

/** The periods of opportunities over the months to come, drawn and as a table. */
export function describeStrip(cards: readonly Card[], now: Temporal.Instant, locale: Locale): StripView {
  const { year: text } = matchesWords[locale];
  const { statuses } = messagesOf(locale).opportunities;
  const strip = yearStrip(now.epochMilliseconds, width);
  const views = cards.map((card) => ({ card, view: describeCard(card, now, locale) }));
  const drawn = views.flatMap(({ card, view }) => {
    const bar = strip.barOf(card.window, card.status === "expected");
    return bar ? [{ id: card.id, bar, title: view.title }] : [];
  });
  return {
    lead: drawn.length === 0 ? null : text.lead(formatNumber(cards.length)),
    width,
    height: headHeight + drawn.length * rowHeight,
    months: strip.months.map(({ x, width, day }) => ({
      x,
      width,
      label: text.month(Number(day.slice(5, 7))),
    })),
    today: strip.today,
    bars: drawn.map(({ id, bar, title }, at) => {
      // What begins late is named to its left, so that the name stays in the drawing.
      const isAtEnd = bar.x > width / 2;
      const label = {
        ...title,
        text: shortened(title.text),
        x: isAtEnd ? bar.x + bar.width : bar.x,
        isAtEnd,
      };
      return { id, y: headHeight + at * rowHeight, ...bar, label };
    }),
    rows: views.map(({ card: { window, status }, view }) => ({
      id: view.id,
      title: view.title,
      status: statuses[status],
      opens: (window && startText(window, locale)) ?? text.unknown,
      closes: (window && endText(window, locale)) ?? view.period.word,
      limit: view.gets[0] ?? text.unknown,
    })),
  };
}

function shortened(title: string): string {
  const letters = Array.from(title);
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join("")}…` : title;
}
