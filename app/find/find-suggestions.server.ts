import { printed } from "#app/card/names.ts";
import { countChosen } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch, longestQuery, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { opportunityKinds, statuses } from "#app/opportunities/opportunity.ts";
import { log } from "#app/platform/log.server.ts";
import type { Suggestion } from "#search/candidates.ts";
import { searchEnvironment } from "#search/search-environment.server.ts";
import { suggest } from "#search/suggest.server.ts";

/** A suggestion with the page that it leads to. */
export type SuggestionView = { label: string; kind: string; to: string; lang: Locale };

/** Suggestions for the beginning of a word. Empty if the engine is away: that is not worth an error. */
export async function findSuggestions(prefix: string, locale: Locale): Promise<SuggestionView[]> {
  const words = prefix
    .slice(0, longestQuery)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  if (words === "") return [];
  const { suggestionKinds } = findWords[locale];
  try {
    const suggestions = await suggest(searchEnvironment(), words, locale);
    return await Promise.all(
      suggestions.map(async (one) => ({
        label: printed(one.label, one.lang).text,
        kind: suggestionKinds[one.type],
        to: await pathOf(one),
        lang: one.lang,
      })),
    );
  } catch (error) {
    log.warn({ err: error }, "no suggestions: the search does not answer");
    return [];
  }
}

/**
 * The page that shows what a suggestion names: where nothing is open or expected, what was, and where the catalogue names it
 * nowhere, what its words find.
 */
async function pathOf({ type, id, label }: Suggestion): Promise<string> {
  if (type === "opportunity") return `/opportunities/${id}`;
  for (const state of [emptySearch, { ...emptySearch, statuses }]) {
    if ((await countChosen(state, type, id)) > 0) return chosenPath(state, type, id);
  }
  return searchPath({ ...emptySearch, q: label });
}

function chosenPath(
  state: SearchState,
  type: Exclude<Suggestion["type"], "opportunity">,
  id: string,
): string {
  const chosen = {
    technology: { technologies: [id] },
    field: { fields: [id] },
    agency: { agencies: [id] },
    kind: { kinds: opportunityKinds.filter((kind) => kind === id) },
  }[type];
  return searchPath({ ...state, ...chosen });
}
