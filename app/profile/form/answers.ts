import { NEVER } from "#app/matching/calendar.ts";
import type { Cell } from "./cells.ts";

/** A form's inputs by name; `null` for a file instead of text. */
export type Answers = Readonly<Record<string, string | null>>;

const MOST_CONTROLS = 400;
const LONGEST = 2_000;

/** The texts of a form. Overlong text is cut, so that it is refused without being carried along. */
export function answersIn(form: FormData): Answers {
  const entries = [...form].slice(0, MOST_CONTROLS);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? value.slice(0, LONGEST) : null]),
  );
}

/** The choice 'not in the list': own words are in a field beside it. */
export const OTHER = "other:";

/** The input of a control; `undefined` if the form did not have it, `null` if it was not text. */
export function typedIn(answers: Answers, cell: Cell): string | null | undefined {
  if (cell.value.type === "day" && answers[along.never(cell.name)] === "yes") return NEVER;
  const chosen = answers[cell.name];
  const own = answers[`own.${cell.name}`];
  if (chosen === OTHER) return own ?? "";
  return chosen === "" && own ? own : chosen;
}

/** The control shows a choice of its words, and none was chosen or typed. */
export function lacksOwnWords(answers: Answers, cell: Cell): boolean {
  return answers[cell.name] === OTHER && !answers[`own.${cell.name}`]?.trim();
}

/** Names of inputs that accompany a value: what the form showed, what a conflict showed, and what was chosen. */
export const along = {
  never: (name: string) => `never.${name}`,
  was: (name: string) => `was.${name}`,
  seen: (name: string) => `seen.${name}`,
  pick: (name: string) => `pick.${name}`,
  right: (question: string) => `right.${question}`,
};
