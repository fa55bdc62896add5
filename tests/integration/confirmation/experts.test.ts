import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { listPool } from "#app/confirmation/experts/list-pool.server.ts";
import { loadOwn } from "#app/confirmation/experts/load-own.server.ts";
import type { OwnChange } from "#app/confirmation/experts/own-schema.ts";
import { readPoolSearch } from "#app/confirmation/experts/pool-search.ts";
import { saveOwn } from "#app/confirmation/experts/save-own.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { listExperts } from "#app/confirmation/review/list-experts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { revisionOf } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const today = seoulDay(now().toString());
let officer: Person;
let expert: Person;
let companyId: number;
let applicationId: number;
/** The technology of the application. */
let technology: string;

beforeAll(async () => {
  officer = await anOfficial("과윤서", "ministry_officer");
});

beforeEach(async () => {
  expert = await anOfficial("전유찬", "expert");
  companyId = await aCompany();
  applicationId = await anApplication({ companyId, round: await aRound(), status: "examination" });
  const { version_id, technology_code } = await db
    .selectFrom("application")
    .select(["version_id", "technology_code"])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  technology = `${version_id}/${technology_code}`;
});

const save = (change: OwnChange, viewer = expert) => saveOwn(db, { viewer, change });
const away = (fromOn: string, untilOn: string) => save({ intent: "absence", fromOn, untilOn });
const candidate = async (dueOn = addDays(today, 14)) =>
  (await listExperts(db, { applicationId, dueOn })).find(({ id }) => id === expert.id);
const commission = async (dueOn = addDays(today, 14)) =>
  commissionReview(db, {
    viewer: officer,
    applicationId,
    seenRevision: await revisionOf(applicationId),
    expertIds: [expert.id],
    dueOn,
    origin: "https://naru.test",
  });
const foundBy = async (query: string) =>
  (
    await listPool(db, { viewer: officer, search: readPoolSearch(new URLSearchParams(query)) })
  ).experts.filter(({ id }) => id === expert.id).length;

describe("An expert keeps what they say of themselves", () => {
  test("once, however often the same form is sent", async () => {
    for (const _ of [1, 2]) {
      await save({ intent: "basics", employer: "가람대학교", capacity: 5 });
      await save({ intent: "technology", technology, level: 2 });
      await away("2026-12-20", "2026-12-24");
      await save({ intent: "interest", kind: "advice", company: "이웃소프트", number: null });
      await save({ intent: "pledge" });
    }
    expect(await loadOwn(db, { viewer: expert })).toMatchObject({
      employer: "가람대학교",
      capacity: 5,
      pledgedYear: 2026,
      technologies: [{ value: technology, level: 2 }],
      absences: [{ fromOn: "2026-12-20", untilOn: "2026-12-24" }],
      interests: [{ kind: "advice", company: "이웃소프트", number: null }],
    });
  });

  test("and removes it; nobody else's", async () => {
    await save({ intent: "technology", technology, level: 2 });
    await away("2026-12-20", "2026-12-24");
    const [absence] = (await loadOwn(db, { viewer: expert })).absences;
    const id = String(absence?.id);
    const other = await anOfficial("고다온", "expert");
    await save({ intent: "remove", of: "absence", id }, other);
    await save({ intent: "remove", of: "technology", id: technology }, other);
    expect(await loadOwn(db, { viewer: expert })).toMatchObject({
      technologies: [{ level: 2 }],
      absences: [{}],
    });
    await save({ intent: "remove", of: "absence", id });
    await save({ intent: "remove", of: "technology", id: technology });
    expect(await loadOwn(db, { viewer: expert })).toMatchObject({ technologies: [], absences: [] });
  });

  test("of technologies on the list in force only, and never without the office", async () => {
    expect(await save({ intent: "technology", technology: "nst2023/none", level: 1 })).toEqual({
      ok: false,
      reason: "unknown",
    });
    expect(await save({ intent: "pledge" }, officer)).toMatchObject({ ok: false });
  });
});

