import { currentCatalogue } from "./catalogue/read-catalogue.server.ts";
import { type KnowsCode, type ParsedSearch, parseSearchState } from "./search-state.ts";

/** Reads the search out of an address; codes of fields, technologies, regions or agencies that do not exist are dropped. */
export async function readSearch(
  params: URLSearchParams,
  alsoKnown: readonly string[] = [],
): Promise<ParsedSearch> {
  const { words } = await currentCatalogue();
  const knows: KnowsCode = (list, code) => {
    if (list === "agency") return words.agencies.has(code);
    const named = { field: words.fields, technology: words.technologies, region: words.regions }[list];
    return named.some((one) => one.code === code);
  };
  return parseSearchState(params, { knows, alsoKnown });
}
