import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { addBookmark } from "#app/bookmarks/add-bookmark.server.ts";
import { changeBookmark, removeBookmark } from "#app/bookmarks/answer-bookmarks.server.ts";
import { action } from "#app/bookmarks/bookmark.page.tsx";
import type { BookmarkState } from "#app/bookmarks/bookmark.ts";
import { findBookmarked } from "#app/bookmarks/find-bookmarked.server.ts";
import { listBookmarks } from "#app/bookmarks/list-bookmarks.server.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { invitingIn } from "#tests/support/invitations.ts";
import { peopleOf } from "#tests/support/people.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();
const { person, company, member } = peopleOf(db);
const { whatHappened } = invitingIn(db);
const now = currentInstant().epochMilliseconds;
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

const ends = { 내일: inDays(1), 나중: inDays(60), 어제: inDays(-1) };
let ids: Record<string, number> = {};

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  const notices = Object.entries(ends).map(([title, closesAt]) =>
    canonicalNoticeSchema.parse({
      source: "test",
      sourceId: title,
      title,
      opportunities: [
        { kind: "rnd", windows: [{ type: "fixed", opensAt: inDays(-9), closesAt, hasHour: true }] },
      ],
    }),
  );
  await saveNotices(db, notices, "test");
  const { rows } = await sql<{ id: number; title: string }>`
    select o.id, title from opportunity o join notice n on n.id = o.notice_id`.execute(db);
  ids = Object.fromEntries(rows.map(({ id, title }) => [title, id]));
});

const idOf = (title: string) => ids[title] ?? 0;
const add = (viewer: Person, companyId: number | null, title: string) =>
  addBookmark(db, { viewer, companyId, opportunityId: idOf(title) });

async function listed(viewer: Person, companyId: number | null = null, state: BookmarkState | null = null) {
  const own = companyId === null ? null : { id: companyId, revision: 1 };
  return listBookmarks(db, { viewer, company: own, state, page: 1, now });
}

test("What closes soonest comes first, then what has closed, then what is gone with the title that it had", async () => {
  const viewer = await person();
  for (const title of ["어제", "나중", "내일"]) expect(await add(viewer, null, title)).toEqual({ ok: true });
  await sql`delete from notice where title = '나중'`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  const list = await listed(viewer);
  expect(list?.items.map(({ title, card }) => [title, card?.status])).toEqual([
    ["내일", "open"],
    ["어제", "closed"],
    ["나중", undefined],
  ]);
});

test("Saved twice, even at the same moment, it is one bookmark and one event", async () => {
  const { companyId, owner } = await company();
  await Promise.all([1, 2, 3].map(() => add(owner, companyId, "내일")));
  await Promise.all([1, 2, 3].map(() => add(owner, null, "내일")));
  expect((await listed(owner, companyId))?.total).toBe(1);
  expect((await listed(owner))?.total).toBe(1);
  expect((await whatHappened(companyId)).filter((what) => what === "bookmarkAdded")).toHaveLength(1);
});

test("One's own bookmarks and those of the company are two lists, and nobody else's are in them", async () => {
  const { companyId, owner } = await company();
  const colleague = await member(companyId, "viewer");
  const stranger = await company();
  await add(owner, companyId, "내일");
  await add(owner, null, "나중");
  await add(stranger.owner, stranger.companyId, "어제");
  expect((await listed(colleague, companyId))?.items.map(({ title }) => title)).toEqual(["내일"]);
  expect((await listed(colleague))?.items).toEqual([]);
  expect(await listed(stranger.owner, companyId)).toBeNull();
  const bookmarked = await findBookmarked(db, { viewer: colleague, companyId, ids: Object.values(ids) });
  expect(bookmarked).toEqual({ personal: [], company: [idOf("내일")] });
});

