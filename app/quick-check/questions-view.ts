import { isFactName } from "#app/companies/profile-tables.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import {
  companyFacts,
  type Fact,
  isListName,
  type List,
  listOf,
  type ValueType,
} from "#app/matching/facts.ts";
import type { Value } from "#app/matching/knowledge.ts";
import { enteredText } from "#app/profile/field-view.ts";
import { along } from "#app/profile/form/answers.ts";
import { doubtName } from "#app/profile/form/examine.ts";
import type { Refusal } from "#app/profile/form/read-typed.ts";
import { typedText } from "#app/profile/form/read-typed.ts";
import { labelText, refusalText } from "#app/profile/wording.ts";
import { profileWords } from "#app/profile/words.ts";
import { type FormRead, NONE, SOME, type Typed } from "./read-form-answers.ts";
import { answerType, askedFirst, type VisitorAnswers } from "./visitor-answers.ts";
import { quickCheckWords } from "./words.ts";

type Choice = { value: string; label: string };

/** One control of a question, in the page's language. */
export type ControlView = {
  name: string;
  label: string;
  hint: string | null;
  kind: "radios" | "select" | "checks" | "line" | "figure";
  options: readonly Choice[];
  value: readonly string[];
  errors: readonly string[];
  /** What can hardly be true, to be confirmed: a control, its value and its label. */
  doubts: readonly { name: string; mark: string; label: string }[];
};

/** A question with its controls: a series has one for each year. */
export type QuestionView = { name: string; label: string; controls: readonly ControlView[] };

/** A form that could not be taken. */
export type Sent = { typed: Typed; read: FormRead };

type Around = {
  answers: VisitorAnswers;
  locale: Locale;
  sent?: Sent | undefined;
  /** Of a series: the years that are asked for. */
  years?: readonly string[];
};

const mostRadios = 5;

/** The questions that were asked, and those at which what was sent contradicts itself. */
export function questionsSent(
  asked: readonly string[],
  around: Around & { sent: Sent },
): readonly QuestionView[] {
  const { typed, read } = around.sent;
  const controls = [...Object.keys(typed), ...read.doubts.map(({ at }) => at)];
  const years = controls.flatMap((name) => /\.((19|20)\d{2})$/.exec(name)?.[1] ?? []);
  const places = read.doubts.map(({ at }) => at.split(".")[0] ?? at);
  return [...new Set([...asked, ...places])].flatMap(
    (name) => questionView(name, { ...around, years: [...new Set(years)].slice(0, mostYears) }) ?? [],
  );
}

/** Of figures by year: how many years are asked for at once. */
export const mostYears = 6;

/** What a question is called. */
export function questionLabel(name: string, locale: Locale): string {
  const own: Readonly<Record<string, string>> = quickCheckWords[locale].labels;
  const named = namedBy(name);
  return (
    own[name] ?? (named ? ("asked" in named && named.asked?.[locale]) || labelText(named, locale) : name)
  );
}

function namedBy(name: string): Fact | List | null {
  if (isListName(name)) return listOf(name);
  return isFactName(name) ? companyFacts[name] : null;
}

export function questionView(name: string, around: Around): QuestionView | null {
  const type = answerType(name);
  if (type === null) return null;
  const label = questionLabel(name, around.locale);
  const value = around.answers.find((answer) => answer.name === name)?.value ?? null;
  if (type.type !== "series") {
    const own =
      value !== null && type.type === "choices" && Array.isArray(value) && value.length === 0
        ? [NONE]
        : textsOf(value);
    return { name, label, controls: [controlView(name, type, label, own, around)] };
  }
  const given =
    value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
  const years = [...new Set([...(around.years ?? []), ...given])].sort().reverse();
  const controls = years.map((year) => {
    const figure = given.includes(year) ? (value as Readonly<Record<string, number>>)[year] : undefined;
    const own = figure === undefined ? [] : [String(figure)];
    return controlView(`${name}.${year}`, type, profileWords[around.locale].year(year), own, around);
  });
  return { name, label, controls };
}

/** The first questions as the home page asks them. */
export type FirstView = {
  title: string;
  lead: string;
  submit: string;
  action: string;
  questions: readonly QuestionView[];
};

