import { loadOpportunity } from "#app/opportunity-page/load-opportunity.server.ts";
import type { OpportunityPage } from "#app/opportunity-page/opportunity-page.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { answerProblem, answerSafely } from "#app/platform/http/problem.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { answerRefusedKey, answerTagged, entityTag, keptBy } from "./answer.server.ts";
import type { DetailAnswer } from "./answer-schema.ts";
import { itemView } from "./item-view.ts";
import { readAsker } from "./read-asker.server.ts";

/** GET /api/v1/opportunities/:id. */
export function showOpportunity(request: Request, id: string | undefined): Promise<Response> {
  return answerSafely(async () => {
    const now = currentInstant().epochMilliseconds;
    const asker = await readAsker(request);
    if (asker === "refused") return answerRefusedKey();
    const page = await loadOpportunity(readId(id), { now, company: asker.company });
    if (page === null)
      return answerProblem(
        404,
        "Not Found",
        "There is no opportunity with this id. It may have been removed.",
      );
    const body = JSON.stringify(composeDetail(page, now));
    return answerTagged(request, body, entityTag(body), keptBy(asker.company));
  });
}

function composeDetail(page: OpportunityPage, now: number): DetailAnswer {
  const { regions, fields, technologies, ...rest } = page;
  const card = {
    ...rest,
    regions: [...regions],
    fields: [...fields],
    technologies: [...technologies],
  };
  return {
    ...itemView(card, page.windows, [], now),
    sources: [...page.sources],
    summary: page.summary,
    benefit: page.benefit,
    applyUrl: page.applyUrl,
    rules: page.rules,
    readTerms: page.readTerms && { ...page.readTerms, rounds: [...page.readTerms.rounds] },
    programme: page.programme,
    otherTracks: page.otherTracks.map((track) => track.id),
    rounds: page.rounds.map((round) => round.id),
    revisions: page.revisions.map(({ changed, ...revision }) => ({ ...revision, changed: [...changed] })),
  };
}
