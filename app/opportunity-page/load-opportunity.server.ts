import { type Kysely, sql } from "kysely";
import { type CardContext, cardsOf } from "#app/catalogue/cards.ts";
import type { Catalogue } from "#app/catalogue/catalogue.ts";
import {
  type JudgedCompany,
  type JudgedVisitor,
  judgeCatalogue,
} from "#app/catalogue/judge-catalogue.server.ts";
import { siblingsOf } from "#app/catalogue/search-catalogue.ts";
import type { Name } from "#app/catalogue/search-result.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import type { ReadTerms } from "#app/opportunities/read-terms.ts";
import { statusOf } from "#app/opportunities/status.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { log } from "#app/platform/log.server.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import { findRoundIds } from "./cycle/find-round-ids.server.ts";
import { findSaidElsewhere } from "./find-said-elsewhere.server.ts";
import { OPENING_HTML, openingOf } from "./opening.ts";
import type { OpportunityPage } from "./opportunity-page.ts";

const mostRounds = 10;

/**
 * Everything that the public may see of one opportunity, with the verdict for the viewing company, or by a visitor's answers; null where there is
 * none. Of one that is the same call as another, that one. What lists show comes from the catalogue; texts, rules, sources and revisions come from one query. Throws only
 * if the database is away.
 */
export async function loadOpportunity(
  id: number,
  {
    now = currentInstant().epochMilliseconds,
    company = null,
  }: { now?: number; company?: JudgedCompany | JudgedVisitor | null } = {},
): Promise<OpportunityPage | null> {
  const { catalogue, verdicts } = await judgeCatalogue(company, now);
  const row = catalogue.rowOf(id);
  const entry = row === undefined ? undefined : catalogue.entries.at(row);
  if (row === undefined || entry === undefined) return null;
  const context = { now, judge: verdicts?.judge };
  const [card] = cardsOf(catalogue, [{ row, otherRows: siblingsOf(catalogue, row) }], context);
  const [texts, saidElsewhere, roundIds] = await Promise.all([
    readTexts(db, entry.id),
    findSaidElsewhere(db, entry.noticeId),
    findRoundIds(db, entry.noticeId),
  ]);
  // Removed since the catalogue was read.
  if (card === undefined || texts === null) return null;
  return {
    ...card,
    ...shownTexts(entry, texts),
    saidElsewhere,
    windows: entry.windows.map((window) => ({ ...window, status: statusOf([window], now) })),
    rounds: roundsOf(catalogue, entry, roundIds, context),
  };
}

type PageTexts = {
  summaryKo: string | null;
  summaryEn: string | null;
  benefitKo: string | null;
  benefitEn: string | null;
  applyUrl: string | null;
  bodyStart: string | null;
  hasText: boolean;
  ruleSet: unknown;
  readTerms: ReadTerms | null;
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
      o.benefit_en as "benefitEn", o.apply_url as "applyUrl", left(n.body, ${OPENING_HTML}) as "bodyStart",
      n.body is not null or exists (select from notice_attachment a join notice_document d on d.attachment_id = a.id
        where a.notice_id = n.id and d.status = 'text') as "hasText", o.rule_set as "ruleSet",
      o.read_terms as "readTerms",
      o.rules_read_by as "readBy", o.rules_read_on as "readOn", o.rules_read_from as "readFrom",
      (select json_build_object('id', p.id, 'name', json_build_object('ko', p.ko, 'en', p.en))
        from programme p where p.id = n.programme_id) as programme,
      (select coalesce(json_agg(json_build_object('source', source, 'sourceId', source_id, 'url', url,
          'checkedAt', checked_at) order by notice_id = n.id desc, first_seen_at, source, source_id), '[]')
        from source_record
        where notice_id = n.id or notice_id in (select id from notice where folded_into = n.id)) as sources,
      (select coalesce(json_agg(json_build_object('number', number, 'at', at, 'byWhom', by_whom,
          'changed', array(select jsonb_object_keys(changes -> 'changed') order by 1)) order by number desc), '[]')
        from (select * from opportunity_revision where opportunity_id = o.id order by number desc limit 50) latest
      ) as revisions
    from opportunity o join notice n on n.id = o.notice_id
    where o.id = ${id}`.execute(database);
  return rows[0] ?? null;
}

/** Texts and rules reveal the technology, so they are withheld for any class other than `general`. */
function shownTexts(entry: CatalogueEntry, texts: PageTexts) {
  const { summaryKo, summaryEn, benefitKo, benefitEn, applyUrl, programme, sources, revisions } = texts;
  if (entry.securityClass !== "general") {
    const isReferenceOnly = entry.securityClass === "security";
    return {
      summary: null,
      benefit: null,
      opening: [],
      applyUrl: isReferenceOnly ? null : applyUrl,
      hasText: false,
      rules: null,
      readTerms: null,
      programme: isReferenceOnly ? null : programme,
      // A link or number of the source would lead to the title.
      sources: isReferenceOnly ? [] : sources,
      revisions: isReferenceOnly ? [] : revisions,
    };
  }
  return {
    summary: bothOrNull(summaryKo, summaryEn),
    benefit: bothOrNull(benefitKo, benefitEn),
    opening: openingOf(texts.bodyStart ?? ""),
    applyUrl,
    hasText: texts.hasText,
    rules: readRules(entry.id, texts),
    readTerms: texts.readTerms,
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
    // Saving refuses such rules, so these are from an older schema: better unread than misread.
    log.error({ opportunity: id }, "stored rules do not pass the schema and are not shown");
    return null;
  }
  return { ruleSet: parsed.value, readBy: readBy ?? "", readOn: readOn ?? "", readFrom: readFrom ?? "" };
}

/** The first track of each other notice of the programme, or that appears to be of it, newest first. */
function roundsOf(
  catalogue: Catalogue,
  entry: CatalogueEntry,
  roundIds: readonly number[],
  context: CardContext,
): OpportunityPage["rounds"] {
  const { byNewest, noticeOf, firstRowOf } = catalogue;
  const { programmeId, noticeId } = catalogue.entries.columns;
  const alike = new Set(roundIds.map((id) => catalogue.rowOf(id)));
  if (entry.programmeId === null && alike.size === 0) return [];
  const rounds = byNewest.filter(
    (row) =>
      (alike.has(row) || (entry.programmeId !== null && programmeId.at(row) === entry.programmeId)) &&
      noticeId.at(row) !== entry.noticeId &&
      firstRowOf[noticeOf[row] ?? 0] === row,
  );
  return cardsOf(
    catalogue,
    Array.from(rounds.subarray(0, mostRounds), (row) => ({ row, otherRows: [] })),
    context,
  );
}
