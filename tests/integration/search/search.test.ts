import { sql } from "kysely";
import { Meilisearch } from "meilisearch";
import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterSearchSynonyms } from "#db/seed/enter-search-synonyms.server.ts";
import { MOST_CANDIDATES } from "#search/candidates.ts";
import { findCandidates } from "#search/find-candidates.server.ts";
import { openSearchEnvironment, type SearchEnvironment } from "#search/open-search-environment.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { suggest } from "#search/suggest.server.ts";
import { syncSearch } from "#search/sync-search.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { openTestSearch } from "#tests/support/search.ts";

const db = openTestDatabase();
const service = openTestSearch();
const log = pino({ level: "silent" });
const withPostgres = openSearchEnvironment({ db, log, engine: undefined, indexUid: "none" });

function notice(sourceId: string, title: string, more: object = {}) {
  return canonicalNoticeSchema.parse({
    source: "test",
    sourceId,
    title,
    opportunities: [{ kind: "overseas", ...more }],
  });
}

async function enter(...notices: ReturnType<typeof notice>[]) {
  const saved = await saveNotices(db, notices, "test");
  expect(saved.refused).toEqual([]);
}

async function titlesFor(environment: SearchEnvironment, query: string): Promise<string[]> {
  environment.knowledge.forget();
  const { hits } = await findCandidates(environment, query);
  const rows = await db
    .selectFrom("opportunity")
    .innerJoin("notice", "notice.id", "opportunity.notice_id")
    .select(["opportunity.id", "notice.title"])
    .execute();
  return hits.map(({ id }) => rows.find((row) => row.id === id)?.title ?? "gone");
}

const remove = (title: string) => db.deleteFrom("notice").where("title", "=", title).execute();

beforeAll(async () => {
  await db.transaction().execute(async (trx) => {
    await enterReference(trx);
    await enterSearchSynonyms(trx);
  });
  await enter(
    notice("1", "조선기자재 인도 시장개척단 참가기업 모집"),
    notice("2", "스마트팜 수출 상담회 참가기업 모집"),
    notice("3", "위성통신 부품 국산화", { kind: "rnd", securityClass: "security" }),
    notice("4", "[부산] 수산식품 수출 지원", { regions: ["busan"] }),
  );
});

describe.each([
  [
    "the engine",
    () =>
      service &&
      openSearchEnvironment({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_a` }),
  ],
  ["PostgreSQL", () => withPostgres],
] as const)("with %s", (_name, open) => {
  const environment = open();

  test.runIf(environment)("a new notice is found within two seconds", async () => {
    if (!environment) return;
    await syncSearch(environment);
    const startedAt = performance.now();
    await enter(notice("5", "드론 실증 도시 공모"));
    await syncSearch(environment);
    expect(await titlesFor(environment, "드론")).toEqual(["드론 실증 도시 공모"]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await remove("드론 실증 도시 공모");
    await syncSearch(environment);
    expect(await titlesFor(environment, "드론")).not.toContain("드론 실증 도시 공모");
  });

  test.runIf(environment)("words in either language find notices, misspelt or as a question", async () => {
    if (!environment) return;
    await syncSearch(environment);
    for (const query of ["India shipbuilding", "조선 기자재 인도에 팔려면", "인도 시장 개척단"]) {
      expect((await titlesFor(environment, query))[0]).toBe("조선기자재 인도 시장개척단 참가기업 모집");
    }
    expect((await titlesFor(environment, "ㅅㅁㅌㅍ"))[0]).toBe("스마트팜 수출 상담회 참가기업 모집");
    expect((await titlesFor(environment, "부산 수출"))[0]).toBe("[부산] 수산식품 수출 지원");
  });

  test.runIf(environment)("a secret opportunity is not found", async () => {
    if (!environment) return;
    await syncSearch(environment);
    expect(await titlesFor(environment, "위성통신 부품 국산화")).not.toContain("위성통신 부품 국산화");
  });

  test.runIf(environment)(
    "what nothing matches is said to be the nearest, and what says nothing finds nothing",
    async () => {
      if (!environment) return;
      await syncSearch(environment);
      expect((await findCandidates(environment, "양자컴퓨터 극저온 냉각기 수출")).isNearest).toBe(true);
      for (const query of ["", "?!", "🚀", "\u0000", "ㅋㅋ".repeat(5_000)]) {
        expect((await findCandidates(environment, query)).hits).toEqual([]);
      }
    },
  );
});

test("of more than 1,000 matches, those that are not closed are returned, by either engine", async () => {
  const engines = [withPostgres];
  if (service)
    engines.push(
      openSearchEnvironment({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_live` }),
    );
  const many = Array.from({ length: MOST_CANDIDATES + 20 }, (_, at) =>
    notice(`tie-${at}`, `고사리 종균 보급 ${at}`),
  );
  await enter(...many);
  await sql`
    insert into opportunity_window (opportunity_id, position, type, closes_at)
    select o.id, 9, 'fixed', now() - interval '1 day' from opportunity o join notice n on n.id = o.notice_id
    where n.title like '고사리%' and not n.title ~ '보급 (7|1015)$'`.execute(db);
  for (const environment of engines) {
    await reindex(environment);
    expect(await titlesFor(environment, "고사리 종균"), environment.indexUid).toEqual(
      expect.arrayContaining(["고사리 종균 보급 7", "고사리 종균 보급 1015"]),
    );
  }
  await sql`delete from notice where title like '고사리%'`.execute(db);
  await syncSearch(withPostgres);
});

