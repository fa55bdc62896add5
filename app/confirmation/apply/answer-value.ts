import type { Question } from "#app/confirmation/form/form-definition.ts";

export type AnswerProblem = "unreadable" | "tooLong" | "noOption";
export type TypedQuestion = Exclude<Question, { type: "files" }>;

/** What was typed: a value, nothing (`null`), or what is wrong with it. */
export type ReadAnswer = { value: string | null } | { problem: AnswerProblem };

// Halves of characters, what turns the direction of the text behind it, and all control characters but tab and new line.
const unreadable = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]|(?![\t\n])\p{Cc}/u;

/**
 * Reads one answer as a draft keeps it: composed and trimmed, with the line ends of one kind. Nothing typed is no error:
 * a draft may have any gap. Markup is text like any other: whoever shows it escapes it.
 */
export function readAnswer(question: TypedQuestion, typed: string): ReadAnswer {
  const value = typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  if (value === "") return { value: null };
  if (question.type === "choice")
    return Object.hasOwn(question.options, value) ? { value } : { problem: "noOption" };
  if (unreadable.test(value) || (question.type === "line" && /[\n\t]/.test(value)))
    return { problem: "unreadable" };
  return lengthOf(value) > question.longest ? { problem: "tooLong" } : { value };
}

/** Letters as a reader counts them, and as PostgreSQL does: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}
