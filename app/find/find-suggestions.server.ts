import { printed } from "#app/card/name-text.ts";
import { emptySearch, longestQuery } from "#app/catalogue/search-state.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { log } from "#app/platform/log.server.ts";
import type { Suggestion } from "#search/candidates.ts";
import { suggest } from "#search/suggest.server.ts";
import { searchPath } from "./filters-view.ts";

/** A proposal with the page that it leads to. */
export type SuggestionView = { label: string; kind: string; to: string; lang: Locale };

/** What may be meant by the beginning of a word. Empty if the engine is away: a proposal is never worth an error. */
export async function findSuggestions(prefix: string, locale: Locale): Promise<SuggestionView[]> {
  const words = prefix
    .slice(0, longestQuery)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  if (words === "") return [];
  const { suggestionKinds } = messagesOf(locale).opportunities;
  try {
    const suggestions = await suggest(words, locale);
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
