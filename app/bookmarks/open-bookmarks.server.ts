import { type RawBuilder, sql, type Transaction } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { CompanyEvents } from "#app/companies/company-event.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Database } from "#db/schema.ts";
import type { BookmarkOwner } from "./bookmark.ts";

/** Bookmarks opened for a change: their scope for every WHERE, and their events. */
export type OpenBookmarks = {
  ok: true;
  /** The condition that selects these bookmarks and no others. */
  isTheirs: RawBuilder<boolean>;
  record: <What extends Happened>(what: What, detail: CompanyEvents[What]) => Promise<void>;
};

type Happened = "bookmarkAdded" | "bookmarkChanged" | "bookmarkRemoved";

/** Opens personal bookmarks or those of a company for one change: checks the permission and sets the scope. */
export async function openBookmarks(
  trx: Transaction<Database>,
  viewer: Person,
  { companyId }: BookmarkOwner,
): Promise<OpenBookmarks | Refused> {
  const opened =
    companyId === null
      ? may(viewer, "account.bookmark")
      : await openCompany(trx, viewer, companyId, "company.bookmark");
  if (!opened.ok) return opened;
  return {
    ok: true,
    isTheirs: scopeOf(viewer, { companyId }),
    record: (what, detail) =>
      companyId === null
        ? recordAccountEvent(trx, viewer.id, what, detail)
        : recordCompanyEvent(trx, { companyId, personId: viewer.id, what, detail }),
  };
}

export function scopeOf(viewer: Person, { companyId }: BookmarkOwner): RawBuilder<boolean> {
  return companyId === null
    ? sql<boolean>`(person_id = ${viewer.id} and company_id is null)`
    : sql<boolean>`(company_id = ${companyId} and person_id is null)`;
}
