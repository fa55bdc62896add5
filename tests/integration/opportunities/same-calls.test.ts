import { beforeAll, expect, test } from "vitest";
import { findBookmarked } from "#app/bookmarks/find-bookmarked.server.ts";
import "#app/i18n/all-words.ts";
import { callView } from "#app/calls/call-view.ts";
import { loadCall } from "#app/calls/load-call.server.ts";
import { findCards } from "#app/catalogue/find-by-id.server.ts";
import { listOpenOpportunities } from "#app/catalogue/list-open-opportunities.server.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { joinCall, partCall } from "#app/opportunities/change-call.server.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { findCallPath } from "#app/opportunity-page/find-said-elsewhere.server.ts";
import { loadOpportunity } from "#app/opportunity-page/load-opportunity.server.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { peopleOf } from "#tests/support/people.ts";

const now = Date.parse("2026-12-05T00:00:00Z");
const TITLE = "2026년 목공 장비 나눔 지원사업 모집 공고";

const until = (day: string, hour = "18:00") => [
  { type: "fixed", closesAt: `${day}T${hour}:00+09:00`, hasHour: true },
];

async function save(source: string, more: object = {}, notice: object = {}) {
  const parsed = canonicalNoticeSchema.parse({
    ...{
      source,
      sourceId: "1",
      title: TITLE,
      url: `https://${source.replaceAll(" ", "-")}.example/1`,
      ...notice,
    },
    opportunities: [{ kind: "rnd", windows: until("2026-12-20"), ...more }],
  });
  expect((await saveNotices(db, [parsed], "test")).refused).toEqual([]);
}

async function idOf(source: string): Promise<number> {
  const { id } = await db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .select("o.id")
    .where("s.source", "=", source)
    .executeTakeFirstOrThrow();
  return id;
}

const listed = async () =>
  (await searchOpportunities(emptySearch, { now })).items.map(({ id }) => id).sort((a, b) => a - b);

beforeAll(async () => {
  await db.transaction().execute(enterReference);
});

test("a call that two portals print is one opportunity, led by the one that says more", async () => {
  await save("one");
  await save("two", { limitWon: 20_000_000, ratePercent: 70 }, { title: `[강원] ${TITLE}` });
  const [one, two] = [await idOf("one"), await idOf("two")];
  expect(await listed()).toEqual([two]);
  const found = await searchOpportunities(emptySearch, { now });
  expect([found.total, found.facets.kind.find(({ value }) => value === "rnd")?.count]).toEqual([1, 1]);
  expect(await listOpenOpportunities(now)).toEqual([two]);
  const page = await loadOpportunity(one, { now });
  expect(page?.id).toBe(two);
  expect(page?.sources.map(({ source }) => source)).toEqual(["two", "one"]);
});

test("what the portals say differently is said of each", async () => {
  await save("one", { limitWon: 30_000_000, windows: until("2026-12-20", "16:00") });
  expect((await loadOpportunity(await idOf("two"), { now }))?.saidElsewhere).toMatchObject([
    { sources: ["one"], limitWon: 30_000_000, windows: [{ hasHour: true }] },
  ]);
});

test("a bookmark of the other one stays, and counts for the call", async () => {
  const [one, two] = [await idOf("one"), await idOf("two")];
  const viewer = await peopleOf(db).person();
  await db
    .insertInto("bookmark")
    .values({
      opportunity_id: one,
      title: TITLE,
      title_lang: "ko",
      person_id: viewer.id,
      changed_by: viewer.id,
    })
    .execute();
  const asking = { viewer, companyId: null, ids: [two] };
  expect(await findBookmarked(db, asking)).toEqual({ personal: [two], company: [] });
  const { ids, shown } = await findCards([one, two], { company: null, now, skip: 0, take: 20 });
  expect([...ids].sort((a, b) => a - b)).toEqual([one, two]);
  expect(shown.map(({ id, card }) => [id, card.id])).toEqual([
    [one, two],
    [two, two],
  ]);
});

