import { type Kysely, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { cardView } from "#app/card/card-view.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { conclusions } from "#app/matching/verdict.ts";
import type { Database } from "#db/schema.ts";
import { grouped } from "./gather-matches.ts";
import { judgeCompany } from "./judge-company.server.ts";
import type { Happened, News } from "./matches.ts";
import { newsView } from "./news-view.ts";
import { findVisit } from "./record-visit.server.ts";
import { countNotices, type Judged } from "./row-sets.ts";
import { sinceVisit, type Visit } from "./since-visit.ts";
import type { NewsView } from "./view.ts";

const mostNews = 10;

type Looking = { viewer: Person; company: ViewerCompany; now: Temporal.Instant; locale: Locale };

/** The news of a company for somebody who only passes by: they stay news. Null before the first visit to its matches. */
export async function findNews(
  db: Kysely<Database>,
  { viewer, company, now: instant, locale }: Looking,
): Promise<NewsView | null> {
  const now = instant.epochMilliseconds;
  const [judged, visit] = await Promise.all([
    judgeCompany(company, now),
    findVisit(db, { viewer, companyId: company.id }),
  ]);
  if (judged === null || visit === null) return null;
  const news = await gatherNews(db, judged, visit, now);
  return newsView(news, (card) => cardView(card, instant, locale), locale);
}

/** What has happened since a visit to what is open to a company, with what is only likely apart. */
export async function gatherNews(
  db: Kysely<Database>,
  judged: Judged & { judge: (row: number) => Judgement },
  visit: Visit & { notedAt: string },
  now: number,
): Promise<NonNullable<News>> {
  const { catalogue } = judged;
  const groupOf = (rows: readonly number[]) =>
    grouped(judged, rows, { now, judge: judged.judge, most: mostNews });
  const { closed, opened, touched } = sinceVisit(judged, visit, now);
  const idOf = (row: number) => catalogue.entries.columns.id.at(row);
  const revisions = await latestRevisions(db, touched.map(idOf), visit);
  const changed = touched.filter((row) => revisions.has(idOf(row)));
  const happened = (isAmong: (row: number) => boolean): Happened => {
    const among = changed.filter(isAmong);
    return {
      closed: groupOf(closed.filter(isAmong)),
      opened: groupOf(opened.filter(isAmong)),
      appeared: groupOf(touched.filter((row) => isAmong(row) && !revisions.has(idOf(row)))),
      changed: {
        count: countNotices(catalogue, among),
        first: among.slice(0, mostNews).flatMap((row) => {
          const [card] = groupOf([row]).cards;
          return card ? [{ card, parts: revisions.get(idOf(row)) ?? [] }] : [];
        }),
      },
    };
  };
  const isByMachine = (row: number) => conclusions[judged.column.categoryOf[row] ?? -1]?.basis === "machine";
  return {
    since: visit.seenAt,
    revision: visit.seenRevision,
    open: happened((row) => !isByMachine(row)),
    likely: happened(isByMachine),
  };
}

/** What changed in opportunities that existed before; those imported since then are new, not changed. */
async function latestRevisions(
  db: Kysely<Database>,
  ids: readonly number[],
  { notedAt }: { notedAt: string },
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; parts: string[] }>`
    select opportunity_id as id, array(select distinct key from opportunity_revision r,
        jsonb_object_keys(r.changes -> 'changed') key
      where r.opportunity_id = o.opportunity_id and (r.at > ${notedAt}::timestamptz or r.number = o.latest)
        and r.changes ? 'changed' order by key) as parts
    from (select opportunity_id, max(number) as latest,
        bool_or(changes ? 'created' and at > ${notedAt}::timestamptz) as is_new
      from opportunity_revision where opportunity_id = any(${ids}) group by opportunity_id) o
    where latest > 1 and not is_new`.execute(db);
  return new Map(rows.map(({ id, parts }) => [id, parts]));
}
