import { z } from "zod";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";

/** What an expert says of one criterion: a level from 1 to 5 or, where it cannot be told, none; with the evidence or the reason. */
export type Score = { key: string; level: number | null; words: string };

/** What the form sends where the expert abstains. */
export const ABSTAINS = "abstains";

/** A level or an abstention, and words, for each criterion of the rubric; none is left out. `say` words the refusals. */
export function scoresSchema(
  rubric: readonly Pick<RubricCriterion, "key">[],
  say: { level: string; words: string; tooLong: string },
): z.ZodType<Record<string, { level: number | null; words: string }>> {
  const level = z
    .enum(["1", "2", "3", "4", "5", ABSTAINS], { error: say.level })
    .transform((chosen) => (chosen === ABSTAINS ? null : Number(chosen)));
  const words = z.string({ error: say.words }).trim().min(1, say.words).max(4_000, say.tooLong);
  return z.object(Object.fromEntries(rubric.map(({ key }) => [key, z.object({ level, words })])));
}

/** How far apart the experts are about a criterion. Null: nobody gave a level. */
export type Spread = {
  key: string;
  /** Levels in ascending order, one for each expert who gave one. */
  levels: readonly number[];
  abstained: number;
  range: { min: number; median: number; max: number } | null;
};

/** Pure. An abstention is counted and never weighs: it is no level, least of all the lowest. */
export function spreadOf(
  rubric: readonly Pick<RubricCriterion, "key">[],
  reviews: readonly (readonly Score[])[],
): readonly Spread[] {
  return rubric.map(({ key }) => {
    const given = reviews.flatMap((scores) => scores.filter((score) => score.key === key));
    const levels = given.flatMap(({ level }) => level ?? []).sort((one, other) => one - other);
    return { key, levels, abstained: given.length - levels.length, range: rangeOf(levels) };
  });
}

function rangeOf(levels: readonly number[]): Spread["range"] {
  const middle = (levels.length - 1) / 2;
  const [min, max] = [levels[0], levels.at(-1)];
  const [low, high] = [levels[Math.floor(middle)], levels[Math.ceil(middle)]];
  if (min === undefined || max === undefined || low === undefined || high === undefined) return null;
  return { min, median: (low + high) / 2, max };
}
