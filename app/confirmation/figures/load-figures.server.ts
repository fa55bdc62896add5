import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import { listRoundChoices } from "#app/confirmation/case/list-round-choices.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { countExpertShares, countOfficerShares } from "./count-loads.server.ts";
import { countOutcomes } from "./count-outcomes.server.ts";
import { countQuestions } from "./count-questions.server.ts";
import type { Figures } from "./figures-view.ts";
import { measureStages } from "./measure-stages.server.ts";

/**
 * How rounds went, for one official. Cases of the official's own company, and those that they recused themselves from, are
 * in none of the figures.
 */
export async function loadFigures(
  db: Kysely<Database>,
  { viewer, round }: { viewer: Person; round: number | "all" | null },
): Promise<Figures> {
  const at = now().toString();
  const rounds = await listRoundChoices(db, at);
  const chosen = rounds.find(({ id }) => id === round) ?? rounds.find(({ isLatest }) => isLatest);
  const roundId = round === "all" ? null : (chosen?.id ?? null);
  const settings = (await listRounds(db)).filter(({ id }) => rounds.some((each) => each.id === id));
  const shows = isSeenBy(viewer);
  const today = seoulDay(at);
  const all = { rounds: settings, shows, today };
  const counted = { ...all, rounds: settings.filter(({ id }) => roundId === null || id === roundId) };
  const [outcomes, stages, questions, officers, experts] = await Promise.all([
    countOutcomes(db, all),
    measureStages(db, counted),
    countQuestions(db, counted),
    countOfficerShares(db, counted),
    countExpertShares(db, counted),
  ]);
  return { at, rounds, roundId, outcomes, stages, questions, officers, experts };
}
