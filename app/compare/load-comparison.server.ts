import type { Temporal } from "temporal-polyfill";
import { type CardView, cardView } from "#app/card/card-view.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch, longestQuery } from "#app/catalogue/search-state.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { statuses } from "#app/opportunities/opportunity.ts";
import {
  type Looking,
  type ShownOpportunity,
  showOpportunity,
} from "#app/opportunity-page/show-opportunity.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { mostCompared } from "./compare.ts";
import { type Compared, comparedView } from "./compared-view.ts";

export type Comparison = {
  opportunities: readonly Compared[];
  /** Of those asked for: how many no longer exist, and how many were beyond four. */
  goneCount: number;
  beyondCount: number;
  /** What was searched for to be added; empty where nothing was. */
  q: string;
  found: readonly Pick<CardView, "id" | "title" | "track" | "period">[];
};

const SHOWN_FOUND = 8;

/**
 * The opportunities that an address names, side by side, as this viewer sees each of them; and what a search found to be added.
 * Throws only if the database is away.
 */
export async function loadComparison(
  search: URLSearchParams,
  { viewer, answers, now, locale }: Looking,
): Promise<Comparison> {
  const { ids, beyondCount } = chosenIn(search);
  const shown = await Promise.all(ids.map((id) => showOpportunity(id, { viewer, answers, now, locale })));
  const found = shown.filter((one): one is ShownOpportunity => one !== null);
  const q = (search.get("q") ?? "").trim().slice(0, longestQuery);
  return {
    opportunities: found.map((one) => comparedView(one, locale)),
    goneCount: shown.length - found.length,
    beyondCount,
    q,
    found: q === "" ? [] : await findMore(q, { ids, now, locale }),
  };
}

/** Each id once, in the order of the address, at most four; what is no id is ignored. */
export function chosenIn(search: URLSearchParams): { ids: readonly number[]; beyondCount: number } {
  const ids = [...new Set(search.getAll("id").map(readId))].filter((id) => id > 0);
  return { ids: ids.slice(0, mostCompared), beyondCount: Math.max(0, ids.length - mostCompared) };
}

async function findMore(
  q: string,
  { ids, now, locale }: { ids: readonly number[]; now: Temporal.Instant; locale: Locale },
): Promise<Comparison["found"]> {
  const { items } = await searchOpportunities({ ...emptySearch, q, statuses, samples: true });
  return items
    .filter(({ id }) => !ids.includes(id))
    .slice(0, SHOWN_FOUND)
    .map((card) => {
      const { id, title, track, period } = cardView(card, now, locale);
      return { id, title, track, period };
    });
}
