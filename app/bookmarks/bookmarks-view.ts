import type { Temporal } from "temporal-polyfill";
import { type CardView, cardView } from "#app/card/card-view.ts";
import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import type { BookmarkOwner, BookmarkState } from "./bookmark.ts";
import type { BookmarkPage, ListedBookmark } from "./list-bookmarks.server.ts";
import { bookmarksWords } from "./words.ts";

/** A list of bookmarks in one language, as plain data. */
export type BookmarksView = BookmarkOwner & {
  here: string;
  filters: readonly { key: string; label: string; count: string; href: string; isChosen: boolean }[];
  items: readonly BookmarkView[];
  /** What to say if there is none. */
  empty: string | null;
  page: number;
  pageCount: number;
  mayChange: boolean;
};

export type BookmarkView = {
  id: number;
  title: { text: string; lang: Locale };
  card: CardView | null;
  /** It has closed, or is gone. */
  ended: string | null;
  state: BookmarkState;
  stateName: string;
  tone: Tone;
  note: string | null;
  changed: string;
};

const tones: Record<BookmarkState, Tone> = {
  looking: "plain",
  preparing: "info",
  applied: "info",
  won: "good",
  lost: "plain",
};

type Seen = BookmarkOwner & { state: BookmarkState | null; mayChange: boolean; now: Temporal.Instant };

export function bookmarksView(found: BookmarkPage, seen: Seen, locale: Locale): BookmarksView {
  const text = bookmarksWords[locale];
  const here = bookmarksPath(seen);
  const all = { state: null, count: found.counts.reduce((sum, { count }) => sum + count, 0) };
  const none = seen.state === null ? text.none : text.noneOf(text.states[seen.state]);
  return {
    companyId: seen.companyId,
    here: statePath(here, seen.state),
    filters: [all, ...found.counts].map(({ state, count }) => ({
      key: state ?? "all",
      label: state === null ? text.all : text.states[state],
      count: formatNumber(count),
      href: statePath(here, state),
      isChosen: state === seen.state,
    })),
    items: found.items.map((item) => bookmarkView(item, seen, locale)),
    empty: found.total === 0 ? none : null,
    page: found.page,
    pageCount: found.pageCount,
    mayChange: seen.mayChange,
  };
}

export function bookmarksPath({ companyId }: BookmarkOwner): string {
  return companyId === null ? "/account/bookmarks" : `/company/${companyId}/bookmarks`;
}

function statePath(path: string, state: BookmarkState | null): string {
  return state === null ? path : `${path}?state=${state}`;
}

function bookmarkView(item: ListedBookmark, { companyId, now }: Seen, locale: Locale): BookmarkView {
  const text = bookmarksWords[locale];
  const card = item.card && cardView(item.card, now, locale);
  const when = formatStamp(item.changedAt, locale);
  const by = companyId === null ? null : item.changedBy;
  const closed = item.card?.status === "closed" ? text.closed : null;
  return {
    id: item.id,
    title: card?.title ?? { text: item.title, lang: item.titleLang },
    card,
    ended: card === null ? text.vanished : closed,
    state: item.state,
    stateName: text.states[item.state],
    tone: tones[item.state],
    note: item.note,
    changed: by === null ? text.changed(when) : text.changedBy(when, by),
  };
}
