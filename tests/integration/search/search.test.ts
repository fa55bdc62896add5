import { sql } from "kysely";
import { Meilisearch } from "meilisearch";
import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { enterSearchSynonyms } from "#db/seed/enter-search-synonyms.server.ts";
import { MOST_CANDIDATES } from "#search/candidates.ts";
import { findInHome } from "#search/find-in-home.server.ts";
import { openSearchHome, type SearchHome } from "#search/open-search-home.server.ts";
import { reindexHome } from "#search/reindex-home.server.ts";
import { suggestInHome } from "#search/suggest-in-home.server.ts";
import { syncHome } from "#search/sync-home.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { openTestSearch } from "#tests/support/search.ts";

const db = openTestDatabase();
const service = openTestSearch();
const log = pino({ level: "silent" });
const withPostgres = openSearchHome({ db, log, engine: undefined, indexUid: "none" });

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

async function titlesFor(home: SearchHome, query: string): Promise<string[]> {
  home.knowledge.forget();
  const { hits } = await findInHome(home, query);
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
      service && openSearchHome({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_a` }),
  ],
  ["PostgreSQL", () => withPostgres],
] as const)("with %s", (_name, open) => {
  const home = open();

  test.runIf(home)("a new notice is found within two seconds of its writing", async () => {
    if (!home) return;
    await syncHome(home);
    const startedAt = performance.now();
    await enter(notice("5", "드론 실증 도시 공모"));
    await syncHome(home);
    expect(await titlesFor(home, "드론")).toEqual(["드론 실증 도시 공모"]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await remove("드론 실증 도시 공모");
    await syncHome(home);
    expect(await titlesFor(home, "드론")).not.toContain("드론 실증 도시 공모");
  });

  test.runIf(home)("words lead to notices in either language, misspelt or as a question", async () => {
    if (!home) return;
    await syncHome(home);
    for (const query of ["India shipbuilding", "조선 기자재 인도에 팔려면", "인도 시장 개척단"]) {
      expect((await titlesFor(home, query))[0]).toBe("조선기자재 인도 시장개척단 참가기업 모집");
    }
    expect((await titlesFor(home, "ㅅㅁㅌㅍ"))[0]).toBe("스마트팜 수출 상담회 참가기업 모집");
    expect((await titlesFor(home, "부산 수출"))[0]).toBe("[부산] 수산식품 수출 지원");
  });

  test.runIf(home)("a secret opportunity is not found", async () => {
    if (!home) return;
    await syncHome(home);
    expect(await titlesFor(home, "위성통신 부품 국산화")).not.toContain("위성통신 부품 국산화");
  });

  test.runIf(home)(
    "what nothing matches is said to be the nearest, and what says nothing finds nothing",
    async () => {
      if (!home) return;
      await syncHome(home);
      expect((await findInHome(home, "양자컴퓨터 극저온 냉각기 수출")).isNearest).toBe(true);
      for (const query of ["", "?!", "🚀", "\u0000", "ㅋㅋ".repeat(5_000)]) {
        expect((await findInHome(home, query)).hits).toEqual([]);
      }
    },
  );
});

test("of more than are looked at, what is not over is looked at, with either engine", async () => {
  const engines = [withPostgres];
  if (service)
    engines.push(
      openSearchHome({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_live` }),
    );
  const many = Array.from({ length: MOST_CANDIDATES + 20 }, (_, at) =>
    notice(`tie-${at}`, `고사리 종균 보급 ${at}`),
  );
  await enter(...many);
  await sql`
    insert into opportunity_window (opportunity_id, position, type, closes_at)
    select o.id, 9, 'fixed', now() - interval '1 day' from opportunity o join notice n on n.id = o.notice_id
    where n.title like '고사리%' and not n.title ~ '보급 (7|1015)$'`.execute(db);
  for (const home of engines) {
    await reindexHome(home);
    expect(await titlesFor(home, "고사리 종균"), home.indexUid).toEqual(
      expect.arrayContaining(["고사리 종균 보급 7", "고사리 종균 보급 1015"]),
    );
  }
  await sql`delete from notice where title like '고사리%'`.execute(db);
  await syncHome(withPostgres);
});

describe("suggestions", () => {
  test("hold agencies, technologies, kinds and opportunities", async () => {
    await syncHome(withPostgres);
    withPostgres.knowledge.forget();
    expect((await suggestInHome(withPostgres, "스마트팜", "ko")).map(({ label }) => label)).toContain(
      "스마트팜 수출 상담회 참가기업 모집",
    );
    expect((await suggestInHome(withPostgres, "ㅇㅊㅈㅈ", "ko")).map(({ type }) => type)).toContain("field");
    expect((await suggestInHome(withPostgres, "procure", "en"))[0]).toMatchObject({
      type: "kind",
      lang: "en",
    });
  });
});

describe.runIf(service)("the engine", () => {
  const home = () => {
    if (!service) throw new Error("no engine");
    return openSearchHome({ db, log, engine: service.engine, indexUid: `${service.indexPrefix}_b` });
  };

  test("being away leaves the outbox as it is, and PostgreSQL answers", async () => {
    const away = openSearchHome({
      db,
      log,
      engine: new Meilisearch({ host: "http://127.0.0.1:9", timeout: 500 }),
      indexUid: "away",
    });
    await enter(notice("6", "메타버스 전시관 입주기업 모집"));
    await expect(syncHome(away)).rejects.toThrow();
    expect(await db.selectFrom("search_outbox").select("opportunity_id").execute()).not.toEqual([]);
    const found = await findInHome(away, "스마트팜");
    expect(found).toMatchObject({ engine: "postgres" });
    expect(found.hits).not.toEqual([]);
    const back = home();
    await syncHome(back);
    expect(await titlesFor(back, "메타버스")).toEqual(["메타버스 전시관 입주기업 모집"]);
  });

  test("is built anew without losing what comes meanwhile", async () => {
    const back = home();
    const numbers = Array.from({ length: 10 }, (_, at) => at);
    await enter(...numbers.map((at) => notice(`old-${at}`, `김치 냉장 물류 ${at}`)));
    await syncHome(back);
    let hasEnded = false;
    const building = reindexHome(back).finally(() => {
      hasEnded = true;
    });
    for (const at of numbers) {
      await enter(notice(`new-${at}`, `막걸리 양조 설비 ${at}`));
      await remove(`김치 냉장 물류 ${at}`);
      if (at % 3 === 0) await syncHome(back);
    }
    await building;
    expect(hasEnded).toBe(true);
    await syncHome(back);
    expect((await titlesFor(back, "막걸리 양조")).sort()).toEqual(
      numbers.map((at) => `막걸리 양조 설비 ${at}`),
    );
    expect(await titlesFor(back, "김치 냉장 물류")).not.toContain("gone");
    expect(await titlesFor(back, "김치 냉장")).toEqual([]);
    expect(await db.selectFrom("search_build").selectAll().execute()).toEqual([]);
  });

  test("hears everything again once it lost its files", async () => {
    const back = home();
    await syncHome(back);
    await back.engine?.deleteIndex(back.indexUid).waitTask();
    await syncHome(back);
    expect(await titlesFor(back, "스마트팜 수출")).toContain("스마트팜 수출 상담회 참가기업 모집");
  });
});
