import { printed } from "#app/card/names.ts";
import { emptySearch, longestQuery, searchPath } from "#app/catalogue/search-state.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
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
    return suggestions.map((one) => ({
      label: printed(one.label, one.lang).text,
      kind: suggestionKinds[one.type],
      to: pathOf(one),
      lang: one.lang,
    }));
  } catch (error) {
    log.warn({ err: error }, "no suggestions: the search does not answer");
    return [];
  }
}

function pathOf({ type, id }: Suggestion): string {
  switch (type) {
    case "opportunity":
      return `/opportunities/${id}`;
    case "technology":
      return searchPath({ ...emptySearch, technologies: [id] });
    case "field":
      return searchPath({ ...emptySearch, fields: [id] });
    case "agency":
      return searchPath({ ...emptySearch, agencies: [id] });
    case "kind":
      return `/opportunities?${new URLSearchParams({ kind: id })}`;
  }
}
