import type { Question } from "#app/confirmation/form/form-definition.ts";
import { type AnswerProblem, readAnswer } from "./answer-value.ts";
import { markOf } from "./text-mark.ts";

/** What a form sent, by the name of its control. */
export type Sent = Readonly<Record<string, string>>;

/** What a form of answers would change, and what stands in its way. */
export type Examined = {
  changes: Readonly<Record<string, string | null>>;
  problems: Readonly<Record<string, AnswerProblem>>;
  /** Answers that somebody else changed meanwhile, too: what is kept of them now. */
  conflicts: Readonly<Record<string, string | null>>;
};

/** Names of controls that go along with an answer: what the form showed, what a conflict showed, what was chosen. */
export const along = {
  was: (key: string) => `was.${key}`,
  seen: (key: string) => `seen.${key}`,
  pick: (key: string) => `pick.${key}`,
};

const MOST_CONTROLS = 400;
/** More than the longest answer of any form can have, so that it is refused and not carried along. */
const LONGEST = 40_000;

/** The texts of a form. */
export function sentIn(form: FormData): Sent {
  const entries = [...form].slice(0, MOST_CONTROLS);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, LONGEST)]] : [])),
  );
}

/**
 * Compares three ways, answer by answer: untouched, what is kept stays, whatever it became meanwhile. Touched, and
 * changed by somebody else, too: both are shown, and a choice holds for exactly the answer that was shown.
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
    const meeting = meetingOf(key, read.value, now, sent);
    if (meeting === "change") changes[key] = read.value;
    if (meeting === "conflict") conflicts[key] = now;
  }
  return { changes, problems, conflicts };
}

/** What becomes of an answer that was sent, beside the one that is kept now and the one that the form had shown. */
function meetingOf(
  key: string,
  value: string | null,
  now: string | null,
  sent: Sent,
): "nothing" | "change" | "conflict" {
  const current = markOf(now ?? "");
  const was = sent[along.was(key)] ?? markOf("");
  const isTouched = markOf(value ?? "") !== was;
  if (value === now || !isTouched) return "nothing";
  if (current === was) return "change";
  const pick = sent[along.pick(key)];
  if (pick === undefined || sent[along.seen(key)] !== current) return "conflict";
  return pick === "mine" ? "change" : "nothing";
}

export function isSettled({ problems, conflicts }: Examined): boolean {
  return Object.keys(problems).length === 0 && Object.keys(conflicts).length === 0;
}
