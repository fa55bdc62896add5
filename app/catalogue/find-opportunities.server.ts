import { verdicts } from "#app/matching/judge-many.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { findCandidates } from "#search/find-candidates.server.ts";
import { companyVerdicts, type JudgedCompany } from "./company-verdicts.server.ts";
import type { Found, FoundVerdicts } from "./found.ts";
import { presentCards, presentFacets } from "./found-view.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";
import { type SearchedCatalogue, searchCatalogue } from "./search-catalogue.ts";
import { chances, type SearchState, sortOf } from "./search-state.ts";

const pageLength = 20;

type Asking = { limit?: number; now?: number; company?: JudgedCompany | null };

/**
 * One page of what a search finds, with the counts beside all filters, and with the verdicts of the company that looks.
 * Words are looked up by the engine or, when it is away, by PostgreSQL; everything else comes from the catalogue of
 * this process. Throws only if the database is away.
 */
export async function findOpportunities(
  state: SearchState,
  { limit = pageLength, now = currentInstant().epochMilliseconds, company = null }: Asking = {},
): Promise<Found> {
  const candidates = state.q === "" ? null : await findCandidates(state.q);
  // Asked after the engine, so that what the engine knows already the catalogue knows, too.
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  const own = company && (await companyVerdicts(company, catalogue, periods));
  const ids = candidates?.hits.map(({ id }) => id) ?? null;
  // Without a company there is nothing to choose by.
  const asked = own ? state : { ...state, chance: null };
  const searched = searchCatalogue(catalogue, periods, asked, ids, limit, own?.column);
  return {
    total: searched.total,
    isCapped: candidates?.isCapped ?? false,
    isNearest: candidates?.isNearest ?? false,
    engine: candidates?.engine ?? "none",
    items: presentCards(catalogue, searched.notices, { now, ...(own && { judge: own.judge }) }),
    page: state.page,
    pageCount: Math.max(1, Math.ceil(searched.total / limit)),
    sort: sortOf(state),
    facets: presentFacets(catalogue.words, searched, state),
    verdicts: own && presentVerdicts(own.known, searched, asked),
  };
}

/** The counts of the verdict column by name. */
function presentVerdicts(
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
