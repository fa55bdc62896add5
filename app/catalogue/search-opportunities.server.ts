import { conclusions } from "#app/matching/verdict.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import type { Candidates } from "#search/candidates.ts";
import { findCandidates } from "#search/find-candidates.server.ts";
import { findHitLines } from "#search/hit-lines.server.ts";
import { searchEnvironment } from "#search/search-environment.server.ts";
import { cardsOf, facetsOf } from "./cards.ts";
import type { FacetName } from "./catalogue.ts";
import { type JudgedCompany, type JudgedVisitor, judgeCatalogue } from "./judge-catalogue.server.ts";
import { firstPointsOf, orderByPoints } from "./order-by-points.ts";
import { type FoundRows, searchCatalogue } from "./search-catalogue.ts";
import type { Card, SearchResult, VerdictCounts } from "./search-result.ts";
import { chances, type SearchState, sortOf } from "./search-state.ts";
import { conclusionName } from "./verdict-column.ts";

const pageLength = 20;

type Options = { limit?: number; now?: number; company?: JudgedCompany | JudgedVisitor | null };

/**
 * One page of search results, with the counts beside all filters and the verdicts of the viewing company. Words are
 * looked up by the engine or, when it is away, by PostgreSQL; everything else comes from the catalogue of this process.
 * `now` is in milliseconds. @throws only if the database is away
 */
export async function searchOpportunities(
  state: SearchState,
  { limit = pageLength, now = currentInstant().epochMilliseconds, company = null }: Options = {},
): Promise<SearchResult> {
  const candidates = state.q === "" ? null : await findCandidates(searchEnvironment(), state.q);
  // Read after the engine was asked, so that the catalogue knows all that the engine knows.
  const { catalogue, periods, verdicts: judged } = await judgeCatalogue(company, now);
  const ids = candidates?.hits.map(({ id }) => id) ?? null;
  const asked = judged ? state : withoutCompany(state);
  const searched = searchCatalogue(catalogue, periods, asked, ids, limit, {
    column: judged?.column,
    ...(judged && { byPoints: () => orderByPoints(judged, periods) }),
  });
  const sort = sortOf(asked);
  const firstPoints = judged && sort === "points" ? firstPointsOf(judged) : undefined;
  return {
    total: searched.total,
    samplesLeftOut: searched.samplesLeftOut,
    isCapped: candidates?.isCapped ?? false,
    isNearest: candidates?.isNearest ?? false,
    areTextsLeftOut: candidates?.areTextsLeftOut ?? false,
    engine: candidates?.engine ?? "none",
    items: await withHitLines(
      cardsOf(catalogue, searched.notices, { now, judge: judged?.judge, firstPoints }),
      candidates,
    ),
    page: state.page,
    pageCount: Math.max(1, Math.ceil(searched.total / limit)),
    sort,
    facets: facetsOf(catalogue.words, searched, state),
    verdicts: judged && verdictCounts(judged.known, searched, asked),
  };
}

/** Without a company there is nothing to choose by, and nobody has points. */
function withoutCompany(state: SearchState): SearchState {
  return { ...state, chance: null, sort: state.sort === "points" ? null : state.sort };
}

/** Says of the cards that were found by their texts where it stands: only those of the page are read. */
async function withHitLines(cards: Card[], candidates: Candidates | null): Promise<Card[]> {
  const inBody = new Set(candidates?.hits.filter(({ isInBody }) => isInBody).map(({ id }) => id));
  const isOne = ({ id, otherTracks }: Card) =>
    inBody.has(id) && otherTracks.every((track) => inBody.has(track.id));
  const asked = cards.filter(isOne).map(({ noticeId }) => noticeId);
  if (candidates === null || asked.length === 0) return cards;
  const lines = await findHitLines(searchEnvironment().db, asked, candidates.demands);
  return cards.map((card) => {
    const hit = isOne(card) ? lines.get(card.noticeId) : undefined;
    return hit ? { ...card, hit } : card;
  });
}

/**
 * Tells how many notices a search without words finds if one value of a facet is chosen as well.
 *
 * @throws only if the database is away
 */
export async function countChosen(state: SearchState): Promise<(facet: FacetName, value: string) => number> {
  const { catalogue, periods } = await judgeCatalogue(null, currentInstant().epochMilliseconds);
  const { counts, columns } = searchCatalogue(catalogue, periods, state, null, 0);
  return (facet, value) => counts[facet][columns[facet].values.indexOf(value)] ?? 0;
}

/** The counts of the verdict column by name. */
function verdictCounts(
  { companyId, revision }: Pick<VerdictCounts, "companyId" | "revision">,
  { counts, columns }: Pick<FoundRows, "counts" | "columns">,
  { chance }: Pick<SearchState, "chance">,
): VerdictCounts {
  const { values } = columns.verdict;
  const countOf = (value: string) => counts.verdict[values.indexOf(value)] ?? 0;
  return {
    companyId,
    revision,
    counts: conclusions.map((conclusion) => ({ ...conclusion, count: countOf(conclusionName(conclusion)) })),
    chances: [...chances, null].map((value) => ({
      value,
      count: countOf(value ?? "all"),
      isChosen: value === chance,
    })),
  };
}
