import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { detailAnswer, listAnswer, problemAnswer } from "#app/api/answer-schema.ts";
import { describeApi } from "#app/api/describe-api.ts";
import { listOpportunities } from "#app/api/list-opportunities.server.ts";
import { showOpportunity } from "#app/api/show-opportunity.server.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const address = "http://naru.test/api/v1/opportunities";

const notice = (sourceId: string, parts: object = {}) =>
  canonicalNoticeSchema.parse({
    source: "bizinfo",
    sourceId,
    url: `https://example.org/${sourceId}`,
    title: `공고 ${sourceId}`,
    operatorName: "한국나루진흥원",
    opportunities: [{ kind: "rnd", windows: [{ type: "rolling" }], ...parts }],
  });

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  await saveNotices(
    db,
    [notice("1"), notice("2", { limitWon: 100_000_000 }), notice("3", { kind: "ip" })],
    "test",
  );
});

async function list(query = "", headers: Record<string, string> = {}) {
  const answer = await listOpportunities(new Request(`${address}?${query}`, { headers }));
  return { answer, body: answer.status === 200 ? listAnswer.parse(await answer.json()) : null };
}

describe("the list", () => {
  test("answers according to its schema, with sources, agency and windows", async () => {
    const { answer, body } = await list("kind=rnd&limit=1&page=2&sort=amount");
    expect(answer.headers.get("content-type")).toMatch("application/json");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(body).toMatchObject({ total: 2, page: 2, pageCount: 2, limit: 1, engine: "none", ignored: [] });
    expect(body?.items).toMatchObject([
      {
        title: "공고 1",
        sources: [{ source: "bizinfo", sourceId: "1", url: "https://example.org/1" }],
        agency: { ministry: null, operator: { name: { ko: "한국나루진흥원" } } },
        windows: [{ type: "rolling", status: "open" }],
      },
    ]);
  });

  test("names what it ignores", async () => {
    const { body } = await list("limit=1000&colour=red&kind=none");
    expect(body).toMatchObject({ total: 3, limit: 20, ignored: ["colour", "kind", "limit"] });
  });

  test.each(["q=%00%F0%28", `q=${"가".repeat(10_000)}`, "q=%F0%9F%9A%A2", "q=%25_%5C", "page=999999"])(
    "answers hostile parameters: %.40s",
    async (query) => {
      expect((await list(query)).answer.status).toBe(200);
    },
  );

  test("answers 304 until the catalogue changes", async () => {
    const first = await list("kind=rnd");
    const tag = first.answer.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect((await list("kind=rnd", { "if-none-match": tag })).answer.status).toBe(304);
    expect((await list("kind=rnd", { "if-none-match": `"other", W/${tag}` })).answer.status).toBe(304);
    expect((await list("kind=ip", { "if-none-match": tag })).answer.status).toBe(200);
    await saveNotices(db, [notice("4")], "test");
    const changed = await list("kind=rnd", { "if-none-match": tag });
    expect(changed.answer.status).toBe(200);
    expect(changed.body?.total).toBe(3);
  });
});

describe("one opportunity", () => {
  test("answers according to its schema, and 304 while it stays the same", async () => {
    const id = (await list()).body?.items[0]?.id ?? 0;
    const answer = await showOpportunity(new Request(`${address}/${id}`), `${id}`);
    expect(detailAnswer.parse(await answer.json())).toMatchObject({
      id,
      revisions: [{ number: 1, changed: [] }],
    });
    const headers = { "if-none-match": answer.headers.get("etag") ?? "" };
    expect((await showOpportunity(new Request(`${address}/${id}`, { headers }), `${id}`)).status).toBe(304);
  });

  test.each(["0", "-1", "abc", "1e9", "999999999999999", "99999999999999999999"])(
    "'%s' is a problem, not a failure",
    async (id) => {
      const answer = await showOpportunity(new Request(`${address}/${id}`), id);
      expect(answer.headers.get("content-type")).toMatch("application/problem+json");
      expect(problemAnswer.parse(await answer.json())).toMatchObject({ status: 404, title: "Not Found" });
    },
  );
});

test("the OpenAPI document names every parameter and contains no references", () => {
  const { openapi, paths } = describeApi("https://naru.example");
  expect(openapi).toBe("3.1.0");
  const names = paths["/api/v1/opportunities"].get.parameters.map(({ name }) => name);
  expect(names).toEqual(
    "q kind field technology region agency status closing amount bonus sample for sort page limit".split(" "),
  );
  expect(JSON.stringify(paths)).not.toContain("$ref");
});
