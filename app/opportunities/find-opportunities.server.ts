import { now as currentInstant } from "#app/platform/clock.server.ts";
import { findCandidates } from "#search/find-candidates.server.ts";
import { periodColumnsAt } from "./catalogue/period-columns.ts";
import { presentCards, presentFacets } from "./catalogue/present-found.ts";
import { currentCatalogue } from "./catalogue/read-catalogue.server.ts";
import { searchCatalogue } from "./catalogue/search-catalogue.ts";
import type { Found } from "./found.ts";
import { type SearchState, sortOf } from "./search-state.ts";
import { companyVerdicts, type JudgedCompany } from "./verdicts/company-verdicts.server.ts";
import { presentVerdicts } from "./verdicts/present-verdicts.ts";

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
