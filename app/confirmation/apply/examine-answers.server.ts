import type { Question } from "#app/confirmation/form/form-definition.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { type AnswerProblem, fieldNames, readAnswer, type Sent } from "./sent-answers.ts";

/** What a form of answers would change, and what prevents it. */
export type Examined = {
  changes: Readonly<Record<string, string | null>>;
  problems: Readonly<Record<string, AnswerProblem>>;
  /** Answers that someone else has changed too, with what is stored now. */
  conflicts: Readonly<Record<string, string | null>>;
};

/**
 * Three-way comparison, answer by answer. An answer that its reader did not touch stays as it is stored now. If someone
 * else has changed it too, both are shown, and the reader's choice counts only for the version that was shown.
 */
export function examineAnswers(
  questions: readonly Question[],
  kept: Readonly<Record<string, string>>,
  sent: Sent,
): Examined {
  const changes: Record<string, string | null> = {};
  const problems: Record<string, AnswerProblem> = {};
  const conflicts: Record<string, string | null> = {};
  for (const question of questions) {
    const { key } = question;
    const typed = sent[key];
    if (question.type === "files" || typed === undefined) continue;
    const read = readAnswer(question, typed);
    if ("problem" in read) {
      problems[key] = read.problem;
      continue;
    }
    const now = kept[key] ?? null;
    const effect = effectOf(key, read.value, now, sent);
    if (effect === "change") changes[key] = read.value;
    if (effect === "conflict") conflicts[key] = now;
  }
  return { changes, problems, conflicts };
}

/** What becomes of an answer that was sent, given the one stored now and the one that the form showed. */
function effectOf(
  key: string,
  value: string | null,
  now: string | null,
  sent: Sent,
): "nothing" | "change" | "conflict" {
  const current = answerHash(now);
  const was = sent[fieldNames.was(key)] ?? "";
  const isTouched = answerHash(value) !== was;
  if (value === now || !isTouched) return "nothing";
  if (current === was) return "change";
  const pick = sent[fieldNames.pick(key)];
  if (pick === undefined || sent[fieldNames.seen(key)] !== current) return "conflict";
  return pick === "mine" ? "change" : "nothing";
}

export function isSettled({ problems, conflicts }: Examined): boolean {
  return Object.keys(problems).length === 0 && Object.keys(conflicts).length === 0;
}

/** What a form carries to say which answer it showed; empty if there was none. */
export function answerHash(value: string | null): string {
  return value === null || value === "" ? "" : textHash(value);
}
