import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { detailAnswer, listAnswer, problemAnswer } from "#app/api/answer-schema.ts";
import { listOpportunities } from "#app/api/list-opportunities.server.ts";
import { showOpportunity } from "#app/api/show-opportunity.server.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const key = `naru_0123abcd_${"k".repeat(43)}`;
let companyId = 0;

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`delete from company`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  const rules = (fewest: number) => ({
    ruleSet: ruleSet([requirement({ fact: "employees", min: fewest, unit: "people" })], { id: "people" }),
    readBy: "t",
    readOn: "2026-11-01",
    readFrom: "t",
  });
  const notices = [3, 30, null].map((fewest) =>
    canonicalNoticeSchema.parse({
      source: "test",
      sourceId: String(fewest),
      title: `${fewest}명`,
      opportunities: [
        { kind: "rnd", windows: [{ type: "rolling" }], rules: fewest === null ? null : rules(fewest) },
      ],
    }),
  );
  await saveNotices(db, notices, "test");
  const made = await db
    .insertInto("company")
    .values({ name: "한빛칩" })
    .returning("id")
    .executeTakeFirstOrThrow();
  companyId = made.id;
  await db.insertInto("company_profile").values({ company_id: companyId, employees: 12 }).execute();
  await db
    .insertInto("api_key")
    .values({
      company_id: companyId,
      name: "내부 시스템",
      prefix: "naru_0123abcd",
      key_hash: createHash("sha256").update(key).digest("base64url"),
      expires_on: "2100-01-01",
    })
    .execute();
});

const ask = (query = "", headers: Record<string, string> = {}) =>
  listOpportunities(new Request(`http://naru.test/api/v1/opportunities?${query}`, { headers }));
const withKey = { authorization: `Bearer ${key}` };
const verdictsOf = async (answer: Response) =>
  Object.fromEntries(
    listAnswer.parse(await answer.json()).items.map(({ title, verdict }) => [title, verdict]),
  );

test("with a company's key every item carries its verdict and the reason in both languages", async () => {
  const answer = await ask("", withKey);
  const body = listAnswer.parse(await answer.json());
  expect(body.items).toContainEqual(
    expect.objectContaining({
      title: "30명",
      verdict: "not_eligible",
      reason: {
        ko: expect.stringMatching(/30명 이상.*12명/),
        en: expect.stringMatching(/30 employees.*12 people/),
      },
    }),
  );
  expect(body.verdicts).toEqual({
    eligible: 1,
    no_obstacle_found: 0,
    needs_information: 0,
    probably_not: 0,
    not_eligible: 1,
    not_judged: 1,
  });
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  expect(answer.headers.get("vary")).toBe("authorization");
  const id = body.items.find(({ title }) => title === "3명")?.id;
  const detail = await showOpportunity(new Request("http://naru.test/", { headers: withKey }), String(id));
  expect(detailAnswer.parse(await detail.json())).toMatchObject({
    verdict: "eligible",
    reason: { en: "1 requirement met" },
  });
});

test("'for' narrows to what is open or possible, and is ignored without a key", async () => {
  expect(await verdictsOf(await ask("for=open", withKey))).toEqual({ "3명": "eligible" });
  expect(await verdictsOf(await ask("for=possible", withKey))).toEqual({
    "3명": "eligible",
    null명: "not_judged",
  });
  const anybody = listAnswer.parse(await (await ask("for=open")).json());
  expect(anybody).toMatchObject({ total: 3, ignored: ["for"] });
  expect(JSON.stringify(anybody)).not.toMatch(/verdict/);
});

test("the entity tag changes with the company's profile", async () => {
  const tag = (await ask("", withKey)).headers.get("etag") ?? "";
  expect((await ask("", { ...withKey, "if-none-match": tag })).status).toBe(304);
  expect((await ask("", { "if-none-match": tag })).status).toBe(200);
  await sql`update company_profile set employees = 31`.execute(db);
  const changed = await ask("", { ...withKey, "if-none-match": tag });
  expect(await verdictsOf(changed)).toMatchObject({ "30명": "eligible" });
});

test.each([
  ["one that nobody has", { authorization: `Bearer ${key.replace("k", "x")}` }, ""],
  ["another scheme", { authorization: "Basic bmFydTpuYXJ1" }, ""],
  ["a revoked one", withKey, "update api_key set revoked_at = now()"],
  ["an expired one", withKey, "update api_key set expires_on = '2020-01-01'"],
])("a key that does not hold is a problem, not the public answer: %s", async (_, headers, before) => {
  if (before !== "") await sql.raw(before).execute(db);
  const answer = await ask("", headers);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(problemAnswer.parse(await answer.json()).status).toBe(401);
  expect((await showOpportunity(new Request("http://naru.test/", { headers }), "1")).status).toBe(401);
});
