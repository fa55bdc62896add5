import type { Temporal } from "temporal-polyfill";
import { type CardView, cardView } from "#app/card/card-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { isOpen } from "#app/matching/verdict.ts";
import type { PageJudgement } from "../judge-for-page.server.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { insteadWords } from "./words.ts";

/** What is open in place of this opportunity, or that nothing is. */
export type InsteadView = {
  title: string;
  lead: string;
  cards: readonly CardView[];
  more: { to: string; text: string };
};

/** Why a page is a dead end without a way on: it is not open to the company, or to nobody any more; null if it is none. */
export type DeadEnd = "notOpenToCompany" | "closed";

export function deadEndOf(
  { status }: Pick<OpportunityPage, "status">,
  judged: Pick<PageJudgement, "judgement"> | null,
): DeadEnd | null {
  const verdict = judged?.judgement.verdict;
  if (verdict === "not_eligible" || verdict === "probably_not") return "notOpenToCompany";
  return status === "closed" ? "closed" : null;
}

export function insteadView(
  { kind }: Pick<OpportunityPage, "kind">,
  deadEnd: DeadEnd,
  cards: readonly Card[],
  { isJudged, now, locale }: { isJudged: boolean; now: Temporal.Instant; locale: Locale },
): InsteadView {
  const text = insteadWords[locale];
  const words = text[isJudged ? "forCompany" : "forAll"];
  const kindName = cardWords[locale].kinds[kind];
  const search = { ...emptySearch, kinds: [kind], statuses: ["open" as const] };
  const isAllFirm = cards.every(
    ({ judgement }) => judgement && isOpen(judgement.verdict) && judgement.basis === "person",
  );
  return {
    title: text.titles[deadEnd],
    lead:
      cards.length === 0
        ? words.none
        : [words.some, isJudged && !isAllFirm ? text.likely : null].filter(Boolean).join(" "),
    cards: cards.map((card) => cardView(card, now, locale)),
    more: { to: searchPath(search), text: text.more(kindName) },
  };
}
