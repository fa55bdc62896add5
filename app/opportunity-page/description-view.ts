import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

/** What an opportunity is about, in words. */
export type DescriptionView = {
  summary: InLanguage | null;
  /** The first lines of the notice, where nobody has written a summary. */
  opening: readonly InLanguage[];
  /** The heading under which the source lists it. */
  heading: InLanguage | null;
  benefit: InLanguage | null;
};

/** A heading is no summary ('기술', 'R&D'): the notice's own first lines say what it is about. */
export function descriptionView(page: OpportunityPage, locale: Locale): DescriptionView {
  const summary = textIn(page.summary, locale);
  const isHeading = summary !== null && isBareHeading(summary.text);
  return {
    summary: isHeading ? null : summary,
    opening:
      summary !== null && !isHeading ? [] : page.opening.map((line) => printed(line, languageOf(line))),
    heading: isHeading ? summary : null,
    benefit: textIn(page.benefit, locale),
  };
}

const LONGEST_HEADING = 20;

/** Sources give a heading in a word or two; a sentence ends as one. */
function isBareHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.다]$/u.test(text);
}

/** A text in the reader's language, else in the other one. */
function textIn(text: OpportunityPage["summary"], locale: Locale): InLanguage | null {
  const translated = text?.[locale] ?? null;
  if (translated !== null) return printed(translated, locale);
  const other = locale === "ko" ? "en" : "ko";
  const foreign = text?.[other] ?? null;
  return foreign === null ? null : printed(foreign, other);
}
