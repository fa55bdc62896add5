import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { assignCases, listAssignable } from "#app/confirmation/queue/assign-cases.server.ts";
import { countViews } from "#app/confirmation/queue/count-views.server.ts";
import { loadQueue } from "#app/confirmation/queue/load-queue.server.ts";
import { type QueueView, wholeView } from "#app/confirmation/queue/queue-view.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let round: Awaited<ReturnType<typeof aRound>>;
let officer: Person;
let companyId: number;

beforeEach(async () => {
  await db.deleteFrom("application").execute();
  round = await aRound();
  officer = await anOfficial("정가람", "centre_officer");
  companyId = await aCompany();
});

const received = (company = companyId) => anApplication({ companyId: company, round, status: "received" });
async function idsIn(view: QueueView, viewer = officer) {
  return (await loadQueue(db, { viewer, search: wholeView(view) })).cases.map(({ id }) => id);
}
const acting = (viewer: Person, id: number): Person => ({
  ...viewer,
  companies: [{ id, name: "", nameEn: null, isSample: false, role: "viewer", isVerified: true, revision: 0 }],
});

describe("The queue", () => {
  test("has no case of a company that the officer acts for, in no view, and drafts in none", async () => {
    const own = await received();
    await anApplication({ companyId, round });
    await assignCases(db, {
      viewer: officer,
      applicationIds: [own],
      people: [{ personId: officer.id, role: "centre_officer" }],
    });
    for (const view of ["open", "mine", "unassigned", "waiting", "soon", "overdue", "done"] as const)
      expect(await idsIn(view, acting(officer, companyId)), view).toEqual([]);
    expect(await idsIn("open")).toEqual([own]);
  });

  test("has no case that the officer recused themselves from", async () => {
    const id = await received();
    await db
      .insertInto("review")
      .values({
        application_id: id,
        expert_id: officer.id,
        commissioned_at: "2026-11-20T03:00:00Z",
        due_on: "2026-12-05",
        declined_at: "2026-11-21T03:00:00Z",
      })
      .execute();
    expect(await idsIn("open")).toEqual([]);
    expect(await listAssignable(db, { viewer: officer, applicationIds: [id] })).toEqual([]);
  });

  test("shows no title of a security-classed technology", async () => {
    const id = await received();
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    const { cases } = await loadQueue(db, { viewer: officer, search: wholeView("open") });
    expect(cases[0]?.title).toBeNull();
  });

  test("says for whom a case waits, and finds those that wait for an answer", async () => {
    const [asked, free] = [await received(), await received()];
    await db
      .insertInto("supplement_request")
      .values({
        application_id: asked,
        fields: "[]",
        words: "보완",
        requested_at: "2026-11-21T03:00:00Z",
        due_on: "2026-12-05",
      })
      .execute();
    const { cases } = await loadQueue(db, { viewer: officer, search: wholeView("open") });
    expect(new Map(cases.map((each) => [each.id, each.waitingFor]))).toEqual(
      new Map([
        [asked, ["applicant"]],
        [free, ["centre"]],
      ]),
    );
    expect(await idsIn("waiting")).toEqual([asked]);
  });

  test("comes in pages", async () => {
    for (let count = 0; count < 51; count++) await received();
    const [first, second] = [1, 2].map((page) =>
      loadQueue(db, { viewer: officer, search: { ...wholeView("open"), page } }),
    );
    expect(await first).toMatchObject({ hasMore: true, cases: { length: 50 } });
    expect(await second).toMatchObject({ hasMore: false, cases: { length: 1 } });
  });
});

