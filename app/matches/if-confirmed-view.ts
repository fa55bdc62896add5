import type { CardView } from "#app/card/card-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Confirmation, confirmations } from "#app/matching/if-confirmed.ts";
import { givesText } from "#app/matching/text/bonus-ledger-view.ts";
import type { ConfirmationRows, IfConfirmed } from "./find-confirmed.ts";
import type { Group } from "./matches.ts";
import { sumLine } from "./sum-view.ts";
import { matchesWords } from "./words.ts";

export type IfConfirmedView = {
  lead: string;
  rows: readonly {
    kind: Confirmation;
    name: string;
    nothing: string | null;
    changes: readonly ChangedView[];
  }[];
};

/** One thing that a confirmation changes: how many notices, their totals, and the first of them. */
export type ChangedView = {
  key: string;
  result: string;
  kinds: string;
  shown: string;
  cards: readonly (CardView & { note: string | null })[];
};

type Showing = {
  groupOf: (rows: readonly number[]) => Group;
  show: (card: Card) => CardView;
  locale: Locale;
};

/** What each kind of confirmation would change, even if that is nothing. */
export function ifConfirmedView(found: IfConfirmed, showing: Showing): IfConfirmedView {
  const { confirmed: text } = matchesWords[showing.locale];
  if (found === null) return { lead: text.held, rows: [] };
  return {
    lead: found.hasTechnology ? text.lead : text.leadNone,
    rows: confirmations.map((kind) => {
      const changes = changesOf(found[kind], showing);
      return { kind, name: text[kind], nothing: changes.length === 0 ? text.nothing : null, changes };
    }),
  };
}

function changesOf(rows: ConfirmationRows, { groupOf, show, locale }: Showing): readonly ChangedView[] {
  const { confirmed: text, shown } = matchesWords[locale];
  return (["opens", "helps", "closes", "points", "unpublished"] as const).flatMap((key) => {
    const { tally, cards } = groupOf(rows[key]);
    if (tally.count === 0) return [];
    const noteOf = key === "points" || key === "unpublished" ? noteFrom(rows, locale) : () => null;
    return [
      {
        key,
        result: text[key](formatNumber(tally.count)),
        kinds: sumLine(tally, locale),
        shown: shown(formatNumber(cards.length), cards.length === tally.count),
        cards: cards.map((card) => ({ ...show(card), note: noteOf(card.id) })),
      },
    ];
  });
}

/** Which bonuses an opportunity gives, one after the other: stages are never added together. */
function noteFrom({ broughtTo }: ConfirmationRows, locale: Locale): (id: number) => string | null {
  return (id) => {
    const rules = broughtTo.get(id) ?? [];
    if (rules.length === 0) return null;
    return rules.map((rule) => `${rule[locale]}: ${givesText(rule, locale)}`).join(" · ");
  };
}
