import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

beforeEach(async () => {
  await sql`truncate notice, agency, region, search_outbox, removed_opportunity, taxonomy_version cascade`.execute(
    db,
  );
  await sql`
    insert into taxonomy_version (id, ko, en, status, source, is_verified)
      values ('t1', '체계', 'taxonomy', 'in_force', 'test', true);
    insert into tech_field (version_id, code, position, ko, en) values ('t1', 'ai', 1, '인공지능', 'AI');
    insert into region (code, position, ko, en, kind) values ('gyeonggi', 1, '경기', 'Gyeonggi', 'province'),
      ('seoul', 2, '서울', 'Seoul', 'province');
    insert into region_alias (alias, code) values ('경기도', 'gyeonggi');
    insert into agency (id, ko, kind, aliases) values ('mss', '중소벤처기업부', 'ministry', '{중기부}');`.execute(
    db,
  );
});

type Parts = Partial<Omit<CanonicalNotice, "opportunities">> & {
  opportunities?: Partial<CanonicalNotice["opportunities"][number]>[];
};

function notice({ opportunities = [{}], ...parts }: Parts = {}): CanonicalNotice {
  return canonicalNoticeSchema.parse({
    source: "test",
    sourceId: "1",
    title: "수출 바우처",
    ...parts,
    opportunities: opportunities.map((opportunity) => ({ kind: "overseas", ...opportunity })),
  });
}

const track = (ko: string) => ({ track: { ko, en: ko } });

async function revision(): Promise<number> {
  return (await db.selectFrom("catalogue_revision").select("revision").executeTakeFirstOrThrow()).revision;
}

const changesOfLast = async () =>
  (await db.selectFrom("opportunity_revision").select("changes").orderBy("number", "desc").execute())[0]
    ?.changes;

test("many notices are saved with one raise of the revision, and each reaches the search", async () => {
  const before = await revision();
  const many = Array.from({ length: 1_200 }, (_, n) => notice({ sourceId: String(n) }));
  expect(await saveNotices(db, many, "test")).toEqual({
    created: 1_200,
    changed: 0,
    unchanged: 0,
    refused: [],
  });
  expect(await revision()).toBe(before + 1);
  const waiting = await db.selectFrom("search_outbox").select("opportunity_id").execute();
  expect(waiting).toHaveLength(1_200);
});

test("saving the same notices again changes nothing, whatever the order of their keys", async () => {
  const first = notice({ opportunities: [{ limitWon: 100_000_000, regions: ["경기도"] }] });
  await saveNotices(db, [first], "test");
  const before = await revision();
  const turned = Object.fromEntries(Object.entries(first).reverse()) as CanonicalNotice;
  expect(await saveNotices(db, [turned], "test")).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  expect(await revision()).toBe(before);
});

