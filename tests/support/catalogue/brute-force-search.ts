import { amountBandOf } from "#app/catalogue/amount-band.ts";
import type { FacetName } from "#app/catalogue/catalogue.ts";
import { type SearchState, sortOf } from "#app/catalogue/search-state.ts";
import { type Conclusion, conclusions, isOpen } from "#app/matching/verdict.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { daysLeft, periodOf } from "#app/opportunities/status.ts";

/** Searches in the simplest way: filter, sort, fold, cut; each count is a search of its own. */
export function searchByBruteForce(
  entries: readonly CatalogueEntry[],
  state: SearchState,
  candidates: readonly number[] | null,
  { now, limit, conclude = null }: { now: number; limit: number; conclude?: Conclude | null },
) {
  const searched = candidates === null ? entries : entries.filter(({ id }) => candidates.includes(id));
  const matching = (asked: SearchState) =>
    searched.filter((entry) => passes(entry, asked, now) && hasChance(conclude?.(entry), asked.chance));
  // Samples are results only where nothing real is one, or where they are asked for; and so it is with every count.
  const matches = matching(state);
  const isOfSamples = matches.length > 0 && matches.every(({ isSample }) => isSample);
  const withoutSamples = (found: readonly CatalogueEntry[]) =>
    state.samples ? found : found.filter(({ isSample }) => isSample === isOfSamples);
  const passing = (asked: SearchState) => withoutSamples(matching(asked));
  const noticesOf = (some: readonly CatalogueEntry[]) => new Set(some.map(({ noticeId }) => noticeId)).size;
  const countOf = (asked: SearchState) => noticesOf(passing(asked));
  const folded = new Map<number, CatalogueEntry[]>();
  for (const entry of passing(state).toSorted((a, b) => compare(a, b, state, candidates, now)))
    folded.set(entry.noticeId, [...(folded.get(entry.noticeId) ?? []), entry]);
  const cards = [...folded.values()].map(([lead, ...others]) => ({
    id: lead?.id,
    others: others.map(({ id }) => id).sort((a, b) => a - b),
  }));
  const counts = (facet: FacetName, values: readonly string[]) =>
    values.map((value) =>
      conclusions.some((conclusion) => named(conclusion) === value)
        ? noticesOf(
            withoutSamples(
              matching({ ...state, chance: null }).filter((entry) => named(conclude?.(entry)) === value),
            ),
          )
        : countOf({ ...state, ...choosing(facet, value) }),
    );
  return { total: folded.size, page: cards.slice((state.page - 1) * limit, state.page * limit), counts };
}

type Conclude = (entry: CatalogueEntry) => Conclusion;

function named(conclusion: Conclusion | undefined): string {
  return conclusion?.basis === "machine" ? `${conclusion.verdict} by machine` : `${conclusion?.verdict}`;
}

function hasChance(conclusion: Conclusion | undefined, chance: SearchState["chance"]): boolean {
  if (chance === null) return true;
  if (!conclusion) return false;
  const { verdict, basis } = conclusion;
  switch (chance) {
    case "possible":
      return verdict !== "not_eligible";
    case "unlikely":
      return verdict === "not_eligible" && basis === "machine";
    case "open":
      return isOpen(verdict) && basis === "person";
    case "likely":
      return isOpen(verdict) && basis === "machine";
  }
}

function choosing(facet: FacetName, value: string): Partial<SearchState> {
  const one = [value] as never[];
  switch (facet) {
    case "kind":
      return { kinds: one };
    case "status":
      return { statuses: one };
    case "closing":
      return { closing: Number(value) as SearchState["closing"] };
    case "amount":
      return { amounts: one };
    case "bonus":
      return { bonus: true };
    case "field":
      return { fields: one };
    case "technology":
      return { technologies: one };
    case "region":
      return { regions: one };
    case "agency":
      return { agencies: one };
    case "verdict":
      return { chance: value === "all" ? null : (value as SearchState["chance"]) };
  }
}

function passes(entry: CatalogueEntry, state: SearchState, now: number): boolean {
  const period = periodOf(entry.windows, now);
  const left = daysLeft(period, now);
  const isAny = (chosen: readonly string[], held: readonly (string | null)[]) =>
    chosen.length === 0 || chosen.some((value) => held.includes(value));
  return (
    (state.kinds.length === 0 ? entry.kind !== "providers" : state.kinds.includes(entry.kind)) &&
    isAny(state.fields, entry.fields) &&
    isAny(state.technologies, entry.technologies) &&
    (state.regions.length === 0 || state.regions.some((region) => liesIn(entry, region))) &&
    isAny(state.agencies, [entry.ministryId, entry.operatorId]) &&
    state.statuses.includes(period.status) &&
    (state.closing === null || (left !== null && left <= state.closing)) &&
    isAny(state.amounts, [amountBandOf(entry.limitWon)]) &&
    (!state.bonus || entry.givesConfirmedBonus)
  );
}

/** Told by what each region of the test means, not by a rule. */
function liesIn({ regions }: CatalogueEntry, chosen: string): boolean {
  if (regions.length === 0 || chosen === "unknown") return regions.length === 0 && chosen === "unknown";
  const isNationwide = regions.includes("nation");
  const alsoUnder: Record<string, string[]> = {
    nation: [],
    capital: ["capital", "seoul", "incheon"],
    seoul: ["capital", "seoul"],
    incheon: ["capital", "incheon"],
    busan: ["busan"],
    abroad: ["abroad"],
  };
  if (isNationwide && chosen !== "abroad") return true;
  return regions.some((region) => alsoUnder[chosen]?.includes(region));
}

function compare(
  a: CatalogueEntry,
  b: CatalogueEntry,
  state: SearchState,
  candidates: readonly number[] | null,
  now: number,
): number {
  const newest = text(b.publishedOn, a.publishedOn) || b.noticeId - a.noticeId || b.id - a.id;
  const closing = () => {
    const [x, y] = [urgency(a, now), urgency(b, now)];
    return x.group - y.group || x.instant - y.instant || newest;
  };
  switch (sortOf(state)) {
    case "newest":
      return newest;
    case "amount":
      return (b.limitWon ?? -1) - (a.limitWon ?? -1) || newest;
    case "closing":
    // Without a company nobody has points.
    case "points":
      return closing();
    case "relevance":
      return candidates === null ? closing() : candidates.indexOf(a.id) - candidates.indexOf(b.id);
  }
}

const never = 8.64e15;

function urgency(entry: CatalogueEntry, now: number): { group: number; instant: number } {
  const { status, window } = periodOf(entry.windows, now);
  const opens = window?.opensAt ? Date.parse(window.opensAt) : never;
  const closes = window?.closesAt ? Date.parse(window.closesAt) : never;
  if (status === "open") return { group: 0, instant: closes };
  if (status === "expected") return { group: 1, instant: opens };
  return status === "unknown" ? { group: 2, instant: 0 } : { group: 3, instant: -closes };
}

function text(a: string | null, b: string | null): number {
  return (a ?? "").localeCompare(b ?? "");
}
