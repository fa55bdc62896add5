import { verdicts } from "#app/matching/judge-many.ts";
import type { SearchedCatalogue } from "../catalogue/search-catalogue.ts";
import type { FoundVerdicts } from "../found.ts";
import { chances, type SearchState } from "../search-state.ts";

/** The counts of the verdict column by name. */
export function presentVerdicts(
  { companyId, revision }: Pick<FoundVerdicts, "companyId" | "revision">,
  { counts, columns }: Pick<SearchedCatalogue, "counts" | "columns">,
  { chance }: Pick<SearchState, "chance">,
): FoundVerdicts {
  const { values } = columns.verdict;
  const countOf = (value: string) => counts.verdict[values.indexOf(value)] ?? 0;
  return {
    companyId,
    revision,
    counts: verdicts.map((value) => ({ value, count: countOf(value) })),
    chances: [...chances, null].map((value) => ({
      value,
      count: countOf(value ?? "all"),
      isChosen: value === chance,
    })),
  };
}
