import { type Kysely, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { companyName } from "#app/accounts/company-name.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { cardView } from "#app/card/card-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { conclusions } from "#app/matching/verdict.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { createMatchCache } from "./cache-matches.server.ts";
import type { ChangeOrder } from "./find-changes.ts";
import { gatherMatches, grouped } from "./gather-matches.ts";
import { judgeCompany } from "./judge-company.server.ts";
import type { Group, Happened, News } from "./matches.ts";
import { matchesView, type SharedView } from "./matches-view.ts";
import { newsView } from "./news-view.ts";
import { readVisit } from "./record-visit.server.ts";
import { countNotices, type Judged } from "./row-sets.ts";
import { sinceVisit, type Visit } from "./since-visit.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";

const mostNews = 10;

type Looking = {
  viewer: Person;
  company: ViewerCompany;
  mayAnswer: boolean;
  now: Temporal.Instant;
  locale: Locale;
  order?: ChangeOrder;
};

/** What is open to a company and what is one step away, as a page; null if the company is gone. */
export async function loadMatches(
  db: Kysely<Database>,
  { viewer, company, mayAnswer, now: instant, locale, order = "count" }: Looking,
): Promise<MatchesView | null> {
  const now = instant.epochMilliseconds;
  const judged = await judgeCompany(company, now);
  if (judged === null) return null;
  const { catalogue } = judged;
  const looking = { now, judge: judged.judge };
  const cached = oncePerProcess("matches of companies", () => createMatchCache<SharedView>());
  const visit = { seenAt: new Date(now).toISOString(), seenRevision: catalogue.revision };
  const [shared, last] = await Promise.all([
    cached(company.id, judged, {
      now,
      as: `${locale} ${mayAnswer} ${order}`,
      make: (paths) =>
        matchesView(
          gatherMatches(judged, paths, looking),
          { companyId: company.id, mayAnswer, now: instant, order },
          locale,
        ),
    }),
    readVisit(db, { viewer, companyId: company.id, visit }),
  ]);
  const groupOf = (rows: readonly number[]) => grouped(judged, rows, { ...looking, most: mostNews });
  const news = last && (await loadNews(db, judged, { visit: last, now, groupOf }));
  return {
    ...shared,
    lead: matchesWords[locale].lead(companyName(company, locale), formatDay(seoulDay(now), locale)),
    news: newsView(news, (card) => cardView(card, instant, locale), locale),
    visit,
  };
}

type Reading = {
  visit: Visit & { notedAt: string };
  now: number;
  groupOf: (rows: readonly number[]) => Group;
};

async function loadNews(
  db: Kysely<Database>,
  judged: Judged,
  { visit, now, groupOf }: Reading,
): Promise<News> {
  const { catalogue } = judged;
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
