import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { may } from "#app/accounts/permissions.ts";
import type { OwnCompany, Person } from "#app/accounts/viewer.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { idIn, leadTo, readForm, textIn, wordsFor } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { Database } from "#db/schema.ts";
import { type BookmarkState, bookmarkStates, type Keeper, longestNote } from "./bookmark.ts";
import { type BookmarksView, bookmarksPath, describeBookmarks } from "./bookmarks-view.ts";
import { listBookmarks } from "./list-bookmarks.server.ts";
import { openBookmarks } from "./open-bookmarks.server.ts";
import { type BookmarksWords, bookmarksWords } from "./words.ts";

// Control characters but line breaks and tabs, halves of characters, and what turns the direction of the text behind it.
const unreadable = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** The form of one bookmark. A note has several lines and is counted in characters as PostgreSQL counts them. */
export function bookmarkSchema({ problems }: BookmarksWords) {
  return z.object({
    state: z.enum(bookmarkStates, { error: problems.state }),
    note: z
      .string({ error: problems.unreadable })
      .optional()
      .transform((typed) => (typed ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim())
      .refine((note) => !unreadable.test(note), { error: problems.unreadable, abort: true })
      .refine((note) => [...note].length <= longestNote, { error: problems.tooLong(longestNote) })
      .transform((note) => (note === "" ? null : note)),
  });
}

type Whose = { viewer: Person; company: OwnCompany | null };

/** The list that the address asks for; what it asks wrongly counts for nothing. */
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
  return describeBookmarks(found, seen, localeOf(request));
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
    return removed.ok ? back("removed") : wordsFor<never>(request, removed.reason, {});
  }
  const submission = parseWithZod(form, { schema: bookmarkSchema(text) });
  if (submission.status !== "success")
    return data<WrongBookmark>({ bookmarkId, result: submission.reply() }, { status: 400 });
  const changed = await perform(changeBookmark, { viewer, companyId, bookmarkId, ...submission.value });
  if (changed.ok) return back("saved");
  wordsFor(request, changed.reason, { gone: text.done.gone });
  return back("gone");
}

type Removing = Keeper & { viewer: Person; bookmarkId: number };

/** Takes a bookmark away, with its note. What is gone already is gone, which is what was asked for. */
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

type Changing = Keeper & { viewer: Person; bookmarkId: number; state: BookmarkState; note: string | null };

/** Writes state and note of a bookmark. Sent twice it changes once. */
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
