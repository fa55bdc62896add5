import { sql } from "kysely";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { periodColumnsAt } from "../catalogue/period-columns.ts";
import { currentCatalogue } from "../catalogue/read-catalogue.server.ts";
import { findOpportunities } from "../find-opportunities.server.ts";
import type { Card } from "../found.ts";
import { readSearch } from "../read-search.server.ts";
import { printSearchState } from "../search-state.ts";
import { answerJson, answerSafely, answerUnchanged, entityTag, isHeld } from "./answer.server.ts";
import { type ApiItem, type ListAnswer, listParameters } from "./answer-schema.ts";
import { presentItem } from "./present-item.ts";

const usualLimit = 20;

/** GET /api/v1/opportunities: the search of the pages, as JSON. */
export function listOpportunities(request: Request): Promise<Response> {
  return answerSafely(async () => {
    const params = new URL(request.url).searchParams;
    const { state, dropped } = await readSearch(params, { alsoKnown: ["limit"] });
    const limit = listParameters.limit.safeParse(params.get("limit") ?? String(usualLimit));
    const ignored = limit.success ? dropped : [...dropped, "limit"];
    const now = currentInstant().epochMilliseconds;
    const asked = { limit: limit.success ? Number(limit.data) : usualLimit, now };
    if (state.q !== "") {
      // The index may still be catching up with the catalogue, so only the answer itself tells whether it changed.
      const body = await composeList(await findOpportunities(state, asked), ignored, asked);
      const tag = entityTag(JSON.stringify(body));
      return isHeld(request, tag) ? answerUnchanged(tag) : answerJson(body, tag);
    }
    const catalogue = await currentCatalogue();
    const { until } = periodColumnsAt(catalogue, now);
    const tag = entityTag(
      catalogue.revision,
      until,
      printSearchState(state).toString(),
      asked.limit,
      ignored.join(),
    );
    if (isHeld(request, tag)) return answerUnchanged(tag);
    return answerJson(await composeList(await findOpportunities(state, asked), ignored, asked), tag);
  });
}

async function composeList(
  found: Awaited<ReturnType<typeof findOpportunities>>,
  ignored: string[],
  { limit, now }: { limit: number; now: number },
): Promise<ListAnswer> {
  const { entries, rowOf } = await currentCatalogue();
  const sources = await readSources(found.items);
  const { total, isCapped, isNearest, engine, page, pageCount, sort } = found;
  return {
    ...{ total, isCapped, isNearest, engine, page, pageCount, limit, sort, ignored },
    items: found.items.map(({ otherTracks, ...card }) => ({
      ...presentItem(
        card,
        entries[rowOf.get(card.id) ?? -1]?.windows ?? [],
        sources.get(card.noticeId) ?? [],
        now,
      ),
      otherTracks: otherTracks.map(({ id }) => id),
    })),
  };
}

/** Where the notices were published; of classified ones nothing that leads to their title. */
async function readSources(cards: readonly Card[]): Promise<Map<number, ApiItem["sources"]>> {
  const ids = cards
    .filter(({ securityClass }) => securityClass !== "security")
    .map(({ noticeId }) => noticeId);
  const { rows } = await sql<{ noticeId: number; sources: ApiItem["sources"] }>`
    select notice_id as "noticeId",
      json_agg(json_build_object('source', source, 'sourceId', source_id, 'url', url)
        order by first_seen_at, source, source_id) as sources
    from source_record where notice_id = any(${ids}) group by notice_id`.execute(db);
  return new Map(rows.map(({ noticeId, sources }) => [noticeId, sources]));
}
