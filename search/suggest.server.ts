import type { Suggestion } from "./candidates.ts";
import { searchHome } from "./search-home.server.ts";
import { suggestInHome } from "./suggest-in-home.server.ts";

/**
 * At most eight proposals for what was typed so far, first consonants included: kinds, fields, technologies and agencies
 * by their names, then opportunities. Labels are in the locale's language where there is one.
 * @throws only if the database is away
 */
export async function suggest(prefix: string, locale: "ko" | "en"): Promise<Suggestion[]> {
  return suggestInHome(searchHome(), prefix, locale);
}