export function firstView(answers: VisitorAnswers, locale: Locale): FirstView {
  return {
    ...quickCheckWords[locale].home,
    action: localePath(locale, "/quick-check"),
    questions: askedFirst.flatMap((name) => questionView(name, { answers, locale }) ?? []),
  };
}

function textsOf(value: Value | null): readonly string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [typedText(value)];
}

function controlView(
  control: string,
  type: ValueType,
  label: string,
  stored: readonly string[],
  { locale, sent }: Around,
): ControlView {
  const refusal: Refusal | undefined = sent?.read.refusals[control];
  const doubts = sent?.read.doubts.filter(({ at }) => at === control) ?? [];
  const said = profileWords[locale].doubts;
  return {
    name: control,
    label,
    hint: hintOf(control, type, locale),
    ...choicesOf(control, type, locale),
    value: sent?.typed[control] ?? stored,
    errors: [...(refusal ? [refusalText(refusal, locale)] : []), ...doubts.map(({ id }) => said[id])],
    doubts: doubts
      .filter(({ kind }) => kind === "question")
      .map((doubt) => ({
        name: along.right(doubtName(doubt)),
        mark: doubt.mark,
        label: quickCheckWords[locale].right,
      })),
  };
}

function hintOf(control: string, type: ValueType, locale: Locale): string | null {
  const { unitHints, hints } = profileWords[locale];
  const own: Readonly<Record<string, string>> = { ...hints, ...quickCheckWords[locale].hints };
  const [name = control] = control.split(".");
  return own[name] ?? ("unit" in type ? unitHints[type.unit] : null);
}

function choicesOf(name: string, type: ValueType, locale: Locale): Pick<ControlView, "kind" | "options"> {
  const text = quickCheckWords[locale];
  const unknown = { value: "", label: text.unknown };
  switch (type.type) {
    case "flag":
      return {
        kind: "radios",
        options: [{ value: "yes", label: text.yes }, { value: "no", label: text.no }, unknown],
      };
    case "grade":
      return {
        kind: "select",
        options: [unknown, ...type.scale.map((grade) => ({ value: grade, label: grade }))],
      };
    case "choice":
    case "choices": {
      const words = wordsOf(type, locale);
      if (words.length === 0 && type.type === "choice") return { kind: "line", options: [] };
      if (words.length === 0)
        return {
          kind: "radios",
          options: [
            { value: NONE, label: text.none },
            { value: SOME, label: text.some },
          ],
        };
      if (name === "technologies")
        return { kind: "select", options: [unknown, ...words, { value: NONE, label: text.noneOfThese }] };
      if (type.type === "choices")
        return { kind: "checks", options: [...words, { value: NONE, label: text.noneOfThese }] };
      const options = words.length > mostRadios ? [unknown, ...words] : [...words, unknown];
      return { kind: words.length > mostRadios ? "select" : "radios", options };
    }
    case "number":
    case "series":
      return { kind: "figure", options: [] };
    case "day":
      return { kind: "line", options: [] };
  }
}

/** Words at their broadest: groups are no answers, and the city can follow in the profile. */
function wordsOf(
  type: Extract<ValueType, { type: "choice" | "choices" }>,
  locale: Locale,
): readonly Choice[] {
  const options = Object.entries(type.options);
  const parts = new Set(options.flatMap(([, { parts: within = [] }]) => within));
  return options.flatMap(([value, option]) =>
    option.members || parts.has(value) ? [] : [{ value, label: labelText(option, locale) }],
  );
}

/** An answer in words. */
export function answerText(name: string, value: Value | null, locale: Locale): string {
  const text = quickCheckWords[locale];
  const type = answerType(name);
  if (value === null || type === null) return text.passedOver;
  if (type.type === "choices") {
    const words = textsOf(value).map((word) => type.options[word]?.[locale] ?? word);
    return words.length === 0 ? text.none : words.join(", ");
  }
  if (type.type === "series")
    return Object.entries(value as Readonly<Record<string, number>>)
      .map(([year, figure]) => `${year}: ${enteredText(figure, { type: "number", unit: type.unit }, locale)}`)
      .join(", ");
  return enteredText(value as string | number | boolean, type, locale);
}
