import { type Kysely, sql } from "kysely";
import { listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import { listRoundChoices } from "#app/confirmation/case/list-round-choices.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { countOutcomes } from "./count-outcomes.server.ts";
import { countQuestions } from "./count-questions.server.ts";
import { measureStages } from "./measure-stages.server.ts";
import { type PublicFigures, publicFiguresOf } from "./public-view.ts";

/** Older rounds are left out: what was hidden then must not come out by comparing ever more tables. */
const MOST_ROUNDS = 12;

/**
 * How the last rounds went, for everybody: rounds that take no more applications, so that nobody sees one come in, and
 * general technologies only, which are those of the register.
 */
export async function loadPublicFigures(db: Kysely<Database>, _: undefined): Promise<PublicFigures> {
  const at = now().toString();
  const [choices, settings] = await Promise.all([listRoundChoices(db, at), listRounds(db)]);
  const closed = new Map(
    settings
      .filter(({ closesAt }) => Date.parse(closesAt) <= Date.parse(at))
      .map((round) => [round.id, round]),
  );
  const rounds = choices.filter(({ id }) => closed.has(id)).slice(0, MOST_ROUNDS);
  const shows = sql<boolean>`a.security_class = 'general'`;
  const counted = {
    rounds: rounds.flatMap(({ id }) => closed.get(id) ?? []),
    shows,
    today: seoulDay(at),
  };
  const [outcomes, stages, questions] = await Promise.all([
    countOutcomes(db, counted),
    measureStages(db, counted),
    countQuestions(db, counted),
  ]);
  const figures = publicFiguresOf(outcomes, rounds, { stages, questions });
  return { at, hasClosedRound: rounds.length > 0, ...figures };
}
