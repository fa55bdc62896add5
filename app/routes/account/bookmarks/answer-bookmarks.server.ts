import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { may } from "#app/accounts/permissions.ts";
import type { OwnCompany, Person } from "#app/accounts/viewer.ts";
import { type BookmarkState, bookmarkStates } from "#app/alerts/bookmarks/bookmark.ts";
import { bookmarkSchema } from "#app/alerts/bookmarks/bookmark-schema.ts";
import {
  type BookmarksView,
  bookmarksPath,
  describeBookmarks,
} from "#app/alerts/bookmarks/bookmarks-text.ts";
import { changeBookmark } from "#app/alerts/bookmarks/change-bookmark.server.ts";
import { listBookmarks } from "#app/alerts/bookmarks/list-bookmarks.server.ts";
import { removeBookmark } from "#app/alerts/bookmarks/remove-bookmark.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { bookmarksTexts } from "#app/i18n/messages/bookmarks/texts.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { idIn, leadTo, readForm, textIn, wordsFor } from "../../company/shared/answer.server.ts";

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
  const text = bookmarksTexts[localeOf(request)];
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
