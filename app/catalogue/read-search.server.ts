import { currentCatalogue } from "./read-catalogue.server.ts";
import { type KnowsCode, type ParsedSearch, parseSearchState } from "./search-state.ts";

/**
 * Reads the search from an address. Codes of fields, technologies, regions or agencies that do not exist are dropped, and
 * without a viewing company (`isJudged`) so is the filter by verdict.
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
