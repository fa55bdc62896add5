import { formatNumber, formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { OpportunityKind } from "#app/opportunities/opportunity.ts";
import type { Sum, Tally } from "./tally.ts";
import { matchesWords } from "./words.ts";

/** A group as one line of figures and a table by kind. */
export type SumView = {
  count: string;
  isEmpty: boolean;
  table: readonly {
    kind: OpportunityKind | "all";
    name: string;
    to: string | null;
    count: string;
    sum: string;
    unknown: string;
  }[];
};

/** Count, ceilings and unknown ones of each kind, and of all. `linkOf` leads to those of a kind. */
export function describeSum(
  tally: Tally,
  locale: Locale,
  linkOf: (kind: OpportunityKind) => string | null = () => null,
): SumView {
  const { kinds: text } = matchesWords[locale];
  const { kinds: names } = messagesOf(locale).opportunities;
  const figures = ({ count, limitWon, unknown }: Sum) => ({
    count: formatNumber(count),
    sum: count === unknown ? "–" : text.upTo(formatWon(limitWon, locale)),
    unknown: formatNumber(unknown),
  });
  return {
    count: formatNumber(tally.count),
    isEmpty: tally.count === 0,
    table: [
      ...tally.kinds.map((sum) => ({
        kind: sum.kind,
        name: names[sum.kind],
        to: linkOf(sum.kind),
        ...figures(sum),
      })),
      { kind: "all", name: text.all, to: null, ...figures(tally) },
    ],
  };
}

/** In one line: 'R&D 5 · Start-ups 2 · up to KRW 12 million · amount not known: 1'. */
export function sumLine({ kinds, limitWon, count, unknown }: Tally, locale: Locale): string {
  const { kinds: text } = matchesWords[locale];
  const { kinds: names } = messagesOf(locale).opportunities;
  return [
    ...kinds.map((sum) => `${names[sum.kind]} ${formatNumber(sum.count)}`),
    ...(count === unknown ? [] : [text.upTo(formatWon(limitWon, locale))]),
    ...(unknown === 0 ? [] : [`${text.unknown} ${formatNumber(unknown)}`]),
  ].join(" · ");
}
