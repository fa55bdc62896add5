import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { type Kysely, sql } from "kysely";
import { answerRefused, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { idIn, leadTo, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { Database } from "#db/schema.ts";
import { type BookmarkOwner, type BookmarkState, bookmarkStates } from "./bookmark.ts";
import { type BookmarksView, bookmarksPath, bookmarksView } from "./bookmarks-view.ts";
import { listBookmarks } from "./list-bookmarks.server.ts";
import { openBookmarks } from "./open-bookmarks.server.ts";
import { bookmarkSchema } from "./schema.ts";
import { bookmarksWords } from "./words.ts";

type Whose = { viewer: Person; company: ViewerCompany | null };

/** The list that the address asks for; invalid parameters are ignored. */
export async function loadBookmarks(request: Request, { viewer, company }: Whose): Promise<BookmarksView> {
  const asked = new URL(request.url).searchParams;
  const state = stateIn(asked);
  const page = /^[1-9]\d{0,3}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const instant = now();
  const found = await perform(listBookmarks, {
    viewer,
    company,
    state,
    page,
    now: instant.epochMilliseconds,
  });
  if (found === null) throw data(null, { status: 404 });
  const mayChange = company === null || may(viewer, "company.bookmark", { companyId: company.id }).ok;
  const seen = { companyId: company?.id ?? null, state, mayChange, now: instant };
  return bookmarksView(found, seen, localeOf(request));
}

function stateIn(asked: URLSearchParams): BookmarkState | null {
  return bookmarkStates.find((state) => state === asked.get("state")) ?? null;
}

/** What was wrong with the form of one bookmark. */
export type WrongBookmark = { bookmarkId: number; result: SubmissionResult };

/** Changes or removes one bookmark, then leads back to the same list. */
export async function answerBookmarks(request: Request, { viewer, company }: Whose) {
  const form = await readForm(request);
  const text = bookmarksWords[localeOf(request)];
  const companyId = company?.id ?? null;
  const bookmarkId = idIn(form, "bookmarkId");
  const state = stateIn(new URL(request.url).searchParams);
  const back = (done: string) =>
    leadTo(
      request,
      `${bookmarksPath({ companyId })}?${new URLSearchParams({ ...(state && { state }), done })}`,
    );
  if (textIn(form, "intent") === "remove") {
    const removed = await perform(removeBookmark, { viewer, companyId, bookmarkId });
    return removed.ok ? back("removed") : answerRefused(request, removed.reason);
  }
  const submission = parseWithZod(form, { schema: bookmarkSchema(text) });
  if (submission.status !== "success")
    return data<WrongBookmark>({ bookmarkId, result: submission.reply() }, { status: 400 });
  const changed = await perform(changeBookmark, { viewer, companyId, bookmarkId, ...submission.value });
  if (changed.ok) return back("saved");
  wordsFor(request, changed.reason, { gone: text.done.gone });
  return back("gone");
}

type Removing = BookmarkOwner & { viewer: Person; bookmarkId: number };

/** Removes a bookmark with its note. Succeeds if it is already gone. */
export async function removeBookmark(
  db: Kysely<Database>,
  { viewer, companyId, bookmarkId }: Removing,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openBookmarks(trx, viewer, { companyId });
    if (!opened.ok) return opened;
    const { rows } = await sql<{ id: number }>`
      delete from bookmark where id = ${bookmarkId} and ${opened.isTheirs} returning id`.execute(trx);
    if (rows.length > 0) await opened.record("bookmarkRemoved", { bookmarkId });
    return { ok: true };
  });
}

type Changing = BookmarkOwner & {
  viewer: Person;
  bookmarkId: number;
  state: BookmarkState;
  note: string | null;
};

/** Writes the state and note of a bookmark. Sending the same change twice is one change. */
export async function changeBookmark(
  db: Kysely<Database>,
  { viewer, companyId, bookmarkId, state, note }: Changing,
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openBookmarks(trx, viewer, { companyId });
    if (!opened.ok) return opened;
    const { rows } = await sql<{ isChanged: boolean }>`
      with held as (select id, state, note from bookmark where id = ${bookmarkId} and ${opened.isTheirs} for update),
        changed as (update bookmark b set state = ${state}, note = ${note}, changed_by = ${viewer.id}, changed_at = now()
          from held where b.id = held.id and (held.state, held.note) is distinct from (${state}, ${note}::text)
          returning b.id)
      select exists (select from changed) as "isChanged" from held`.execute(trx);
    const [held] = rows;
    if (held === undefined) return { ok: false, reason: "gone" };
    if (held.isChanged) await opened.record("bookmarkChanged", { bookmarkId, state });
    return { ok: true };
  });
}