test.each<[string, object, object]>([
  ["another last day", { windows: until("2026-12-24") }, {}],
  ["another round", {}, { title: `2026년 2차 목공 장비 나눔 지원사업 모집 공고` }],
  ["classified", { securityClass: "security" }, {}],
  ["only expected", { isEstimate: true }, {}],
])("a notice of another kind stands for itself: %s", async (source, more, notice) => {
  const before = await listed();
  await save(source, more, notice);
  expect(await listed()).toEqual([...before, await idOf(source)]);
});

test("when one of them says something else, both are listed again", async () => {
  const [one, two] = [await idOf("one"), await idOf("two")];
  await save("one", {}, { title: "2026년 2차 목공 장비 나눔 지원사업 모집 공고" });
  expect(await listed()).toEqual(expect.arrayContaining([one, two]));
  expect((await loadOpportunity(one, { now }))?.id).toBe(one);
});

test("what was saved before notices were compared is compared by the next writer", async () => {
  await save("one");
  await db.updateTable("notice").set({ folded_into: null }).execute();
  await db
    .updateTable("catalogue_revision")
    .set((eb) => ({ folded_revision: -1, revision: eb("revision", "+", 1) }))
    .execute();
  await save("next", {}, { title: "유리 공방 안전 점검 지원사업 모집 공고" });
  expect((await loadOpportunity(await idOf("one"), { now }))?.id).toBe(await idOf("two"));
});

test("what a person parts stays parted when either notice comes in again, until that is undone", async () => {
  await db.deleteFrom("notice").execute();
  await save("one");
  await save("two", { limitWon: 20_000_000 }, { title: `[강원] ${TITLE}` });
  const [one, two] = [await idOf("one"), await idOf("two")];
  const viewer = await peopleOf(db).person();
  const officer = { ...viewer, staff: [{ role: "programme_manager" as const, agencyId: null }] };
  const load = async (opportunityId = two) => {
    const loaded = await loadCall(db, { viewer: officer, opportunityId });
    if (!loaded.ok || loaded.call === null) throw new Error("no call");
    return loaded.call;
  };
  expect(await listed()).toEqual([two]);
  const [lead, behind] = (await load()).printed.map(({ noticeId }) => noticeId);
  if (lead === undefined || behind === undefined) throw new Error("not folded");
  expect(await findCallPath(db, { viewer: officer, id: two, noticeId: lead })).toBe(`/agency/calls/${two}`);
  expect(await findCallPath(db, { viewer, id: two, noticeId: lead })).toBeNull();

  await db
    .updateTable("opportunity_window")
    .set({ closes_at: "2026-12-21T00:00:00+09:00", has_hour: false })
    .where("opportunity_id", "=", two)
    .execute();
  expect(
    callView(await load(), "en")
      .printed.map(({ closes }) => closes)
      .toSorted(),
  ).toEqual(["20 Dec 2026 (Sun)", "20 Dec 2026 (Sun) 18:00 KST"]);

  const by = { personId: viewer.id, noticeId: behind };
  expect(await partCall(db, { ...by, reason: "대상 지역이 다름" })).toBe(true);
  expect(await partCall(db, { ...by, reason: "대상 지역이 다름" })).toBe(false);
  expect(await listed()).toEqual([one, two].toSorted((a, b) => a - b));
  await save("one", { ratePercent: 50 });
  await save("two", { limitWon: 25_000_000 }, { title: `[강원] ${TITLE}` });
  expect(await listed()).toEqual([one, two].toSorted((a, b) => a - b));
  for (const each of [one, two])
    expect((await load(each)).partings).toMatchObject([
      { noticeId: behind, from: [lead], reason: "대상 지역이 다름" },
    ]);
  expect(await findCallPath(db, { viewer: officer, id: two, noticeId: lead })).toBe(`/agency/calls/${two}`);

  expect(await joinCall(db, by)).toBe(true);
  expect(await joinCall(db, by)).toBe(false);
  expect(await listed()).toHaveLength(1);
  expect((await load()).partings).toEqual([]);
  expect(await loadCall(db, { viewer, opportunityId: two })).toEqual({ ok: false, reason: "needsStaff" });
});
