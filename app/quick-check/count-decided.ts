import { isDecided, type WeighedSet } from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import { knowledgeOf, type VisitorAnswers } from "./visitor-answers.ts";

/** What each answer decided, in the order in which they were given, and what is still open. */
export type Decided = {
  byAnswer: readonly number[];
  decided: number;
  all: number;
  undecided: readonly WeighedSet[];
};

/** Judges once for each answer, and only what was still open before it: the more is answered, the less there is to judge. */
export function countDecided(answers: VisitorAnswers, sets: readonly WeighedSet[]): Decided {
  let undecided = sets;
  const byAnswer = answers.map((_, at) => {
    const before = undecided;
    const company = knowledgeOf(answers.slice(0, at + 1));
    undecided = before.filter(({ compiled }) => !isDecided(verdictOf(compiled, company)));
    return weightOf(before) - weightOf(undecided);
  });
  const all = weightOf(sets);
  return { byAnswer, decided: all - weightOf(undecided), all, undecided };
}

function weightOf(sets: readonly WeighedSet[]): number {
  return sets.reduce((sum, { weight }) => sum + weight, 0);
}
