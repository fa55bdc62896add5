import fc from "fast-check";
import { type Answer, withAnswer } from "#app/matching/answers/answer.ts";
import { likelyAnswers } from "#app/matching/answers/likely-answers.ts";
import { mentionsIn } from "#app/matching/answers/subject-index.ts";
import type { WeighedSet } from "#app/matching/deciding-question.ts";
import { type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";

/** What companies can answer to each question of these rule sets, by subject key; own questions of opportunities left out. */
function possibleAnswers(sets: readonly WeighedSet[]): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const { compiled } of sets)
    for (const [key, { leaves }] of mentionsIn(compiled)) {
      const own = answers.get(key) ?? [];
      for (const { answer } of likelyAnswers(leaves, nothingKnown, compiled.moment))
        if (!("ask" in answer)) own.push(answer);
      if (own.length > 0) answers.set(key, own);
    }
  return answers;
}

/** Companies of which everything is known that these rule sets ask of a profile: one answer to each question. */
export function wholeCompanies(sets: readonly WeighedSet[]): fc.Arbitrary<Knowledge> {
  const each = [...possibleAnswers(sets).values()].map((answers) => fc.constantFrom(...answers));
  return fc.noBias(fc.tuple(...each)).map((answers) => answers.reduce(withAnswer, nothingKnown));
}
