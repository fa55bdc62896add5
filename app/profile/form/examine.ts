import { type Answers, along, lacksOwnWords, typedIn } from "./answers.ts";
import type { Cell } from "./cells.ts";
import type { Contradiction } from "./contradictions.ts";
import { type Entered, type Read, type Refusal, readTyped, typedText } from "./read-typed.ts";

/** A contradiction with the mark that confirms exactly these values. */
export type Doubt = Contradiction & { mark: string };

/** A form compared with what is stored, by the names of its controls. */
export type Examined = {
  /** What to store; `null` is 'not known'. */
  changes: Readonly<Record<string, Entered | null>>;
  refusals: Readonly<Record<string, Refusal>>;
  /** Someone else has changed the value in the meantime to something else than what was typed: its current value. */
  conflicts: Readonly<Record<string, Entered | null>>;
};

/** Why nothing was saved, each reason for its control. */
export type Unsettled = Pick<Examined, "refusals" | "conflicts"> & { doubts: readonly Doubt[] };

/**
 * Compares a form with what is stored now. An untouched control leaves its value as it is, whatever it has become in
 * the meantime. If a value was changed here and by someone else, one of the two has to be chosen, and again should it
 * change once more: nobody's entry is overwritten unseen.
 */
export function examine(
  cells: readonly Cell[],
  answers: Answers,
  stored: (cell: Cell) => Entered | null,
): Examined {
  const changes: Record<string, Entered | null> = {};
  const refusals: Record<string, Refusal> = {};
  const conflicts: Record<string, Entered | null> = {};
  for (const cell of cells) {
    const typed = typedIn(answers, cell);
    if (typed === undefined) continue;
    const now = stored(cell);
    const was = answers[along.was(cell.name)] ?? "";
    const read = readControl(typed, cell, answers);
    // Left as it was shown, so not an error either, even if it is an old value that could no longer be typed.
    if (isSame(typed, read, typedText(now)) || isSame(typed, read, was)) continue;
    if (!read.ok) {
      refusals[cell.name] = read.refusal;
      continue;
    }
    const choice = choose(was, typedText(now), cell, answers);
    if (choice === "ask") conflicts[cell.name] = now;
    else if (choice === "mine") changes[cell.name] = read.value;
  }
  return { changes, refusals, conflicts };
}

function readControl(typed: string | null, cell: Cell, answers: Answers): Read {
  if (typed === null) return { ok: false, refusal: { why: "not_text" } };
  if (lacksOwnWords(answers, cell)) return { ok: false, refusal: { why: "own_words_missing" } };
  return readTyped(typed, cell);
}

function isSame(typed: string | null, read: Read, text: string): boolean {
  if (read.ok) return typedText(read.value) === text;
  return typed !== null && typed !== "" && typed === text;
}

function choose(was: string, now: string, cell: Cell, answers: Answers): "mine" | "theirs" | "ask" {
  if (was === now) return "mine";
  const picked = answers[along.pick(cell.name)];
  const hasSeenIt = answers[along.seen(cell.name)] === now;
  return hasSeenIt && (picked === "mine" || picked === "theirs") ? picked : "ask";
}

/**
 * The contradictions that prevent saving: only those that this change touches, so that nobody has to confirm the same
 * thing with every saving, and questions only until someone confirms these very values.
 */
export function openDoubts(
  found: readonly Contradiction[],
  changed: readonly string[],
  textOf: (name: string) => string,
  answers: Answers,
): readonly Doubt[] {
  return found
    .filter(({ concerns }) => concerns.some((name) => changed.includes(name)))
    .map((contradiction) => ({ ...contradiction, mark: contradiction.concerns.map(textOf).join("|") }))
    .filter((doubt) => doubt.kind === "refused" || answers[along.right(doubtName(doubt))] !== doubt.mark);
}

export function doubtName({ id, at }: Pick<Contradiction, "id" | "at">): string {
  return `${id}.${at}`;
}

export function isSettled({ refusals, conflicts, doubts }: Unsettled): boolean {
  return [...Object.keys(refusals), ...Object.keys(conflicts), ...doubts].length === 0;
}