describe("suggestions", () => {
  test("contain agencies, technologies, kinds and opportunities", async () => {
    await syncSearch(withPostgres);
    withPostgres.knowledge.forget();
    expect((await suggest(withPostgres, "스마트팜", "ko")).map(({ label }) => label)).toContain(
      "스마트팜 수출 상담회 참가기업 모집",
    );
    expect((await suggest(withPostgres, "ㅇㅊㅈㅈ", "ko")).map(({ type }) => type)).toContain("field");
    expect((await suggest(withPostgres, "procure", "en"))[0]).toMatchObject({
      type: "kind",
      lang: "en",
    });
  });
});

describe.runIf(service)("the engine", () => {
  const environment = () => {
    if (!service) throw new Error("no engine");
    return openSearchEnvironment({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_b` });
  };

  test("being away leaves the outbox unchanged, and PostgreSQL answers", async () => {
    const away = openSearchEnvironment({
      db,
      log,
      engine: new Meilisearch({ host: "http://127.0.0.1:9", timeout: 500 }),
      indexUid: "away",
    });
    await enter(notice("6", "메타버스 전시관 입주기업 모집"));
    await expect(syncSearch(away)).rejects.toThrow();
    expect(await db.selectFrom("search_outbox").select("opportunity_id").execute()).not.toEqual([]);
    const found = await findCandidates(away, "스마트팜");
    expect(found).toMatchObject({ engine: "postgres" });
    expect(found.hits).not.toEqual([]);
    const back = environment();
    await syncSearch(back);
    expect(await titlesFor(back, "메타버스")).toEqual(["메타버스 전시관 입주기업 모집"]);
  });

  test("is rebuilt without losing changes made meanwhile", async () => {
    const back = environment();
    const numbers = Array.from({ length: 10 }, (_, at) => at);
    await enter(...numbers.map((at) => notice(`old-${at}`, `김치 냉장 물류 ${at}`)));
    await syncSearch(back);
    let hasEnded = false;
    const building = reindex(back).finally(() => {
      hasEnded = true;
    });
    for (const at of numbers) {
      await enter(notice(`new-${at}`, `막걸리 양조 설비 ${at}`));
      await remove(`김치 냉장 물류 ${at}`);
      if (at % 3 === 0) await syncSearch(back);
    }
    await building;
    expect(hasEnded).toBe(true);
    await syncSearch(back);
    expect((await titlesFor(back, "막걸리 양조")).sort()).toEqual(
      numbers.map((at) => `막걸리 양조 설비 ${at}`),
    );
    expect(await titlesFor(back, "김치 냉장 물류")).not.toContain("gone");
    expect(await titlesFor(back, "김치 냉장")).toEqual([]);
    expect(await db.selectFrom("search_build").selectAll().execute()).toEqual([]);
  });

  test("is filled again after it lost its files", async () => {
    const back = environment();
    await syncSearch(back);
    await back.engine?.deleteIndex(back.indexUid).waitTask();
    await syncSearch(back);
    expect(await titlesFor(back, "스마트팜 수출")).toContain("스마트팜 수출 상담회 참가기업 모집");
  });
});
