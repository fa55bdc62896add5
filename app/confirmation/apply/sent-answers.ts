import type { Question } from "#app/confirmation/form/form-definition.ts";

export type AnswerProblem = "unreadable" | "tooLong" | "noOption";
export type TypedQuestion = Exclude<Question, { type: "files" }>;

/** What was typed: a value, nothing (`null`), or what is wrong with it. */
export type ReadAnswer = { value: string | null } | { problem: AnswerProblem };

// Half characters, characters that change the direction of the text, and control characters except tab and new line.
const unreadable = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]|(?![\t\n])\p{Cc}/u;

/**
 * Reads one answer as a draft stores it: composed and trimmed, with one kind of line end. An empty answer is not an error:
 * a draft may have gaps. Markup is text like any other, escaped wherever it is shown.
 */
export function readAnswer(question: TypedQuestion, typed: string): ReadAnswer {
  const value = typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (value === "") return { value: null };
  if (question.type === "choice")
    return question.options.some((option) => option.value === value) ? { value } : { problem: "noOption" };
  if (unreadable.test(value) || (question.type === "line" && /[\n\t]/.test(value)))
    return { problem: "unreadable" };
  return lengthOf(value) > question.longest ? { problem: "tooLong" } : { value };
}

/** Characters as a reader and PostgreSQL count them: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** What a form sent, by the names of its controls. */
export type Sent = Readonly<Record<string, string>>;

/** Names of the controls beside an answer: hashes of what the form and a conflict showed, and the version chosen. */
export const fieldNames = {
  was: (key: string) => `was.${key}`,
  seen: (key: string) => `seen.${key}`,
  pick: (key: string) => `pick.${key}`,
};

const MOST_CONTROLS = 400;
/** Longer than any answer may be, so that a longer one is still refused as too long. */
const LONGEST = 40_000;

/** The texts of a form. */
export function sentIn(form: FormData): Sent {
  const entries = [...form].slice(0, MOST_CONTROLS);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value.slice(0, LONGEST)]] : [])),
  );
}