test("A viewer keeps bookmarks of their own, but none of the company", async () => {
  const { companyId } = await company();
  const viewer = await member(companyId, "viewer");
  expect(await add(viewer, companyId, "내일")).toEqual({ ok: false, reason: "needsEditor" });
  expect(await add(viewer, null, "내일")).toEqual({ ok: true });
  const consultant = await member(companyId, "consultant");
  expect(await add(consultant, companyId, "내일")).toEqual({ ok: true });
});

test("State and note are kept and told; a change that changes nothing is no event", async () => {
  const { companyId, owner } = await company();
  await add(owner, companyId, "내일");
  const bookmarkId = (await listed(owner, companyId))?.items[0]?.id ?? 0;
  const change = { viewer: owner, companyId, bookmarkId, state: "preparing" as const, note: "서류 준비" };
  expect(await changeBookmark(db, change)).toEqual({ ok: true });
  expect(await changeBookmark(db, change)).toEqual({ ok: true });
  expect((await listed(owner, companyId, "preparing"))?.items).toMatchObject([
    { state: "preparing", note: "서류 준비", changedBy: "이소유" },
  ]);
  expect((await listed(owner, companyId, "won"))?.items).toEqual([]);
  expect((await whatHappened(companyId)).filter((what) => what === "bookmarkChanged")).toHaveLength(1);
});

test("Somebody else's bookmark can be neither changed nor removed by its number", async () => {
  const { companyId, owner } = await company();
  await add(owner, companyId, "내일");
  const bookmarkId = (await listed(owner, companyId))?.items[0]?.id ?? 0;
  const stranger = await company();
  const by = { viewer: stranger.owner, bookmarkId };
  const change = { ...by, state: "won" as const, note: null };
  expect(await changeBookmark(db, { ...change, companyId })).toEqual({ ok: false, reason: "notYours" });
  for (const own of [null, stranger.companyId]) {
    expect(await changeBookmark(db, { ...change, companyId: own })).toEqual({ ok: false, reason: "gone" });
    expect(await removeBookmark(db, { ...by, companyId: own })).toEqual({ ok: true });
  }
  expect((await listed(owner, companyId))?.items).toMatchObject([{ state: "looking" }]);
  expect(await removeBookmark(db, { viewer: owner, companyId, bookmarkId })).toEqual({ ok: true });
  expect((await listed(owner, companyId))?.items).toEqual([]);
});

test("What there is not cannot be saved", async () => {
  const viewer = await person();
  for (const opportunityId of [0, 999_999_999_999])
    expect(await addBookmark(db, { viewer, companyId: null, opportunityId })).toEqual({
      ok: false,
      reason: "gone",
    });
});

test("What a page of one company sends while another one is looked at is refused in words, and saved nowhere", async () => {
  const cookies = await signInAs(db, "two-companies@naru.example");
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", "two-companies@naru.example")
    .executeTakeFirstOrThrow();
  const [shown, active] = [(await company("한빛칩")).companyId, (await company("이웃소프트")).companyId];
  for (const companyId of [shown, active])
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: id, role: "owner" })
      .execute();
  const send = async (chosen: number) => {
    await db.updateTable("session").set({ active_company_id: chosen }).where("person_id", "=", id).execute();
    const body = new URLSearchParams({
      companyId: String(shown),
      opportunityId: String(idOf("내일")),
      inPlace: "1",
    });
    const request = requestWith(cookies, "/account/bookmark", { method: "POST", body });
    const context = { cspNonce: "", requestId: "", networkAddress: "" };
    return action({ request, params: {}, context });
  };
  expect(await send(active)).toMatchObject({
    init: { status: 409 },
    data: { error: expect.stringMatching(/한빛칩.*이웃소프트/) },
  });
  for (const companyId of [shown, active])
    expect(await whatHappened(companyId)).not.toContain("bookmarkAdded");
  expect(await send(shown)).toMatchObject({ data: {} });
  expect(await whatHappened(shown)).toContain("bookmarkAdded");
  expect(await whatHappened(active)).not.toContain("bookmarkAdded");
});
