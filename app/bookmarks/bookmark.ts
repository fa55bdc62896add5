export const bookmarkStates = ["looking", "preparing", "applied", "won", "lost"] as const;
export type BookmarkState = (typeof bookmarkStates)[number];

export const longestNote = 2_000;
/** Per person, and per company. */
export const mostBookmarks = 1_000;

/** Whose bookmarks: personal ones (null), or those of a company. */
export type BookmarkOwner = { companyId: number | null };

export type Bookmark = {
  id: number;
  /** Null once the opportunity is gone; only its title is left then. */
  opportunityId: number | null;
  title: string;
  titleLang: "ko" | "en";
  state: BookmarkState;
  note: string | null;
  changedAt: string;
  /** Null once the account is gone. */
  changedBy: string | null;
};

/** Which of the given opportunities are bookmarked, personally and for the company. */
export type Bookmarked = { personal: readonly number[]; company: readonly number[] };
