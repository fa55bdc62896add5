import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { buildDocument, type SearchDocument, type SearchRow } from "./build-document.ts";

/** The documents of these opportunities as the database has them now, without those that are deleted or secret. */
export async function loadDocuments(db: Kysely<Database>, ids: readonly number[]): Promise<SearchDocument[]> {
  const { rows } = await sql<SearchRow>`
    select o.id, n.title, n.title_en "titleEn", o.track_ko "trackKo", o.track_en "trackEn", o.kind,
      o.security_class "securityClass",
      array[o.summary_ko, o.summary_en] summary, array[o.benefit_ko, o.benefit_en] benefit,
      array(select a.ko from agency a where a.id in (n.ministry_id, n.operator_id)) agencies,
      array_remove(array[p.ko], null) programme,
      array(select f.ko from opportunity_field x join tech_field f
        on f.version_id = x.version_id and f.code = x.field_code where x.opportunity_id = o.id) fields,
      array(select t.ko from opportunity_technology x join technology t
        on t.version_id = x.version_id and t.code = x.technology_code where x.opportunity_id = o.id) technologies,
      array(select x.region_code from opportunity_region x where x.opportunity_id = o.id) "regionCodes",
      array(select r.ko from opportunity_region x join region r
        on r.code = x.region_code where x.opportunity_id = o.id) "regionNames",
      ${isLive(sql.ref("o.id"))} "isLive"
    from opportunity o join notice n on n.id = o.notice_id left join programme p on p.id = n.programme_id
    where o.id = any(${ids}::bigint[]) and o.security_class <> 'security'`.execute(db);
  return rows.map((row) => buildDocument(row)).filter((document) => document !== undefined);
}

/**
 * Whether an opportunity receives applications now or later: it has a window that has not ended, or no window at all. The
 * database's clock is good enough, because this only decides which of two equally relevant opportunities comes first.
 */
export function isLive(opportunityId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from opportunity_window w
      where w.opportunity_id = ${opportunityId} and w.type <> 'closed' and (w.closes_at is null or w.closes_at > now()))
    or not exists (select from opportunity_window w where w.opportunity_id = ${opportunityId}))`;
}
