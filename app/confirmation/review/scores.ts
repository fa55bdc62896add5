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

/** From here on, levels are far apart. */
const FAR = 2;

/** What is said of the levels on a criterion. `few`: two levels, of which neither can be told to be the one that is off. */
export type Agreement = "nobody" | "one" | "agreed" | "apart" | "few";

/** Pure. Levels are apart where the highest is at least two above the lowest; of which of two, nobody can tell. */
export function agreementOf({ levels, range }: Pick<Spread, "levels" | "range">): Agreement {
  if (range === null) return "nobody";
  if (levels.length === 1) return "one";
  if (range.max - range.min < FAR) return "agreed";
  return levels.length === 2 ? "few" : "apart";
}

/**
 * Pure. Whether the level of one review stands alone: two or more from the middle (the median) of at least two others who are
 * close to each other. Where the others are apart as well, there are camps and no outlier. Abstentions are no levels.
 */
export function isOutlier(
  key: string,
  { own, others }: { own: readonly Score[]; others: readonly (readonly Score[])[] },
): boolean {
  const level = own.find((score) => score.key === key)?.level ?? null;
  const rest = others
    .flatMap((scores) => scores.find((score) => score.key === key)?.level ?? [])
    .sort((one, other) => one - other);
  const range = rangeOf(rest);
  if (level === null || rest.length < 2 || range === null) return false;
  return range.max - range.min < FAR && Math.abs(level - range.median) >= FAR;
}
