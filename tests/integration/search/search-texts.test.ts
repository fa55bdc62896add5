import { sql } from "kysely";
import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterSearchSynonyms } from "#db/seed/enter-search-synonyms.server.ts";
import { findCandidates } from "#search/find-candidates.server.ts";
import { findHitLines } from "#search/hit-lines.server.ts";
import { openSearchEnvironment } from "#search/open-search-environment.server.ts";
import { findInBodies } from "#search/postgres/bodies.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { syncSearch } from "#search/sync-search.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { openTestSearch } from "#tests/support/search.ts";

const db = openTestDatabase();
const service = openTestSearch();
const log = pino({ level: "silent" });

const notices = [
  {
    sourceId: "1",
    title: "바이오 기업 지원사업 공고",
    body: "<p>지원 내용은 다음과 같다.</p><p>임상시험에 드는 비용과 동물실험 비용을 지원한다. 문의: 홍길동 02-123-4567</p>",
    attachments: [{ name: "공고문.hwpx", url: "https://example.org/a.hwpx" }],
  },
  { sourceId: "2", title: "임상시험 비용 지원", body: "<p>서류를 낸다.</p>" },
  {
    sourceId: "3",
    title: "비밀 과제",
    body: "<p>임상시험 초음파 탐지</p>",
    opportunities: [{ kind: "rnd", securityClass: "sensitive" }],
  },
  { sourceId: "4", title: "가구 디자인 전시", body: "<p>나무로 만든다.</p>" },
];

const environments = [
  [
    "the engine",
    service &&
      openSearchEnvironment({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_t` }),
  ],
  ["PostgreSQL", openSearchEnvironment({ db, log, engine: undefined, indexUid: "none" })],
] as const;

async function idOf(title: string): Promise<number> {
  const row = await db.selectFrom("notice").select("id").where("title", "=", title).executeTakeFirstOrThrow();
  return row.id;
}

async function attach(title: string, text: string): Promise<void> {
  await sql`
    insert into notice_document (attachment_id, status, blocks, reader_version, read_at)
    select id, 'text', ${JSON.stringify([{ kind: "paragraph", text, place: { block: 0 } }])}::jsonb, 1, now()
    from notice_attachment where notice_id = ${await idOf(title)}
    on conflict (attachment_id) do update set blocks = excluded.blocks`.execute(db);
}

beforeAll(async () => {
  await db.transaction().execute(async (trx) => {
    await enterReference(trx);
    await enterSearchSynonyms(trx);
  });
  // Words are rare only where there is much else.
  const others = Array.from({ length: 12 }, (_, at) => ({ sourceId: `other-${at}`, title: `안내 ${at}` }));
  const parsed = [...notices, ...others].map((notice) =>
    canonicalNoticeSchema.parse({ source: "test", opportunities: [{ kind: "rnd" }], ...notice }),
  );
  expect((await saveNotices(db, parsed, "test")).refused).toEqual([]);
});

describe.each(environments)("with %s", (_name, environment) => {
  const found = async (query: string) => {
    if (!environment) return [];
    await syncSearch(environment);
    environment.knowledge.forget();
    const { hits, demands } = await findCandidates(environment, query);
    const rows = await db
      .selectFrom("opportunity as o")
      .innerJoin("notice as n", "n.id", "o.notice_id")
      .select(["o.id", "n.id as noticeId", "n.title"])
      .execute();
    const lines = await findHitLines(
      db,
      rows.map(({ noticeId }) => noticeId),
      demands,
    );
    return hits.map(({ id, isInBody = false }) => {
      const row = rows.find((one) => one.id === id);
      const line = isInBody ? lines.get(row?.noticeId ?? 0) : undefined;
      return {
        title: row?.title,
        where: line && (line.attachment ?? "body"),
        marked: line?.parts.filter(({ isMarked }) => isMarked).map(({ text }) => text),
        line: line?.parts.map(({ text }) => text).join(""),
      };
    });
  };

  test.runIf(environment)("what only a text says follows what a title says, with its line", async () => {
    const hits = await found("임상시험 비용");
    expect(hits.map(({ title }) => title).slice(0, 2)).toEqual([
      "임상시험 비용 지원",
      "바이오 기업 지원사업 공고",
    ]);
    expect(hits[1]).toMatchObject({ where: "body", marked: expect.arrayContaining(["임상시험", "비용"]) });
    expect(hits[1]?.line).not.toContain("02-123-4567");
  });

  test.runIf(environment)(
    "a document is found once it was read, and no longer once it says something else",
    async () => {
      await attach("바이오 기업 지원사업 공고", "신청 기업은 세포배양 설비를 갖추어야 한다");
      expect((await found("세포배양 설비"))[0]).toMatchObject({
        title: "바이오 기업 지원사업 공고",
        where: "공고문.hwpx",
        marked: ["세포배양", "설비"],
      });
      await attach("바이오 기업 지원사업 공고", "다른 내용");
      expect((await found("세포배양 설비")).map(({ where }) => where)).not.toContain("공고문.hwpx");
    },
  );

  test.runIf(environment)("technical text of a sensitive notice is not found", async () => {
    expect((await found("초음파 탐지")).map(({ title }) => title)).not.toContain("비밀 과제");
  });

  test.runIf(environment)(
    "of equal texts, that of a notice that is open comes before a newer one that is closed",
    async () => {
      const titles = ["금형 안내", "금형 소식"];
      const closed = { type: "fixed" as const, closesAt: "2020-01-31T18:00:00+09:00" };
      const parsed = titles.map((title, at) =>
        canonicalNoticeSchema.parse({
          source: "test",
          sourceId: `live-${at}`,
          title,
          body: "<p>초정밀사출 설비를 쓴다.</p>",
          opportunities: [{ kind: "rnd", windows: at === 0 ? [] : [closed] }],
        }),
      );
      expect((await saveNotices(db, parsed, "test")).refused).toEqual([]);
      expect((await found("초정밀사출")).map(({ title }) => title).slice(0, 2)).toEqual(titles);
    },
  );

  test.runIf(environment)("texts are there after a reindex", async () => {
    if (!environment) return;
    await sql`delete from search_body`.execute(db);
    await reindex(environment);
    expect((await found("동물실험"))[0]).toMatchObject({ where: "body", marked: ["동물실험"] });
  });
});

test("what takes too long is not known, and the connection is as before", async () => {
  await db.transaction().execute(async (trx) => {
    await sql`lock table search_body in access exclusive mode`.execute(trx);
    expect(await findInBodies(db, [[["임상시험"]]], 10)).toBeNull();
  });
  expect(await findInBodies(db, [[["임상시험"]]], 10)).toHaveLength(2);
});
