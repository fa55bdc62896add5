import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import { loadTexts, type TextLine } from "./load-texts.server.ts";
import { type HitLine, markLine } from "./query/mark-line.ts";
import type { Demand } from "./query/plan-body.ts";

/**
 * For each of these notices the line that says most of what was asked, the first of equals; none where only its title says
 * it. Reads whole texts: ask for the few notices that a page shows.
 * @throws only if the database is away
 */
export async function findHitLines(
  db: Kysely<Database>,
  noticeIds: readonly number[],
  demands: readonly Demand[],
): Promise<Map<number, HitLine>> {
  if (demands.length === 0) return new Map();
  const texts = await loadTexts(db, noticeIds);
  return new Map(
    [...texts].flatMap(([id, lines]) => {
      const best = bestOf(lines, demands);
      return best ? [[id, best] as const] : [];
    }),
  );
}

function bestOf(lines: readonly TextLine[], demands: readonly Demand[]): HitLine | undefined {
  let best: (HitLine & { met: number }) | undefined;
  for (const { attachment, text } of lines) {
    const marked = markLine(text, demands);
    if (marked && marked.met > (best?.met ?? 0)) best = { ...marked, attachment };
    if (best?.met === demands.length) break;
  }
  return best && { attachment: best.attachment, parts: best.parts };
}
