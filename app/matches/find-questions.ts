import type { Question } from "#app/matching/findings.ts";
import { nextQuestions } from "#app/matching/next-question.ts";
import { companyOf, compiledOf, countNotices, type Judged, type RowSet } from "./row-sets.ts";

/** A question whose answer alone makes opportunities open. */
export type OpeningQuestion = {
  question: Question;
  /** So many notices become open by one and the same answer. */
  opens: number;
  closes: number;
  /** What one answer or another opens. */
  rows: readonly number[];
};

export type Questions = {
  /** Of the profile; what opens most first. */
  profile: readonly OpeningQuestion[];
  /** Opportunities that are one answer to a question of their own away. */
  own: readonly number[];
};

/** What is one answer away: found by judging with the answers. */
export function findQuestions({ catalogue, known }: Judged, sets: readonly RowSet[]): Questions {
  const asking = sets.map((set) => {
    const { answers } = companyOf(set, known.knowledge);
    return { compiled: compiledOf(set), weight: set.weight, kind: "any", answers };
  });
  const ranked = nextQuestions(known.knowledge, asking, Number.POSITIVE_INFINITY);
  const rowsOf = (places: readonly number[]) => places.flatMap((place) => sets[place]?.rows ?? []);
  const opening = ranked.filter(({ openable }) => openable.length > 0);
  const profile = opening
    .filter(({ of }) => of === null)
    .map(({ question, opened, closes, openable }) => ({
      question,
      opens: countNotices(catalogue, rowsOf(opened)),
      closes,
      rows: rowsOf(openable),
    }))
    .sort((a, b) => b.opens - a.opens || b.rows.length - a.rows.length);
  const own = opening.filter(({ of }) => of !== null).flatMap(({ openable }) => rowsOf(openable));
  return { profile, own: [...new Set(own)] };
}
