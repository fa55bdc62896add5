import { type Kysely, sql } from "kysely";
import type { OwnCompany, Person } from "#app/accounts/viewer.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import type { Database } from "#db/schema.ts";
import { presentCards } from "../catalogue/present-found.ts";
import type { Card } from "../found.ts";
import { createWayFinder } from "./find-ways.server.ts";
import { judgeCompany } from "./judge-company.server.ts";
import type { Group, News, Ways } from "./matches.ts";
import { readVisit } from "./record-visit.server.ts";
import { countNotices, type Judged, rowsWith } from "./row-sets.ts";
import { sinceVisit, type Visit } from "./since-visit.ts";
import { tally } from "./tally.ts";

const mostCards = 20;
const mostNews = 10;

/** Everything that the page of a company's matches is made of. */
export type Matches = {
  isAnythingKnown: boolean;
  eligible: Group;
  noObstacle: Group;
  /** Both, in one order. */
  open: Group;
  ways: Ways;
  /** Favours companies with a confirmation, of what is open. */
  favoured: number;
  /** What no rule that was read excludes, and that needs more than one answer. */
  possible: number;
  news: News;
  visit: Visit;
  /** Any rows as a group with its first cards. */
  groupOf: (rows: readonly number[], most?: number) => Group;
};

type Looking = { viewer: Person; company: Pick<OwnCompany, "id" | "revision">; now: number };

/** What is open to a company, and what is one step away; null if the company is gone. */
export async function loadMatches(
  db: Kysely<Database>,
  { viewer, company, now }: Looking,
): Promise<Matches | null> {
  const judged = await judgeCompany(company, now);
  if (judged === null) return null;
  const { catalogue } = judged;
  const find = oncePerProcess("ways of companies", createWayFinder);
  const visit = { seenAt: new Date(now).toISOString(), seenRevision: catalogue.revision };
  const [ways, last] = await Promise.all([
    find(company.id, judged, now),
    readVisit(db, { viewer, companyId: company.id, visit }),
  ]);
  const cardsOf = (rows: readonly number[], most: number): Card[] => {
    const notices = new Map<number, { row: number; otherRows: number[] }>();
    for (const row of rows) {
      const notice = catalogue.noticeOf[row] ?? 0;
      const held = notices.get(notice);
      if (held) held.otherRows.push(row);
      else if (notices.size < most) notices.set(notice, { row, otherRows: [] });
    }
    return presentCards(catalogue, [...notices.values()], { now, judge: judged.judge });
  };
  const groupOf = (rows: readonly number[], most = mostCards): Group => ({
    tally: tally(catalogue, rows),
    cards: cardsOf(rows, most),
  });
  const open = rowsWith(judged, ["eligible", "no_obstacle_found"]);
  const { facts, lists } = judged.known.knowledge;
  return {
    isAnythingKnown: Object.keys(facts).length > 0 || Object.values(lists).some(isSaid),
    eligible: groupOf(rowsWith(judged, ["eligible"]), 0),
    noObstacle: groupOf(rowsWith(judged, ["no_obstacle_found"]), 0),
    open: groupOf(open),
    ways,
    favoured: countNotices(
      catalogue,
      open.filter((row) => catalogue.entries[row]?.givesConfirmedBonus),
    ),
    possible: countNotices(catalogue, rowsWith(judged, ["needs_information"])),
    news: last && (await loadNews(db, judged, { visit: last, now, groupOf })),
    visit,
    groupOf,
  };
}

function isSaid(list: { items: readonly unknown[]; complete: boolean } | undefined): boolean {
  return list !== undefined && (list.items.length > 0 || list.complete);
}

type Reading = { visit: Visit; now: number; groupOf: Matches["groupOf"] };

async function loadNews(
  db: Kysely<Database>,
  judged: Judged,
  { visit, now, groupOf }: Reading,
): Promise<News> {
  const { catalogue } = judged;
  const { closed, opened, touched } = sinceVisit(judged, visit, now);
  const idOf = (row: number) => catalogue.entries[row]?.id ?? 0;
  const revisions = await latestRevisions(db, touched.map(idOf), visit);
  const changed = touched.filter((row) => revisions.has(idOf(row)));
  return {
    since: visit.seenAt,
    revision: visit.seenRevision,
    closed: groupOf(closed, mostNews),
    opened: groupOf(opened, mostNews),
    appeared: groupOf(
      touched.filter((row) => !revisions.has(idOf(row))),
      mostNews,
    ),
    changed: {
      count: countNotices(catalogue, changed),
      first: changed.slice(0, mostNews).flatMap((row) => {
        const [card] = groupOf([row], 1).cards;
        return card ? [{ card, parts: revisions.get(idOf(row)) ?? [] }] : [];
      }),
    },
  };
}

/** What changed of those that were there before; of what was taken in since there is nothing to tell. */
async function latestRevisions(
  db: Kysely<Database>,
  ids: readonly number[],
  { seenAt }: Visit,
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; parts: string[] }>`
    select opportunity_id as id, array(select distinct key from opportunity_revision r,
        jsonb_object_keys(r.changes -> 'changed') key
      where r.opportunity_id = o.opportunity_id and (r.at > ${seenAt}::timestamptz or r.number = o.latest)
        and r.changes ? 'changed' order by key) as parts
    from (select opportunity_id, max(number) as latest,
        bool_or(changes ? 'created' and at > ${seenAt}::timestamptz) as is_new
      from opportunity_revision where opportunity_id = any(${ids}) group by opportunity_id) o
    where latest > 1 and not is_new`.execute(db);
  return new Map(rows.map(({ id, parts }) => [id, parts]));
}