test("a notice is stored with everything that it says", async () => {
  await saveNotices(
    db,
    [
      notice({
        title: '<b>"AI"</b> 바우처',
        ministryName: "중기부",
        operatorName: "(재)나루 테크노파크",
        publishedOn: "2026-11-01",
        opportunities: [
          {
            limitWon: 250_000_000,
            ratePercent: 62.5,
            regions: ["경기도", "gyeonggi", "seoul"],
            fields: ["ai"],
            windows: [
              {
                type: "fixed",
                announcedOn: null,
                opensAt: "2026-11-01T00:00:00+09:00",
                closesAt: "2026-11-30T18:00:00+09:00",
                hasHour: true,
                label: "1차",
                isEstimate: false,
              },
            ],
          },
        ],
      }),
    ],
    "test",
  );
  const held = await db
    .selectFrom("opportunity as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .innerJoin("opportunity_window as w", "w.opportunity_id", "o.id")
    .innerJoin("agency as a", "a.id", "n.operator_id")
    .innerJoin("opportunity_field as f", "f.opportunity_id", "o.id")
    .select(["n.title", "n.ministry_id", "n.published_on", "a.ko", "a.kind", "o.limit_won", "o.rate_percent"])
    .select(["w.opens_at", "w.closes_at", "w.has_hour", "f.field_code", "o.completeness"])
    .execute();
  expect(held).toEqual([
    {
      title: '<b>"AI"</b> 바우처',
      ministry_id: "mss",
      published_on: "2026-11-01",
      ko: "나루 테크노파크",
      kind: "operator",
      limit_won: 250_000_000,
      rate_percent: "62.50",
      opens_at: "2026-10-31T15:00:00Z",
      closes_at: "2026-11-30T09:00:00Z",
      has_hour: true,
      field_code: "ai",
      completeness: "none",
    },
  ]);
  const regions = await db.selectFrom("opportunity_region").select("region_code").execute();
  expect(regions.map(({ region_code }) => region_code).sort()).toEqual(["gyeonggi", "seoul"]);
});

test("a change is a revision with the old and the new value", async () => {
  await saveNotices(db, [notice({ opportunities: [{ limitWon: 100 }] })], "officer");
  expect(await changesOfLast()).toEqual({ created: true });
  const saved = await saveNotices(
    db,
    [notice({ title: "수출 바우처 (연장)", opportunities: [{ limitWon: 200, regions: ["seoul"] }] })],
    "officer",
  );
  expect(saved).toMatchObject({ created: 0, changed: 1 });
  expect(await changesOfLast()).toEqual({
    changed: {
      title: { from: "수출 바우처", to: "수출 바우처 (연장)" },
      limitWon: { from: 100, to: 200 },
      regions: { from: [], to: ["seoul"] },
    },
  });
});

test("rules are stored with a hash of their content, and 'none was read' is stored as no rule set", async () => {
  const withRules = (completeness: "partial" | "none", id = "set") =>
    notice({
      opportunities: [
        {
          rules: {
            ruleSet: { id, title: { ko: "요건", en: "rules" }, completeness, rules: [], bonus: [] },
            readBy: "officer",
            readOn: "2026-11-23",
            readFrom: "notice",
          },
        },
      ],
    });
  const read = () =>
    db
      .selectFrom("opportunity")
      .select(["completeness", "rule_hash", "rule_set", "rules_read_by", "rules_read_on"])
      .executeTakeFirstOrThrow();
  await saveNotices(db, [withRules("partial")], "officer");
  const first = await read();
  expect(first).toMatchObject({
    completeness: "partial",
    rule_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    rule_set: { id: "set" },
    rules_read_by: "officer",
    rules_read_on: "2026-11-23",
  });
  await saveNotices(db, [withRules("partial", "other")], "officer");
  expect((await read()).rule_hash).not.toBe(first.rule_hash);
  await saveNotices(db, [withRules("none")], "officer");
  expect(await read()).toEqual({
    completeness: "none",
    rule_hash: null,
    rule_set: null,
    rules_read_by: null,
    rules_read_on: null,
  });
});

test("a track keeps its id in a new order; one that is no longer printed leaves its id to the snapshots", async () => {
  const tracks = (...names: string[]) => notice({ opportunities: names.map(track) });
  const ids = async () =>
    new Map(
      (await db.selectFrom("opportunity").select(["track_ko", "id"]).orderBy("position").execute()).map(
        ({ track_ko, id }) => [track_ko, id],
      ),
    );
  await saveNotices(db, [tracks("가", "나", "다")], "test");
  const before = await ids();
  await saveNotices(db, [tracks("다", "가", "라")], "test");
  const after = await ids();
  expect([...after.keys()]).toEqual(["다", "가", "라"]);
  expect([after.get("다"), after.get("가")]).toEqual([before.get("다"), before.get("가")]);
  expect(await db.selectFrom("removed_opportunity").selectAll().execute()).toEqual([
    { opportunity_id: before.get("나"), revision: await revision() },
  ]);
});

test("only the track that changed is written, with the catalogue's new revision", async () => {
  const withLimit = (limitWon: number) =>
    notice({ opportunities: [track("가"), { ...track("나"), limitWon }] });
  await saveNotices(db, [withLimit(1)], "test");
  const first = await revision();
  await saveNotices(db, [withLimit(2)], "test");
  const held = await db.selectFrom("opportunity").select("revision").orderBy("position").execute();
  expect(held.map(({ revision }) => revision)).toEqual([first, first + 1]);
});

test.each([
  ["an unknown region", { opportunities: [{ regions: ["아틀란티스"] }] }, /unknown region: 아틀란티스/],
  ["an unknown field", { opportunities: [{ fields: ["magic"] }] }, /unknown field: magic/],
  ["an unknown technology", { opportunities: [{ technologies: ["x"] }] }, /unknown technology/],
  ["an unknown programme", { programmeId: "none" }, /unknown programme/],
  ["the same id twice", { sourceId: "good-1" }, /duplicate of an earlier notice/],
  ["what only the database refuses", { url: "HTTP://naru.example" }, /refused by the database/],
])("%s is refused with its place and reason; the others go in", async (_name, parts, reason) => {
  const saved = await saveNotices(
    db,
    [
      notice({ sourceId: "good-1", operatorName: "새 기관 1" }),
      notice({ sourceId: "bad", operatorName: "새 기관 2", ...parts }),
      notice({ sourceId: "good-2", operatorName: "새 기관 2" }),
    ],
    "test",
  );
  expect(saved).toMatchObject({
    created: 2,
    refused: [{ index: 1, reason: { en: expect.stringMatching(reason) } }],
  });
});

test("if nothing can be saved, the revision stays the same", async () => {
  const before = await revision();
  await saveNotices(db, [notice({ url: "HTTP://naru.example" }), notice({ programmeId: "none" })], "test");
  expect(await revision()).toBe(before);
});

test("two writers at once take turns: nothing is lost or duplicated, and there is no deadlock", async () => {
  const before = await revision();
  const many = (from: number, agency: string) =>
    Array.from({ length: 300 }, (_, n) => notice({ sourceId: String(from + n), operatorName: agency }));
  const [a, b] = await Promise.all([
    saveNotices(db, many(0, "같은 기관"), "a"),
    saveNotices(db, many(150, "같은 기관"), "b"),
  ]);
  expect(a.created + b.created).toBe(450);
  expect(a.unchanged + b.unchanged).toBe(150);
  expect(await revision()).toBe(before + 2);
  expect(await db.selectFrom("agency").select("id").where("ko", "=", "같은 기관").execute()).toHaveLength(1);
});

test("in a transaction of the caller, it is committed or rolled back with it", async () => {
  const failed = db.transaction().execute(async (trx) => {
    await saveNotices(trx, [notice()], "test");
    throw new Error("the caller failed");
  });
  await expect(failed).rejects.toThrow("the caller failed");
  expect(await db.selectFrom("notice").select("id").execute()).toEqual([]);
});

test("text, fields and documents of a notice are kept; a document that stays keeps its id, and the revision says what changed", async () => {
  const texts = (urls: readonly string[], fields: Record<string, string>) =>
    notice({
      body: "<p>본문</p>",
      fields,
      attachments: urls.map((url) => ({ name: `${url.at(-1)}.hwpx`, url })),
      opportunities: [{}, track("둘째")],
    });
  const attachments = () =>
    db.selectFrom("notice_attachment").select(["id", "position", "name"]).orderBy("position").execute();
  const [a, b, c] = ["https://naru.example/a", "https://naru.example/b", "https://naru.example/c"] as const;
  await saveNotices(db, [texts([a, b, a], { 대상: "중소기업" })], "test");
  const before = await attachments();
  expect(before.map(({ name }) => name)).toEqual(["a.hwpx", "b.hwpx"]);
  expect(await db.selectFrom("notice").select(["body", "fields"]).execute()).toEqual([
    { body: "<p>본문</p>", fields: { 대상: "중소기업" } },
  ]);
  await saveNotices(db, [texts([c, b], { 대상: "중견기업" })], "test");
  const after = await attachments();
  expect(after.map(({ name }) => name)).toEqual(["c.hwpx", "b.hwpx"]);
  expect(after[1]?.id).toBe(before[1]?.id);
  expect(await changesOfLast()).toEqual({
    changed: {
      attachments: { from: expect.anything(), to: expect.anything() },
      sourceFields: { from: { 대상: "중소기업" }, to: { 대상: "중견기업" } },
    },
  });
});