describe("Assigning", () => {
  const assign = (applicationIds: readonly number[], to = officer, viewer = officer) =>
    assignCases(db, { viewer, applicationIds, people: [{ personId: to.id, role: "centre_officer" }] });

  test("makes cases somebody's, and a second time somebody else's", async () => {
    const ids = [await received(), await received()];
    const other = await anOfficial("한마루", "centre_officer");
    expect(await assign(ids)).toEqual({ ok: true, count: 2 });
    expect(await idsIn("mine")).toEqual(ids);
    expect(await idsIn("unassigned")).toEqual([]);
    expect(await assign([...ids, ...ids], other)).toEqual({ ok: true, count: 2 });
    expect(await idsIn("mine")).toEqual([]);
  });

  test("gives all three parts in one step, and leaves those alone that nobody was chosen for", async () => {
    const id = await received();
    const ministry = await anOfficial("과윤서", "ministry_officer");
    const decider = await anOfficial("결태오", "decider");
    const appoint = (people: Parameters<typeof assignCases>[1]["people"]) =>
      assignCases(db, { viewer: officer, applicationIds: [id], people });
    const all = [
      { role: "centre_officer", personId: officer.id },
      { role: "ministry_officer", personId: ministry.id },
      { role: "decider", personId: decider.id },
    ] as const;
    expect(await appoint(all)).toEqual({ ok: true, count: 1 });
    const other = await anOfficial("한마루", "centre_officer");
    expect(await appoint([{ role: "centre_officer", personId: other.id }])).toEqual({ ok: true, count: 1 });
    const { rows } = await sql`select role, person_id as "personId" from assignment order by role`.execute(
      db,
    );
    expect(rows).toEqual([
      { role: "centre_officer", personId: other.id },
      { role: "decider", personId: decider.id },
      { role: "ministry_officer", personId: ministry.id },
    ]);
    // One who does not hold the office, and nobody is given anything.
    expect(
      await appoint([
        { role: "centre_officer", personId: officer.id },
        { role: "decider", personId: ministry.id },
      ]),
    ).toEqual({
      ok: false,
      reason: "notAnOfficer",
    });
    expect(await idsIn("mine")).toEqual([]);
  });

  test("is all or nothing: one case that is finished meanwhile, and none is assigned", async () => {
    const ids = [await received(), await anApplication({ companyId, round, status: "withdrawn" })];
    expect(await assign(ids)).toEqual({ ok: false, reason: "gone" });
    expect(await assign([])).toEqual({ ok: false, reason: "gone" });
    expect(await db.selectFrom("assignment").selectAll().execute()).toEqual([]);
  });

  test("gives nobody the case of a company that they act for", async () => {
    const member = await anOfficial("두얼굴", "centre_officer");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: member.id, role: "viewer" })
      .execute();
    expect(await assign([await received()], member)).toEqual({ ok: false, reason: "ownCompany" });
  });

  test("wants somebody who has the office, and is done by somebody who may", async () => {
    const id = await received();
    const decider = await anOfficial("결태오", "decider");
    expect(await assign([id], decider)).toEqual({ ok: false, reason: "notAnOfficer" });
    expect(await assign([id], officer, decider)).toEqual({ ok: false, reason: "needsOfficer" });
  });
});

describe("The queue, searched", () => {
  test.each([
    ["part of the reference", async (id: number) => ({ words: (await referenceOf(id)).slice(-4) })],
    ["part of the applicant's name, whatever the case of its letters", () => ({ words: "SOUGHT co" })],
    ["its kind", () => ({ kind: "developing" as const })],
    ["its security class", () => ({ security: "sensitive" as const })],
    ["its round", async (id: number) => ({ round: String(await roundOf(id)) })],
    ["who is responsible", () => ({ officer: officer.id })],
  ])("finds a case by %s, and no other", async (_, searchOf) => {
    await received();
    const sought = await anApplication({
      companyId: await aCompany(),
      round: await aRound(),
      status: "received",
    });
    await db
      .updateTable("company")
      .set({ name: "찾는 기업", name_en: "Sought Co." })
      .where("id", "=", (eb) => eb.selectFrom("application").select("company_id").where("id", "=", sought))
      .execute();
    await db
      .updateTable("application")
      .set({ kind: "developing", security_class: "sensitive" })
      .where("id", "=", sought)
      .execute();
    await assignCases(db, {
      viewer: officer,
      applicationIds: [sought],
      people: [{ personId: officer.id, role: "centre_officer" }],
    });
    const search = { ...wholeView("open"), ...(await searchOf(sought)) };
    const { cases } = await loadQueue(db, { viewer: officer, search });
    expect(cases.map(({ id }) => id)).toEqual([sought]);
    expect((await countViews(db, { viewer: officer, search })).open).toBe(1);
  });

  test("takes signs of a search for what they are", async () => {
    await received();
    for (const words of ["%", "_", "\\"])
      expect(
        (await loadQueue(db, { viewer: officer, search: { ...wholeView("open"), words } })).cases,
      ).toEqual([]);
  });

  test("tells a result only once the applicant was told", async () => {
    const search = { ...wholeView("open"), outcome: "confirmed" as const };
    const decided = await anApplication({ companyId, round, status: "decided" });
    const notified = await anApplication({ companyId, round, status: "notified" });
    const decision = { result: "confirmed", reasons: "[]", decided_at: "2026-11-20T03:00:00Z" } as const;
    for (const application_id of [decided, notified])
      await db
        .insertInto("decision")
        .values({ ...decision, application_id, decided_by: officer.id })
        .execute();
    expect((await loadQueue(db, { viewer: officer, search })).cases).toEqual([]);
    const told = await loadQueue(db, { viewer: officer, search: { ...search, view: "done" } });
    expect(told.cases.map(({ id }) => id)).toEqual([notified]);
  });

  test("is put in order by applicant, or the newest first", async () => {
    const ids = [await received(), await received(await aCompany())];
    const orderBy = async (order: "newest" | "company") =>
      (await loadQueue(db, { viewer: officer, search: { ...wholeView("open"), order } })).cases;
    expect((await orderBy("newest")).map(({ id }) => id)).toEqual(ids.toReversed());
    const names = (await orderBy("company")).map(({ company }) => company);
    expect(names).toHaveLength(2);
    expect(names).toEqual([...names].sort());
  });
});

async function referenceOf(id: number): Promise<string> {
  const { reference } = await db
    .selectFrom("application")
    .select("reference")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return reference ?? "";
}

async function roundOf(id: number): Promise<number> {
  const row = await db
    .selectFrom("application")
    .select("round_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.round_id;
}
