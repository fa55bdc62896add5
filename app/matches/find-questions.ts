import type { Question } from "#app/matching/findings.ts";
import { nextQuestions } from "#app/matching/next-question.ts";
import { companyOf, compiledOf, countNotices, type Judged, type RowSet } from "./row-sets.ts";

/** A question whose answer alone can open opportunities. */
export type OpeningQuestion = {
  question: Question;
  /** How many notices the best single answer opens. */
  opens: number;
  closes: number;
  /** What any of the answers opens. */
  rows: readonly number[];
};

export type Questions = {
  /** Questions of the profile; those that open most come first. */
  profile: readonly OpeningQuestion[];
  /** Opportunities that one answer to a question of their notice would open. */
  ofNotices: readonly number[];
};

/** Finds what is one answer away, by judging with each answer. */
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
  const ofNotices = opening.filter(({ of }) => of !== null).flatMap(({ openable }) => rowsOf(openable));
  return { profile, ofNotices: [...new Set(ofNotices)] };
}