describe("The pool", () => {
  test.each([
    ["q=전유찬", 1],
    ["q=100%25", 0],
    ["q=가람", 1],
    ["state=ready", 1],
    ["state=away", 0],
    ["state=no_pledge", 0],
    ["state=no_expertise", 0],
    ["technology=nst2023/none", 0],
    ["page=99999999&state=nonsense&q=전유찬", 1],
  ])("finds by %s: %s", async (query, count) => {
    await save({ intent: "basics", employer: "가람대학교", capacity: 2 });
    await save({ intent: "technology", technology, level: 3 });
    await save({ intent: "pledge" });
    await db.updateTable("person").set({ name: "전유찬" }).where("id", "=", expert.id).execute();
    // Many of this file have the same name; each by itself.
    const query1 = new URLSearchParams(query);
    if (query1.get("q") === "전유찬") query1.set("q", expert.email);
    expect(await foundBy(query1.toString())).toBe(count);
    expect(await foundBy(`q=${expert.email}&technology=${technology}`)).toBe(1);
  });

  test("counts no review of a case from which the viewer recused themselves", async () => {
    await commission();
    const reviewsSeen = async (viewer: Person) => {
      const search = readPoolSearch(new URLSearchParams(`q=${expert.email}`));
      return (await listPool(db, { viewer, search })).experts[0]?.openReviews;
    };
    expect(await reviewsSeen(officer)).toBe(1);
    const own = { id: companyId, name: "", nameEn: null, isSample: true, isVerified: true, revision: 1 };
    expect(await reviewsSeen({ ...officer, companies: [{ ...own, role: "viewer" }] })).toBe(0);
    const recused = await anOfficial("고다온", "ministry_officer", "expert");
    await db
      .insertInto("review")
      .values({
        application_id: applicationId,
        expert_id: recused.id,
        commissioned_at: "2026-11-20T00:00:00Z",
        due_on: "2026-12-20",
        declined_at: "2026-11-21T00:00:00Z",
        declined_reason: "공동 연구",
      })
      .execute();
    expect(await reviewsSeen(recused)).toBe(0);
  });
});

describe("Who is away", () => {
  test.each([
    ["all the time", -3, 40, true],
    ["on the first day", -3, 0, true],
    ["on the due date", 14, 20, true],
    ["until yesterday", -9, -1, false],
    ["from the day after", 15, 30, false],
  ])("%s: refused %s", async (_, from, until, isRefused) => {
    await save({ intent: "basics", employer: null, capacity: 3 });
    await away(addDays(today, from), addDays(today, until));
    expect((await candidate())?.obstacles).toEqual(isRefused ? ["away"] : []);
    expect(await commission()).toMatchObject(isRefused ? { ok: false, because: "guard" } : { ok: true });
  });

  test("can be commissioned with a due date before that", async () => {
    await away(addDays(today, 10), addDays(today, 20));
    expect(await commission(addDays(today, 9))).toEqual({ ok: true });
  });
});

describe("What is known of an expert is told to the officer", () => {
  const hints = async () => (await candidate())?.hints;

  test("who has said nothing has no pledge, and no expertise is assumed", async () => {
    expect(await candidate()).toMatchObject({ level: null, hints: ["no_pledge"] });
  });

  test.each<[string, OwnChange, string]>([
    ["an employer", { intent: "basics", employer: "(주) 한빛칩", capacity: 3 }, "same_employer"],
    ["shares", { intent: "interest", kind: "shareholding", company: "한빛칩", number: null }, "shareholding"],
    ["a relative", { intent: "interest", kind: "family", company: "한빛칩", number: null }, "family"],
  ])("%s", async (_, change, hint) => {
    await save({ intent: "pledge" });
    await save(change);
    expect(await hints()).toEqual([hint]);
  });

  test("an interest by the business number, under another name", async () => {
    await save({ intent: "pledge" });
    const number = String(1_000_000_000 + companyId);
    await save({ intent: "interest", kind: "advice", company: "옛 이름", number });
    expect(await hints()).toEqual(["advice"]);
  });

  test("a member of the applicant beside whom they belong to another company", async () => {
    await save({ intent: "pledge" });
    const member = await anOfficial("한서진");
    const other = await aCompany("이웃소프트");
    for (const [company_id, person_id] of [
      [companyId, member.id],
      [other, member.id],
      [other, expert.id],
    ] as const)
      await db.insertInto("membership").values({ company_id, person_id, role: "viewer" }).execute();
    // The addresses of these tests have one domain, too.
    expect(await hints()).toEqual(["same_domain", "co_member"]);
  });

  test("a full round", async () => {
    await save({ intent: "pledge" });
    await save({ intent: "basics", employer: null, capacity: 1 });
    expect(await hints()).toEqual([]);
    await commission();
    expect(await hints()).toEqual(["at_capacity"]);
  });
});
