import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { findCards } from "#app/catalogue/find-by-id.server.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import type { Database } from "#db/schema.ts";
import { type Bookmark, type BookmarkState, bookmarkStates } from "./bookmark.ts";
import { scopeOf } from "./open-bookmarks.server.ts";

const pageLength = 20;

export type ListedBookmark = Bookmark & {
  /** Null once the notice is gone. */
  card: Card | null;
};

export type BookmarkPage = {
  items: readonly ListedBookmark[];
  counts: readonly { state: BookmarkState; count: number }[];
  total: number;
  page: number;
  pageCount: number;
};

type Asking = {
  viewer: Person;
  company: Pick<ViewerCompany, "id" | "revision"> | null;
  state: BookmarkState | null;
  page: number;
  now: number;
};

/**
 * One page of personal bookmarks, or of those of a company that the viewer acts for: what closes soonest first, then what
 * is closed, then what is gone. Null if the viewer does not act for the company.
 */
export async function listBookmarks(
  db: Kysely<Database>,
  { viewer, company, state, page, now }: Asking,
): Promise<BookmarkPage | null> {
  if (company !== null && !may(viewer, "company.read", { companyId: company.id }).ok) return null;
  const { rows } = await sql<Bookmark>`
    select b.id, opportunity_id as "opportunityId", title, title_lang as "titleLang", state, note,
      changed_at as "changedAt", p.name as "changedBy"
    from (select * from bookmark where ${scopeOf(viewer, { companyId: company?.id ?? null })}) b
      left join person p on p.id = b.changed_by
    order by b.id desc`.execute(db);
  const chosen = state === null ? rows : rows.filter((row) => row.state === state);
  const byOpportunity = new Map(
    chosen.flatMap((row) => (row.opportunityId ? [[row.opportunityId, row]] : [])),
  );
  const cards = await findCards([...byOpportunity.keys()], {
    company,
    now,
    skip: (page - 1) * pageLength,
    take: pageLength,
  });
  const shown = cards.shown.flatMap(({ id, card }) => {
    const bookmark = byOpportunity.get(id);
    return bookmark ? [{ ...bookmark, card }] : [];
  });
  const vanished = chosen
    .filter(({ opportunityId }) => opportunityId === null || !cards.ids.has(opportunityId))
    .map((bookmark) => ({ ...bookmark, card: null }));
  const before = Math.max(0, (page - 1) * pageLength - cards.ids.size);
  return {
    items: [...shown, ...vanished.slice(before, before + pageLength - shown.length)],
    counts: bookmarkStates.map((state) => ({
      state,
      count: rows.filter((row) => row.state === state).length,
    })),
    total: chosen.length,
    page,
    pageCount: Math.max(1, Math.ceil(chosen.length / pageLength)),
  };
}
