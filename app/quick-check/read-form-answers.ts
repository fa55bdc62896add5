import type { Day } from "#app/matching/calendar.ts";
import type { ValueType } from "#app/matching/facts.ts";
import { type Value, valueSchema } from "#app/matching/knowledge.ts";
import type { Cell, CellValue } from "#app/profile/form/cells.ts";
import { valueAt } from "#app/profile/form/check-step.ts";
import { companyContradictions } from "#app/profile/form/contradictions.ts";
import { type Doubt, openDoubts } from "#app/profile/form/examine.ts";
import { type Refusal, readTyped, typedText } from "#app/profile/form/read-typed.ts";
import {
  answerType,
  knowledgeOf,
  type VisitorAnswers,
  withoutAnswer,
  withVisitorAnswer,
} from "./visitor-answers.ts";

/** What stands for 'none of these' among the words of a list. */
export const NONE = "none:";

/** What stands for 'there are some', which the profile asks about: a question passed over. */
export const SOME = "some:";

/** What was typed, by control: a series has one for each year. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type FormRead = {
  answers: VisitorAnswers;
  /** By control. */
  refusals: Readonly<Record<string, Refusal>>;
  /** What cannot be true beside what else was answered, or hardly, until somebody says that it is. */
  doubts: readonly Doubt[];
};

export function typedIn(form: FormData): Typed {
  // Anybody may name a control '__proto__'.
  const typed: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value === "string") typed[name] = [...(typed[name] ?? []), value.slice(0, 200)];
  }
  return typed;
}

/** The answers with what a form says to these questions; an empty control takes an answer back. */
export function readFormAnswers(
  before: VisitorAnswers,
  asked: readonly string[],
  typed: Typed,
  today: Day,
): FormRead {
  let answers = before;
  const refusals: Record<string, Refusal> = {};
  for (const name of asked) {
    const type = answerType(name);
    if (type === null) continue;
    if (typed[name]?.[0] === SOME) {
      answers = withVisitorAnswer(answers, { name, value: null });
      continue;
    }
    const read = readAnswer(name, type, typed);
    Object.assign(refusals, read.refusals);
    if (Object.keys(read.refusals).length > 0) continue;
    answers =
      read.value === null
        ? withoutAnswer(answers, name)
        : withVisitorAnswer(answers, { name, value: read.value });
  }
  return { answers, refusals, doubts: doubtsOf(answers, [...asked, ...Object.keys(typed)], typed, today) };
}

/** What contradicts itself among answers, as far as these controls have part in it and nobody has said that it is right. */
function doubtsOf(
  answers: VisitorAnswers,
  controls: readonly string[],
  typed: Typed,
  today: Day,
): readonly Doubt[] {
  const { facts } = knowledgeOf(answers);
  const said = Object.fromEntries(Object.entries(typed).map(([name, [text = ""]]) => [name, text]));
  const textOf = (name: string) => typedText(valueAt(facts, name));
  return openDoubts(companyContradictions(facts, {}, today), controls, textOf, said);
}

/** What is left that cannot be true once an answer was taken back, or a day has passed: asked at its question. */
export function impossibleIn(answers: VisitorAnswers, today: Day): readonly Doubt[] {
  const all = answers.map(({ name }) => name);
  return doubtsOf(answers, all, {}, today).filter(({ kind }) => kind === "refused");
}

type AnswerRead = { value: Value | null; refusals: Readonly<Record<string, Refusal>> };

function readAnswer(name: string, type: ValueType, typed: Typed): AnswerRead {
  if (type.type === "series") return readSeries(name, type.unit, typed);
  if (type.type === "choices") return readWords(name, type, typed);
  return readCell(name, type, typed[name]?.[0] ?? "");
}

function readCell(name: string, value: CellValue, text: string): AnswerRead {
  const [fact = name, year = null] = name.split(".");
  const cell: Cell = { name, fact, part: "value", year, value };
  const read = readTyped(text, cell);
  return read.ok ? { value: read.value, refusals: {} } : { value: null, refusals: { [name]: read.refusal } };
}

function readSeries(
  name: string,
  unit: Extract<ValueType, { type: "series" }>["unit"],
  typed: Typed,
): AnswerRead {
  const figures: Record<string, number> = {};
  const refusals: Record<string, Refusal> = {};
  for (const [control, [text = ""]] of Object.entries(typed)) {
    const [fact, year = ""] = control.split(".");
    if (fact !== name || !/^(19|20)\d{2}$/.test(year)) continue;
    const read = readCell(control, { type: "number", unit }, text);
    Object.assign(refusals, read.refusals);
    if (typeof read.value === "number") figures[year] = read.value;
  }
  return { value: Object.keys(figures).length > 0 ? figures : null, refusals };
}

function readWords(name: string, type: Extract<ValueType, { type: "choices" }>, typed: Typed): AnswerRead {
  const chosen = (typed[name] ?? []).filter((word) => word !== "");
  if (chosen.length === 0) return { value: null, refusals: {} };
  const words = chosen.filter((word) => word !== NONE);
  if (chosen.length !== words.length && words.length > 0)
    return { value: null, refusals: { [name]: { why: "not_an_option" } } };
  const read = valueSchema({ ...type, open: false }).safeParse([...new Set(words)]);
  return read.success
    ? { value: read.data, refusals: {} }
    : { value: null, refusals: { [name]: { why: "not_an_option" } } };
}
