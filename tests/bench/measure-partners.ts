import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { pino } from "pino";
import type { ListingSearch } from "#app/partners/listing-search.server.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import type { Database } from "#db/schema.ts";
import { connectEngine } from "#search/open-search-environment.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";

// The search for companies at 100,000 that let themselves be found, and entering all of them anew: `npm run bench:partners`.
// On PostgreSQL and Meilisearch of its own. Times are what somebody waits, so other load on the machine lengthens them.
const size = 100_000;
const turns = 40;
const stateDir = mkdtempSync(join(tmpdir(), "naru-bench-partners-"));
const services = await startServices({ stateDir, isThrowaway: true });
// biome-ignore lint/style/noProcessEnv: the search uses the clock of the process, whose configuration needs an address
process.env.DATABASE_URL = services.databaseUrl;
const { db } = connect({
  url: services.databaseUrl,
  poolSize: 2,
  applicationName: "naru bench",
  onBreak: () => undefined,
});
try {
  const { findPartners } = await import("#app/partners/find-partners.server.ts");
  const { syncListings } = await import("#app/partners/sync-listings.server.ts");
  const { readPartnerQuery } = await import("#app/partners/partner-query.ts");
  await migrateToLatest(services.databaseUrl);
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    await enterCompanies(one);
  });
  const { meiliUrl, meiliKey } = services;
  const engine = meiliUrl && meiliKey ? connectEngine(meiliUrl, meiliKey) : undefined;
  const search: ListingSearch = { db, log: pino({ level: "silent" }), engine, indexUid: "companies" };
  const began = performance.now();
  assert.equal(await syncListings(search), size);
  const seconds = (performance.now() - began) / 1_000;
  say(`entering ${size} companies in ${engine ? "both engines" : "PostgreSQL"}`, `${seconds.toFixed(0)} s`);
  await sql`vacuum analyze`.execute(db);
  const without = { ...search, engine: undefined };
  const asked = {
    "nothing, page 1": ["", search],
    "nothing, page 50, the last": ["?page=50", search],
    "one frequent word": ["?q=배터리", search],
    "one frequent word, without Meilisearch": ["?q=배터리", without],
    "three words": ["?q=고체 전해질 분리막", search],
    "a name": ["?q=가람소재 54320", search],
    "English words": ["?q=solid electrolyte", search],
    "technology and region": ["?field=ai&region=seoul", search],
    "technology and region, no result": ["?field=ai&region=busan", search],
    "role, confirmed, and a word": ["?role=sme&confirmed=yes&q=센서", search],
    "no result": ["?q=없는낱말뿐", search],
  } as const;
  for (const [what, [address, by]] of Object.entries(asked)) {
    const query = readPartnerQuery(new URL(`http://naru.test/partners${address}`));
    const times: number[] = [];
    let found = 0;
    for (let turn = 0; turn <= turns; turn++) {
      const start = performance.now();
      const { partners, total } = await findPartners(by, query);
      // The first turn warms up plans and caches.
      if (turn > 0) times.push(performance.now() - start);
      assert(partners.length <= 20);
      found = total;
    }
    const at = (share: number) => times.toSorted((a, b) => a - b)[Math.ceil(turns * share) - 1] ?? 0;
    say(what, `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, ${found} found`);
  }
} finally {
  await db.destroy();
  await services.stop();
  removeState(stateDir);
}

function say(what: string, figure: string): void {
  process.stdout.write(`| ${what} | ${figure} |\n`);
}

/** Companies as a generator makes them; of each fact some show it and some do not. */
async function enterCompanies(into: Kysely<Database>): Promise<void> {
  // What is told of each row would take longer than the rows.
  for (const table of ["company_listing", "company_technology", "company_profile"])
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(into);
  await sql`insert into company (name, name_en)
    select (array['가람소재','한결전자','누리로봇','다온바이오','새벽에너지'])[1 + n % 5] || ' ' || n, 'Company ' || n
    from generate_series(1, ${size}::integer) n`.execute(into);
  await sql`insert into company_profile (company_id, headquarters, size, founded_on)
    select id, (array['seoul','busan','daegu','daejeon','ulsan','gyeonggi'])[1 + id % 6],
      (array['small','medium','micro'])[1 + id % 3], date '2010-01-01' + (id % 5000)::integer from company`.execute(
    into,
  );
  await sql`insert into company_technology (company_id, field, security_class)
    select id, (array['ai','robotics-manufacturing','secondary-battery','hydrogen','quantum','cybersecurity'])[1 + (id + n) % 6],
      case when (id + n) % 5 > 0 then 'general' else 'sensitive' end
    from company, generate_series(0, 1) n`.execute(into);
  await sql`insert into company_listing (company_id, shown_since, makes, makes_en, seeks, roles, shows)
    select id, now() - make_interval(mins => id::integer),
      (array['고체 전해질 분리막과 배터리 소재','협동 로봇용 힘 센서','의료 영상 판독 소프트웨어','수소 저장 용기','양자 난수 장치',
        '반도체 검사 장비','배터리 관리 장치'])[1 + id % 7] || ' ' || (array['양산','시제품','설계','시험'])[1 + id % 4],
      (array['solid electrolyte separators','force sensors for robots','software reading medical images'])[1 + id % 3],
      (array['수요기업','시험 설비','해외 유통사','공동 연구 대학'])[1 + id % 4] || ' ' || id % 1000,
      array['sme'], case when id % 4 > 0 then array['headquarters','technologies','confirmations'] else '{}' end
    from company`.execute(into);
  await sql`insert into listing_outbox (company_id) select id from company on conflict do nothing`.execute(
    into,
  );
}
