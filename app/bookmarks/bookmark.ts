export const bookmarkStates = ["looking", "preparing", "applied", "won", "lost"] as const;
export type BookmarkState = (typeof bookmarkStates)[number];

export const longestNote = 2_000;
/** Of one person, and of one company. */
export const mostBookmarks = 1_000;

/** Whose bookmarks: one's own (null), or those of a company. */
export type Keeper = { companyId: number | null };

export type Bookmark = {
  id: number;
  /** Null once the opportunity is gone; then its title is all that is left. */
  opportunityId: number | null;
  title: string;
  titleLang: "ko" | "en";
  state: BookmarkState;
  note: string | null;
  changedAt: string;
  /** Null once the account is gone. */
  changedBy: string | null;
};

/** Which of some opportunities are kept, for oneself and for the company. */
export type Kept = { own: readonly number[]; company: readonly number[] };
