import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type CardView, describeCard } from "#app/card/card-view.ts";
import {
  describeInvitation,
  describeOwnList,
  type InvitationView,
  type OwnListView,
} from "#app/card/company-list-view.ts";
import { verdictsWords } from "#app/card/words.ts";
import type { Found, SearchedBy } from "#app/catalogue/found.ts";
import {
  emptySearch,
  type ParsedSearch,
  printSearchState,
  type SearchState,
  sorts,
} from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import {
  describeFilters,
  describePills,
  type FilterGroupView,
  type PillView,
  searchPath,
} from "./filters-view.ts";

/** The list of opportunities in one language, as plain data. */
export type ListView = {
  q: string;
  /** '1,234', or '1,000+' where more match than are counted. */
  total: string;
  isCapped: boolean;
  isNearest: boolean;
  engine: SearchedBy;
  cards: readonly CardView[];
  page: number;
  pageCount: number;
  /** The path of the first page; the others add `page`. */
  firstPage: string;
  groups: readonly FilterGroupView[];
  pills: readonly PillView[];
  sorts: readonly { key: string; label: string; href: string; isChosen: boolean }[];
  /** The parameter of the order, to be kept by the form; null where it is the usual one. */
  sort: string | null;
  clearAll: string;
  /** The same search among closed ones too; null where that would add nothing. */
  withClosed: string | null;
  /** Parameters of the address that count for nothing. */
  dropped: readonly string[];
  isShortened: boolean;
  /** What the company that looks can choose by; null where none does. */
  own: OwnListView | null;
  /** The parameter of that choice, to be kept by the form. */
  chance: string | null;
  /** Why a choice for a company counts for nothing. */
  chanceDropped: { title: string; more: string } | null;
  invitation: InvitationView | null;
};

export function describeList(
  found: Found,
  { state, dropped, isShortened }: ParsedSearch,
  now: Temporal.Instant,
  locale: Locale,
  viewer: Viewer = null,
): ListView {
  const first = { ...state, page: 1 };
  const texts = verdictsWords[locale];
  const groups = describeFilters(found.facets, state, locale);
  const total = formatNumber(found.total);
  const closed = found.facets.status.find(({ value }) => value === "closed")?.count ?? 0;
  return {
    q: state.q,
    total: found.isCapped ? `${total}+` : total,
    isCapped: found.isCapped,
    isNearest: found.isNearest,
    engine: found.engine,
    cards: found.items.map((card) => describeCard(card, now, locale)),
    page: found.page,
    pageCount: found.pageCount,
    firstPage: searchPath(first),
    groups,
    pills: describePills(groups, first, locale),
    sorts: sortLinks(found, first, locale),
    sort: printSearchState({ ...emptySearch, q: state.q, sort: state.sort }).get("sort"),
    clearAll: searchPath({ ...emptySearch, q: state.q }),
    withClosed:
      state.statuses.includes("closed") || closed === 0
        ? null
        : searchPath({ ...first, statuses: [...state.statuses, "closed"] }),
    dropped: dropped.filter((name) => name !== "for" || found.verdicts !== null),
    isShortened,
    own: describeOwnList(found, first, viewer, locale),
    chance: found.verdicts && state.chance,
    chanceDropped:
      dropped.includes("for") && found.verdicts === null
        ? { title: texts.chanceDroppedTitle, more: texts.chanceDroppedMore }
        : null,
    invitation: found.verdicts ? null : describeInvitation(viewer, searchPath(state), locale),
  };
}

/** Without words there is no relevance to order by. */
function sortLinks(found: Found, state: SearchState, locale: Locale): ListView["sorts"] {
  const names = messagesOf(locale).opportunities.sorts;
  const possible = sorts.filter((sort) => sort !== "relevance" || state.q !== "");
  return possible.map((sort) => ({
    key: sort,
    label: names[sort],
    href: searchPath({ ...state, sort }),
    isChosen: sort === found.sort,
  }));
}
