import { formatNumber, formatWon } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { OpportunityKind } from "#app/opportunities/opportunity.ts";
import type { Sum, Tally } from "./tally.ts";
import { matchesWords } from "./words.ts";

/** The totals of a group as a table by kind. */
export type SumView = {
  count: string;
  isEmpty: boolean;
  /** That the amounts of samples are left out; null if there are none. */
  samples: string | null;
  table: readonly {
    kind: OpportunityKind | "all";
    name: string;
    to: string | null;
    count: string;
    sum: string;
    unknown: string;
  }[];
};

/** Count, maximum amounts and unknown amounts, by kind and in total. `linkOf` gives the link of a kind. */
export function sumView(
  tally: Tally,
  locale: Locale,
  linkOf: (kind: OpportunityKind) => string | null = () => null,
): SumView {
  const { kinds: text } = matchesWords[locale];
  const { kinds: names } = cardWords[locale];
  const figures = ({ count, limitWon, unknown, samples }: Sum) => ({
    count: formatNumber(count),
    sum: count === unknown + samples ? "–" : text.upTo(formatWon(limitWon, locale)),
    unknown: formatNumber(unknown),
  });
  return {
    count: formatNumber(tally.count),
    isEmpty: tally.count === 0,
    samples: tally.samples === 0 ? null : text.samples(formatNumber(tally.samples)),
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

/** In one line: 'R&D 5 · Start-ups 2 · up to KRW 12 million · Amount unknown 1'. */
export function sumLine({ kinds, limitWon, count, unknown, samples }: Tally, locale: Locale): string {
  const { kinds: text } = matchesWords[locale];
  const { kinds: names } = cardWords[locale];
  return [
    ...kinds.map((sum) => `${names[sum.kind]} ${formatNumber(sum.count)}`),
    ...(count === unknown + samples ? [] : [text.upTo(formatWon(limitWon, locale))]),
    ...(unknown === 0 ? [] : [`${text.unknown} ${formatNumber(unknown)}`]),
  ].join(" · ");
}
