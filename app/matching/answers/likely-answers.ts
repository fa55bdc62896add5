import { isClassified } from "../catalogue/words.ts";
import type { ValueType } from "../facts.ts";
import type { Moment } from "../judging/leaf-test.ts";
import type { Leaf } from "../judging/node.ts";
import type { Knowledge, Value } from "../knowledge.ts";
import { subjectOf, valueTypeOf } from "../walk.ts";
import type { Answer } from "./answer.ts";
import { candidatesFor } from "./candidates.ts";

export type LikelyAnswer = { answer: Answer; share: number };

/**
 * The answers that companies give to one question, as far as they are known to be common: nobody counts them, so all words of
 * a list are equally likely, and so are all results that figures, days and items can have. A company in any
 * of seventeen provinces is rarely in the one that a notice names.
 *
 * @param leaves all about one subject
 */
export function likelyAnswers(
  leaves: readonly Leaf[],
  company: Knowledge,
  moment: Moment,
): readonly LikelyAnswer[] {
  const [first] = leaves;
  const subject = first ? subjectOf(first.criterion) : null;
  if (!first || subject === null) return [];
  const words = broadWords(valueTypeOf(first));
  const answers: readonly Answer[] =
    words.length > 0 && !("list" in subject)
      ? words.map((value: Value) => ({ ...subject, value }))
      : candidatesFor(leaves, subject, company, moment).all.map(({ answer }) => answer);
  return answers.map((answer) => ({ answer, share: 1 / answers.length }));
}

const cached = new WeakMap<ValueType, readonly string[]>();

/** The words of a closed list at their broadest: provinces rather than cities. None for other types. */
function broadWords(type: ValueType | null): readonly string[] {
  if (type?.type !== "choice" || type.open || isClassified(type)) return [];
  const known = cached.get(type);
  if (known) return known;
  const options = Object.entries(type.options);
  const parts = new Set(options.flatMap(([, { parts: within = [] }]) => within));
  const words = options.flatMap(([word, { members }]) => (members || parts.has(word) ? [] : [word]));
  cached.set(type, words);
  return words;
}
