import { type Kysely, sql } from "kysely";
import type { Catalogue } from "#app/catalogue/catalogue.ts";
import { companyVerdicts, type JudgedCompany } from "#app/catalogue/company-verdicts.server.ts";
import type { Name } from "#app/catalogue/found.ts";
import { type Looking, presentCards } from "#app/catalogue/found-view.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { currentCatalogue } from "#app/catalogue/read-catalogue.server.ts";
import { siblingsOf } from "#app/catalogue/search-catalogue.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { statusOf } from "#app/opportunities/status.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { log } from "#app/platform/log.server.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

const mostRounds = 10;

/**
 * Everything that the public may see of one opportunity, or null where there is none, and the verdict of the company
 * that looks: what a list shows of it from the catalogue, its texts, rules, sources and revisions by one query. Throws only if the database is away.
 */
export async function loadOpportunity(
  id: number,
  {
    now = currentInstant().epochMilliseconds,
    company = null,
  }: { now?: number; company?: JudgedCompany | null } = {},
): Promise<OpportunityPage | null> {
  const catalogue = await currentCatalogue();
  const row = catalogue.rowOf(id);
  const entry = row === undefined ? undefined : catalogue.entries.at(row);
  if (row === undefined || entry === undefined) return null;
  const own = company && (await companyVerdicts(company, catalogue, periodColumnsAt(catalogue, now)));
  const looking = { now, ...(own && { judge: own.judge }) };
  const [card] = presentCards(catalogue, [{ row, otherRows: siblingsOf(catalogue, row) }], looking);
  const texts = await readTexts(db, id);
  // Removed since the catalogue was read.
  if (card === undefined || texts === null) return null;
  return {
    ...card,
    ...shownTexts(entry, texts),
    windows: entry.windows.map((window) => ({ ...window, status: statusOf([window], now) })),
    rounds: roundsOf(catalogue, entry, looking),
  };
}

type PageTexts = {
  summaryKo: string | null;
  summaryEn: string | null;
  benefitKo: string | null;
  benefitEn: string | null;
  applyUrl: string | null;
  ruleSet: unknown;
  readBy: string | null;
  readOn: string | null;
  readFrom: string | null;
  programme: { id: string; name: Name } | null;
  sources: OpportunityPage["sources"];
  revisions: OpportunityPage["revisions"];
};

async function readTexts(database: Kysely<Database>, id: number): Promise<PageTexts | null> {
  const { rows } = await sql<PageTexts>`
    select o.summary_ko as "summaryKo", o.summary_en as "summaryEn", o.benefit_ko as "benefitKo",
      o.benefit_en as "benefitEn", o.apply_url as "applyUrl", o.rule_set as "ruleSet",
      o.rules_read_by as "readBy", o.rules_read_on as "readOn", o.rules_read_from as "readFrom",
      (select json_build_object('id', p.id, 'name', json_build_object('ko', p.ko, 'en', p.en))
        from programme p where p.id = n.programme_id) as programme,
      (select coalesce(json_agg(json_build_object('source', source, 'sourceId', source_id, 'url', url,
          'checkedAt', checked_at) order by first_seen_at, source, source_id), '[]')
        from source_record where notice_id = n.id) as sources,
      (select coalesce(json_agg(json_build_object('number', number, 'at', at, 'byWhom', by_whom,
          'changed', array(select jsonb_object_keys(changes -> 'changed') order by 1)) order by number desc), '[]')
        from (select * from opportunity_revision where opportunity_id = o.id order by number desc limit 50) latest
      ) as revisions
    from opportunity o join notice n on n.id = o.notice_id
    where o.id = ${id}`.execute(database);
  return rows[0] ?? null;
}

/** The technology speaks from texts and rules, so of a class other than `general` they are kept back. */
function shownTexts(entry: CatalogueEntry, texts: PageTexts) {
  const { summaryKo, summaryEn, benefitKo, benefitEn, applyUrl, programme, sources, revisions } = texts;
  if (entry.securityClass !== "general") {
    const isReferenceOnly = entry.securityClass === "security";
    return {
      summary: null,
      benefit: null,
      applyUrl: isReferenceOnly ? null : applyUrl,
      rules: null,
      programme: isReferenceOnly ? null : programme,
      // An address or a number at the source would lead to the title.
      sources: isReferenceOnly ? [] : sources,
      revisions: isReferenceOnly ? [] : revisions,
    };
  }
  return {
    summary: bothOrNull(summaryKo, summaryEn),
    benefit: bothOrNull(benefitKo, benefitEn),
    applyUrl,
    rules: readRules(entry.id, texts),
    programme,
    sources,
    revisions,
  };
}

function bothOrNull(ko: string | null, en: string | null) {
  return ko === null && en === null ? null : { ko, en };
}

function readRules(id: number, { ruleSet, readBy, readOn, readFrom }: PageTexts): OpportunityPage["rules"] {
  if (ruleSet === null) return null;
  const parsed = parseRuleSet(ruleSet);
  if (!parsed.ok) {
    // The door refuses such rules, so they are of an older language: better unread than misread.
    log.error({ opportunity: id }, "stored rules do not pass the schema and are not shown");
    return null;
  }
  return { ruleSet: parsed.value, readBy: readBy ?? "", readOn: readOn ?? "", readFrom: readFrom ?? "" };
}

/** The first track of each other notice of the programme, newest first. */
function roundsOf(catalogue: Catalogue, entry: CatalogueEntry, looking: Looking): OpportunityPage["rounds"] {
  const { byNewest, noticeOf, firstRowOf } = catalogue;
  const { programmeId, noticeId } = catalogue.entries.columns;
  if (entry.programmeId === null) return [];
  const rounds = byNewest.filter(
    (row) =>
      programmeId.at(row) === entry.programmeId &&
      noticeId.at(row) !== entry.noticeId &&
      firstRowOf[noticeOf[row] ?? 0] === row,
  );
  return presentCards(
    catalogue,
    Array.from(rounds.subarray(0, mostRounds), (row) => ({ row, otherRows: [] })),
    looking,
  );
}
