import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import type { CompanyRole, Viewer } from "#app/accounts/viewer.ts";
import type { Ask } from "#app/matching/rule.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { saveAnswer } from "#app/opportunity-page/save-answer.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();
const cookies = await signInAs(db, "owner@naru.example");
const { id: personId } = await db.selectFrom("person").select("id").executeTakeFirstOrThrow();
const plan: Ask = { key: "plan", ko: "계획서가 있습니까", en: "Is there a plan?", type: "flag" };
let companyId = 0;
let opportunityId = 0;

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`delete from company`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  companyId = await enterCompany("한빛칩", "owner");
  await saveNotices(
    db,
    [
      canonicalNoticeSchema.parse({
        source: "test",
        sourceId: "1",
        title: "공고",
        opportunities: [
          {
            kind: "rnd",
            windows: [{ type: "rolling" }],
            rules: {
              ruleSet: ruleSet([requirement({ ask: plan, is: true })]),
              readBy: "t",
              readOn: "2026-11-01",
              readFrom: "t",
            },
          },
        ],
      }),
    ],
    "test",
  );
  const found = await db.selectFrom("opportunity").select("id").executeTakeFirstOrThrow();
  opportunityId = found.id;
});

async function enterCompany(name: string, role: CompanyRole): Promise<number> {
  const { id } = await db.insertInto("company").values({ name }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("membership").values({ company_id: id, person_id: personId, role }).execute();
  return id;
}

async function answer(fields: Record<string, string>, viewer?: Viewer) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ companyId: String(companyId), ...fields }))
    form.set(name, value);
  const who = viewer === undefined ? await readViewer(requestWith(cookies)) : viewer;
  return saveAnswer(who, opportunityId, form, "ko");
}

const answers = async () =>
  (await db.selectFrom("opportunity_answer").select(["key", "value", "answered_by"]).execute()).map(
    (row) => row,
  );
const events = async () =>
  (await db.selectFrom("company_event").select("what").execute()).map(({ what }) => what);

describe("what the opportunity asks", () => {
  test("is kept with it, written down, and taken back by an empty answer", async () => {
    expect(await answer({ question: "ask:plan", value: "yes" })).toMatchObject({ ok: true });
    expect(await answers()).toEqual([{ key: "plan", value: true, answered_by: personId }]);
    expect(await answer({ question: "ask:plan", value: "no" })).toMatchObject({ ok: true });
    expect(await answers()).toMatchObject([{ value: false }]);
    expect(await answer({ question: "ask:plan", value: "" })).toMatchObject({ ok: true });
    expect(await answers()).toEqual([]);
    expect(await events()).toEqual(Array(3).fill("opportunityAnswered"));
  });

  test.each([
    ["a value that is none", { question: "ask:plan", value: "perhaps" }, 400],
    ["a question that is not asked", { question: "ask:other", value: "yes" }, 400],
    ["a fact that does not exist", { question: "fact:__proto__", value: "yes" }, 400],
    ["no question at all", { question: "", value: "yes" }, 400],
    ["a company that is not the viewer's", { question: "ask:plan", value: "yes", companyId: "999999" }, 409],
  ])("is not saved and comes back as it was typed: %s", async (_, fields, status) => {
    const saved = await answer(fields);
    expect(saved).toMatchObject({ ok: false, status, sent: { value: [fields.value] } });
    expect(await answers()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  test("is not saved for a classified notice, whose rules nobody sees", async () => {
    await sql`update opportunity set security_class = 'sensitive'`.execute(db);
    expect(await answer({ question: "ask:plan", value: "yes" })).toMatchObject({ ok: false, status: 400 });
    expect(await answers()).toEqual([]);
  });
});

test("a fact goes through the profile's door and is known from then on", async () => {
  expect(await answer({ question: "fact:employees", value: "1,200" })).toMatchObject({ ok: true });
  const saved = await db.selectFrom("company_profile").select("employees").executeTakeFirst();
  expect(saved).toEqual({ employees: 1200 });
  expect(await answer({ question: "fact:employees", value: "-3" })).toMatchObject({ ok: false, status: 400 });
  expect(await events()).toEqual(["profileStepSaved"]);
});

describe("nothing is saved", () => {
  test("for a company that is not the chosen one: the answer says whose it was", async () => {
    const other = await enterCompany("둘째 기업", "owner");
    await sql`update session set active_company_id = ${other}`.execute(db);
    const saved = await answer({ question: "ask:plan", value: "yes" });
    expect(saved).toMatchObject({ ok: false, status: 409, error: expect.stringContaining("한빛칩") });
    expect(await answers()).toEqual([]);
  });

  test("by who may only read, and by nobody", async () => {
    await sql`update membership set role = 'viewer'`.execute(db);
    expect(await answer({ question: "ask:plan", value: "yes" })).toMatchObject({ ok: false, status: 403 });
    expect(await answer({ question: "fact:employees", value: "3" })).toMatchObject({
      ok: false,
      status: 403,
    });
    expect(await answer({ question: "ask:plan", value: "yes" }, null)).toMatchObject({
      ok: false,
      status: 401,
    });
    expect(await answers()).toEqual([]);
  });

  test("by who lost the membership since the request began", async () => {
    const viewer = await readViewer(requestWith(cookies));
    await sql`delete from membership`.execute(db);
    expect(await answer({ question: "ask:plan", value: "yes" }, viewer)).toMatchObject({ ok: false });
    expect(await answers()).toEqual([]);
  });
});
