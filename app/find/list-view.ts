import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type CardView, cardView } from "#app/card/card-view.ts";
import { type InvitationView, invitationView } from "#app/card/invitation-view.ts";
import type { SearchedBy, SearchResult } from "#app/catalogue/search-result.ts";
import {
  emptySearch,
  type ParsedSearch,
  printSearchState,
  type SearchState,
  searchPath,
  sorts,
  unknownRegion,
} from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type CompanyListView, companyListView } from "./company-list-view.ts";
import { type FilterGroupView, filtersView, type PillView, pillsView } from "./filters-view.ts";

/** The list of opportunities in one language, as plain data. */
export type ListView = {
  q: string;
  /** '1,234', or '1,000+' where there are more results than are counted. */
  total: string;
  isCapped: boolean;
  isNearest: boolean;
  areTextsLeftOut: boolean;
  engine: SearchedBy;
  cards: readonly CardView[];
  page: number;
  pageCount: number;
  /** The path of the first page; the others add `page`. */
  firstPage: string;
  groups: readonly FilterGroupView[];
  pills: readonly PillView[];
  sorts: readonly { key: string; label: string; href: string; isChosen: boolean }[];
  /** The sort parameter, which the form sends along; null for the default order. */
  sort: string | null;
  clearAll: string;
  /** What this search leaves out because something of it is not known, or it is no support; each with its link. */
  leftOut: readonly { label: string; to: string }[];
  /** Parameters of the address that were ignored. */
  dropped: readonly string[];
  isShortened: boolean;
  /** Samples were asked for among the results; the form asks for them again. */
  samples: boolean;
  /** The choices of the viewing company; null without one. */
  company: CompanyListView | null;
  /** The parameter of that choice, which the form sends along. */
  chance: string | null;
  /** Why the choice for a company was ignored. */
  chanceDropped: { title: string; more: string } | null;
  invitation: InvitationView | null;
};

export function listView(
  found: SearchResult,
  { state, dropped, isShortened }: ParsedSearch,
  now: Temporal.Instant,
  locale: Locale,
  viewer: Viewer = null,
  visitor: string | null = null,
): ListView {
  const first = { ...state, page: 1 };
  const { company: text } = findWords[locale];
  const groups = filtersView(found.facets, state, locale);
  const total = formatNumber(found.total);
  return {
    q: state.q,
    total: found.isCapped ? `${total}+` : total,
    isCapped: found.isCapped,
    isNearest: found.isNearest,
    areTextsLeftOut: found.areTextsLeftOut,
    engine: found.engine,
    cards: found.items.map((card) => cardView(card, now, locale)),
    page: found.page,
    pageCount: found.pageCount,
    firstPage: searchPath(first),
    groups,
    pills: pillsView(groups, first, locale),
    sorts: sortLinks(found, first, locale),
    sort: printSearchState({ ...emptySearch, q: state.q, sort: state.sort }).get("sort"),
    clearAll: searchPath({ ...emptySearch, q: state.q }),
    leftOut: leftOutView(found, first, locale),
    dropped: dropped.filter((name) => name !== "for" || found.verdicts !== null),
    isShortened,
    samples: state.samples,
    company: companyListView(found, first, { viewer, visitor }, locale),
    chance: found.verdicts && state.chance,
    chanceDropped:
      dropped.includes("for") && found.verdicts === null
        ? { title: text.droppedTitle, more: text.droppedMore }
        : null,
    invitation: found.verdicts ? null : invitationView(viewer, "list", locale),
  };
}

/** The counts beside the filters say how many more there are. */
function leftOutView(
  { facets, total, verdicts, samplesLeftOut }: SearchResult,
  state: SearchState,
  locale: Locale,
): ListView["leftOut"] {
  const { leftOut: text } = findWords[locale];
  const unknownPeriod = facets.status.find(({ value }) => value === "unknown");
  const providers = facets.kind.find(({ value }) => value === "providers");
  const closed = facets.status.find(({ value }) => value === "closed");
  const unlikely = verdicts?.chances.find(({ value }) => value === "unlikely");
  const groups = [
    {
      facet: state.chance === null ? undefined : unlikely,
      say: text.unlikely,
      with: { ...state, chance: "unlikely" },
    },
    {
      // Most of what there ever was is closed: that is worth a word only where nothing else is found.
      facet: total === 0 ? closed : undefined,
      say: text.closed,
      with: { ...state, statuses: [...state.statuses, "closed"] },
    },
    {
      facet: unknownPeriod,
      say: text.unknownPeriod,
      with: { ...state, statuses: [...state.statuses, "unknown"] },
    },
    {
      facet: state.regions.length > 0 ? facets.regionUnknown : undefined,
      say: text.unknownRegion,
      with: { ...state, regions: [...state.regions, unknownRegion] },
    },
    {
      facet: state.kinds.length === 0 ? providers : undefined,
      say: text.providers,
      with: { ...state, kinds: ["providers"] },
    },
    {
      facet: { count: samplesLeftOut, isChosen: state.samples },
      say: text.samples,
      with: { ...state, samples: true },
    },
  ] satisfies { facet: unknown; say: unknown; with: SearchState }[];
  return groups.flatMap(({ facet, say, with: more }) =>
    facet === undefined || facet.isChosen || facet.count === 0
      ? []
      : [{ label: say(formatNumber(facet.count)), to: searchPath(more) }],
  );
}

/** Without words there is no relevance to order by. */
function sortLinks(found: SearchResult, state: SearchState, locale: Locale): ListView["sorts"] {
  const names = findWords[locale].sorts;
  const isPossible = { relevance: state.q !== "", points: found.verdicts !== null };
  const possible = sorts.filter((sort) => isPossible[sort as keyof typeof isPossible] ?? true);
  return possible.map((sort) => ({
    key: sort,
    label: names[sort],
    href: searchPath({ ...state, sort }),
    isChosen: sort === found.sort,
  }));
}
