import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { currentCatalogue } from "#app/catalogue/read-catalogue.server.ts";
import { readSearch } from "#app/catalogue/read-search.server.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import type { Card, VerdictCounts } from "#app/catalogue/search-result.ts";
import { printSearchState } from "#app/catalogue/search-state.ts";
import type { Basis } from "#app/matching/verdict.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { answerSafely } from "#app/platform/http/problem.server.ts";
import { db } from "#db/client.server.ts";
import {
  answerRefusedKey,
  answerTagged,
  answerUnchanged,
  entityTag,
  hasCurrent,
  keptBy,
} from "./answer.server.ts";
import { type ApiItem, type ListAnswer, listParameters } from "./answer-schema.ts";
import { itemView } from "./item-view.ts";
import { readAsker } from "./read-asker.server.ts";

const usualLimit = 20;

/** Answers without words, by their tag. Up to 4 million characters, some 200 pages; programs ask for the first ones. */
const given = new LRUCache<string, string>({ maxSize: 4_000_000, sizeCalculation: (body) => body.length });

/** GET /api/v1/opportunities: the search of the pages, as JSON. */
export function listOpportunities(request: Request): Promise<Response> {
  return answerSafely(async () => {
    const now = currentInstant().epochMilliseconds;
    const asker = await readAsker(request);
    if (asker === "refused") return answerRefusedKey();
    const { company } = asker;
    const { state, ignored, limit } = await readList(request, company !== null);
    const asked = { limit, now, company };
    const answer = async () =>
      JSON.stringify(await composeList(await searchOpportunities(state, asked), ignored, asked));
    if (state.q !== "") {
      // The index may lag behind the catalogue, so only the answer itself shows whether it has changed.
      const body = await answer();
      return answerTagged(request, body, entityTag(body), keptBy(company));
    }
    const catalogue = await currentCatalogue();
    const { until } = periodColumnsAt(catalogue, now);
    const search = printSearchState(state).toString();
    const judged = company === null ? [] : [company.id, company.revision];
    const tag = entityTag(catalogue.revision, until, search, limit, ignored.join(), ...judged);
    if (hasCurrent(request, tag)) return answerUnchanged(tag, keptBy(company));
    // The tag stands for everything that decides the answer.
    const body = given.get(tag) ?? (await answer());
    given.set(tag, body);
    return answerTagged(request, body, tag, keptBy(company));
  });
}

async function readList(request: Request, isJudged: boolean) {
  const params = new URL(request.url).searchParams;
  const { state, dropped } = await readSearch(params, { alsoKnown: ["limit"], isJudged });
  const limit = listParameters.limit.safeParse(params.get("limit") ?? String(usualLimit));
  return limit.success
    ? { state, ignored: dropped, limit: Number(limit.data) }
    : { state, ignored: [...dropped, "limit"], limit: usualLimit };
}

async function composeList(
  found: Awaited<ReturnType<typeof searchOpportunities>>,
  ignored: string[],
  { limit, now }: { limit: number; now: number },
): Promise<ListAnswer> {
  const { entries, rowOf } = await currentCatalogue();
  const windowsOf = (id: number) => {
    const row = rowOf(id);
    return row === undefined ? [] : entries.columns.windows.at(row);
  };
  const sources = await readSources(found.items);
  const { total, isCapped, isNearest, areTextsLeftOut, engine, page, pageCount, sort } = found;
  return {
    ...{ total, isCapped, isNearest, areTextsLeftOut, engine, page, pageCount, limit, sort, ignored },
    ...(found.verdicts && {
      verdicts: countsOn("person", found.verdicts.counts),
      likelyVerdicts: countsOn("machine", found.verdicts.counts),
    }),
    items: found.items.map(({ otherTracks, ...card }) => ({
      ...itemView(card, windowsOf(card.id), sources.get(card.noticeId) ?? [], now),
      otherTracks: otherTracks.map(({ id }) => id),
    })),
  };
}

/** What was not judged has no basis; it is counted with what people have read. */
function countsOn(basis: Basis, counts: VerdictCounts["counts"]): Record<string, number> {
  const onIt = counts.filter((count) => (count.basis ?? "person") === basis);
  return Object.fromEntries(onIt.map(({ verdict, count }) => [verdict, count]));
}

/** Where the notices were published; nothing for classified ones, because a source would reveal the title. */
async function readSources(cards: readonly Card[]): Promise<Map<number, ApiItem["sources"]>> {
  const ids = cards
    .filter(({ securityClass }) => securityClass !== "security")
    .map(({ noticeId }) => noticeId);
  const { rows } = await sql<{ noticeId: number; sources: ApiItem["sources"] }>`
    select coalesce(n.folded_into, n.id) as "noticeId",
      json_agg(json_build_object('source', source, 'sourceId', source_id, 'url', url)
        order by n.folded_into is null desc, first_seen_at, source, source_id) as sources
    from source_record join notice n on n.id = notice_id
    where n.id = any(${ids}) or n.folded_into = any(${ids}) group by 1`.execute(db);
  return new Map(rows.map(({ noticeId, sources }) => [noticeId, sources]));
}
