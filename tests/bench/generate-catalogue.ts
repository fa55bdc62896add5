import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/**
 * Fills the catalogue up to `count` opportunities, the same ones each time: five in a hundred are a second track, half are
 * nationwide, two in three are closed; they close on 400 days at several hours and belong to 600 agencies; each title names
 * one of 16 topics and one of 5 kinds of support.
 */
export async function generateCatalogue(db: Kysely<Database>, count: number): Promise<void> {
  await sql`
    insert into taxonomy_version (id, ko, en, status, source, is_verified)
      values ('bench', '체계', 'taxonomy', 'in_force', 'bench', true) on conflict do nothing;
    insert into tech_field select 'bench', 'f' || n, n, '분야 ' || n, 'Field ' || n from generate_series(1, 12) n
      on conflict do nothing;
    insert into technology (version_id, code, field_code, position, ko, en)
      select 'bench', 't' || n, 'f' || (1 + n % 12), n, '기술 ' || n, 'Technology ' || n from generate_series(1, 50) n
      on conflict do nothing;
    insert into region select 'r' || n, n, '지역 ' || n, 'Region ' || n,
        case n when 0 then 'nation' when 1 then 'group' else 'province' end from generate_series(0, 18) n
      on conflict do nothing;
    insert into region_member select 'r0', 'r' || n from generate_series(1, 18) n
      union all select 'r1', 'r' || n from generate_series(2, 4) n on conflict do nothing;
    insert into agency (id, ko, kind) select 'a' || n, '기관 ' || n, 'operator' from generate_series(1, 600) n
      on conflict do nothing;`.execute(db);
  const fresh = sql`generate_series((select count(*) + 1 from opportunity), ${sql.lit(count)}) n`;
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  await sql`
    create temporary table fresh on commit drop as
      select n, nextval(pg_get_serial_sequence('notice', 'id')) notice_id,
        nextval(pg_get_serial_sequence('opportunity', 'id')) id from ${fresh};
    insert into notice (id, title, ministry_id, operator_id, published_on) overriding system value
      select notice_id, '2026년 제' || n || '차 ' || (array['인공지능', '반도체', '이차전지', '수소', '로봇', '바이오', '우주항공', '양자',
            '조선', '섬유', '식품', '콘텐츠', '관광', '물류', '농업', '철도'])[1 + n % 16]
          || ' 중소기업 ' || (array['기술개발', '해외진출', '사업화', '실증', '인력양성'])[1 + n % 5]
          || ' 지원사업 참여기업 모집 공고',
        'a' || (1 + n % 20), 'a' || (1 + n * 7 % 600), date '2026-12-01' - (n % 500)::integer from fresh;
    insert into opportunity (id, notice_id, position, kind, limit_won, gives_confirmed_bonus, revision)
      overriding system value
      select id, case when n % 20 = 0 then lag(notice_id) over (order by n) else notice_id end,
        case when n % 20 = 0 then 1 else 0 end,
        (array['procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent', 'regional', 'startup'])[1 + n % 8],
        case when n % 3 = 0 then null else (n % 40) * 20000000 end, n % 9 = 0, (select revision from catalogue_revision)
      from fresh;
    insert into opportunity_window (opportunity_id, position, type, opens_at, closes_at)
      select id, 0, case n % 10 when 0 then 'rolling' when 1 then 'unknown' else 'fixed' end,
        case when n % 10 > 1 then timestamptz '2026-01-01 00:00+09' + (n * 7 % 400) * interval '1 day' end,
        case when n % 10 > 1 then timestamptz '2026-01-11 00:00+09' + (n * 7 % 400 + n % 90) * interval '1 day'
          + (n % 5) * interval '1 hour' end from fresh;
    insert into opportunity_region select id, case when n % 2 = 0 then 'r0' else 'r' || (1 + n % 18) end from fresh;
    insert into opportunity_technology select id, 'bench', 't' || (1 + n % 50) from fresh where n % 4 = 0;`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}
