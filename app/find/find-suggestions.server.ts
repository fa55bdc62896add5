import { countChosen } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch, longestQuery, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
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
    // Counted once for all suggestions: each count searches the whole catalogue.
    const lists = await Promise.all(
      [emptySearch, { ...emptySearch, statuses }].map(async (state) => ({
        state,
        countOf: await countChosen(state),
      })),
    );
    return suggestions.map((one) => ({
      label: printed(one.label, one.lang).text,
      kind: suggestionKinds[one.type],
      to: pathOf(one, lists),
      lang: one.lang,
    }));
  } catch (error) {
    log.warn({ err: error }, "no suggestions: the search does not answer");
    return [];
  }
}

/**
 * The page that shows what a suggestion names: where nothing is open or expected, what was, and where the catalogue names it
 * nowhere, what its words find.
 */
function pathOf({ type, id, label }: Suggestion, lists: readonly CountedList[]): string {
  if (type === "opportunity") return `/opportunities/${id}`;
  const list = lists.find(({ countOf }) => countOf(type, id) > 0);
  return list ? chosenPath(list.state, type, id) : searchPath({ ...emptySearch, q: label });
}

type CountedList = { state: SearchState; countOf: Awaited<ReturnType<typeof countChosen>> };

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
