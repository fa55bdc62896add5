import { currentCatalogue } from "#app/catalogue/read-catalogue.server.ts";
import { type KnowsCode, type ParsedSearch, parseSearchState } from "#app/catalogue/search-state.ts";

/**
 * Reads the search out of an address; codes of fields, technologies, regions or agencies that do not exist are dropped,
 * and so is the choice by verdicts where no company looks.
 */
export async function readSearch(
  params: URLSearchParams,
  { alsoKnown = [], isJudged = false }: { alsoKnown?: readonly string[]; isJudged?: boolean } = {},
): Promise<ParsedSearch> {
  const { words } = await currentCatalogue();
  const knows: KnowsCode = (list, code) => {
    if (list === "agency") return words.agencies.has(code);
    const named = { field: words.fields, technology: words.technologies, region: words.regions }[list];
    return named.some((one) => one.code === code);
  };
  const parsed = parseSearchState(params, { knows, alsoKnown });
  if (isJudged || parsed.state.chance === null) return parsed;
  return { ...parsed, state: { ...parsed.state, chance: null }, dropped: [...parsed.dropped, "for"] };
}
