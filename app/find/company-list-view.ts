import { companyName } from "#app/accounts/company-name.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { SearchResult } from "#app/catalogue/search-result.ts";
import { type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Conclusion } from "#app/matching/verdict.ts";

/** The choices of the viewing company on the list, and how many results have each verdict. */
export type CompanyListView = {
  label: string;
  choices: readonly { key: string; label: string; count: string; href: string; isChosen: boolean }[];
  countsLabel: string;
  counts: readonly (Conclusion & { name: string; count: string })[];
};

/** Null without a viewing company or a visitor's answers (`visitor` names them). `first`: the search at its first page. */
export function companyListView(
  { verdicts }: Pick<SearchResult, "verdicts">,
  first: SearchState,
  { viewer, visitor }: { viewer: Viewer; visitor: string | null },
  locale: Locale,
): CompanyListView | null {
  const company = viewer?.companies.find(({ id }) => id === verdicts?.companyId);
  const { company: text } = findWords[locale];
  const label = company ? text.chancesLabel(companyName(company, locale)) : visitor;
  if (verdicts === null || label === null) return null;
  return {
    label,
    // What only a machine's reading excludes is one link away, below the choices.
    choices: verdicts.chances
      .filter(({ value, isChosen }) => value !== "unlikely" || isChosen)
      .map(({ value, count, isChosen }) => ({
        key: value ?? "all",
        label: text.chances[value ?? "all"],
        count: formatNumber(count),
        href: searchPath({ ...first, chance: value }),
        isChosen,
      })),
    countsLabel: text.counts,
    counts: verdicts.counts
      .filter(({ count }) => count > 0)
      .map(({ verdict, basis, count }) => ({
        verdict,
        basis,
        name: (basis === "machine" ? text.likely : text.verdicts)[verdict],
        count: formatNumber(count),
      })),
  };
}
