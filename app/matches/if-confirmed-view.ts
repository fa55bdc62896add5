import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { IfConfirmed } from "./find-confirmed.ts";
import { sumLine } from "./sum-view.ts";
import type { Tally } from "./tally.ts";
import { matchesWords } from "./words.ts";

export type IfConfirmedView = {
  lead: string;
  rows: readonly { kind: "holding" | "developing"; name: string; result: string; kinds: string }[];
};

/** What each kind of confirmation would open, even if that is nothing. */
export function ifConfirmedView(
  found: IfConfirmed,
  tallyOf: (rows: readonly number[]) => Tally,
  locale: Locale,
): IfConfirmedView {
  const { confirmed: text } = matchesWords[locale];
  if (found === null) return { lead: text.held, rows: [] };
  return {
    lead: found.hasTechnology ? text.lead : text.leadNone,
    rows: (["holding", "developing"] as const).map((kind) => {
      const opened = tallyOf(found[kind]);
      const isNothing = opened.count === 0;
      return {
        kind,
        name: text[kind],
        result: isNothing ? text.nothing : text.opens(formatNumber(opened.count)),
        kinds: isNothing ? "" : sumLine(opened, locale),
      };
    }),
  };
}
