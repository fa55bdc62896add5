import type { Locale } from "#app/i18n/locale.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { notReadWords } from "./words.ts";

type Page = Pick<OpportunityPage, "securityClass" | "isEstimate" | "sources" | "rules" | "completeness">;

export type NotRead = {
  /** How far the rules have been read; `none` where they are withheld. */
  completeness: OpportunityPage["completeness"];
  /** The same in words, with where the rest is to be found. */
  rules: { title: string; more: string };
  /** In place of a description. */
  noSummary: string;
  /** Of a bonus that is promised without its points. */
  bonusPromised: string;
};

/**
 * What has not been read of a notice, and where it says so: nobody is sent to an original that is not out, not known, or not
 * public.
 */
export function notRead(page: Page, locale: Locale): NotRead {
  const text = notReadWords[locale];
  const where = whereItSays(page);
  // Where texts are withheld, there is no original to be seen either.
  const shown = where === "withheld" ? "nowhere" : where;
  const completeness = page.rules === null ? "none" : page.completeness;
  return {
    completeness,
    rules: rulesText(completeness, where, text.rules),
    noSummary: text.summary[shown],
    bonusPromised: text.bonus[shown],
  };
}

type Text = (typeof notReadWords)["ko"];
type Where = keyof Text["summary"] | "withheld";

function whereItSays({ securityClass, isEstimate, sources }: Page): Where {
  if (securityClass !== "general") return "withheld";
  if (isEstimate) return "expected";
  return sources.some(({ url }) => url !== null) ? "original" : "nowhere";
}

function rulesText(completeness: Page["completeness"], where: Where, text: Text["rules"]) {
  if (where === "expected") return completeness === "none" ? text.expected : text.guessed;
  if (completeness !== "none") return text[completeness];
  if (where === "withheld") return text.withheld;
  return { title: text.none.title, more: text.none.more[where] };
}
