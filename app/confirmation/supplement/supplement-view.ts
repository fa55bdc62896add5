import type { Application } from "#app/confirmation/apply/application.ts";
import { partView, type QuestionView } from "#app/confirmation/apply/part-view.ts";
import type { Sent } from "#app/confirmation/apply/sent-answers.ts";
import { lengthOf } from "#app/confirmation/apply/sent-answers.ts";
import { applyWords } from "#app/confirmation/apply/words.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ComparedQuestion, SupplementProblem } from "./compare-supplement.ts";
import type { OpenSupplement } from "./find-open-supplement.server.ts";
import { answerWords } from "./words.ts";

/** An open supplement request as its page shows it. */
export type SupplementView = {
  words: string;
  due: string;
  questions: readonly QuestionView[];
  errors: readonly { fieldId: string; text: string }[];
};

type Refused = { sent: Sent; problems: Readonly<Record<string, SupplementProblem>> };

/** The questions that are open again, each with its answer as it was submitted; `refused` is a form that was not taken. */
export function supplementView(
  application: Application,
  { fields, words, dueOn }: OpenSupplement,
  locale: Locale,
  refused: Refused | null = null,
): SupplementView {
  const text = answerWords[locale];
  const questions = application.form.definition.parts
    .flatMap((part) => partView(application, part, locale).questions)
    .filter(({ key }) => fields.includes(key))
    .map((question): QuestionView => {
      const { control, value, key } = question;
      const word =
        control.type === "choice" ? control.options.find((one) => one.value === value)?.label : value;
      return {
        ...question,
        standing: value === "" ? text.beforeEmpty : text.before(word ?? value),
        value: refused?.sent[key] ?? value,
        errors: refused ? errorsOf(question, refused, locale) : [],
      };
    });
  return {
    words,
    due: text.due(formatDay(dueOn, locale)),
    questions,
    errors: questions.flatMap(({ key, errors }) => errors.map((error) => ({ fieldId: key, text: error }))),
  };
}

function errorsOf({ key, label, control }: QuestionView, { sent, problems }: Refused, locale: Locale) {
  const problem = problems[key];
  if (problem === undefined) return [];
  if (problem === "missing") return [answerWords[locale].missing(label)];
  const text = applyWords[locale].part.problems;
  if (problem !== "tooLong") return [text[problem](label)];
  const most = "longest" in control ? control.longest : 0;
  return [text.tooLong(label, formatNumber(lengthOf(sent[key] ?? "")), formatNumber(most))];
}

/** What is about to be submitted: what was asked, what has changed, what stays as it was. */
export type SupplementCheck = {
  words: string;
  changed: readonly ChangedView[];
  unchanged: readonly { key: string; label: string; isEmpty: boolean }[];
  /** What the form had typed, to be sent on. */
  typed: readonly (readonly [name: string, value: string])[];
};

type ChangedView = {
  key: string;
  label: string;
  /** Null: a question that is answered by files. */
  answer: { before: string; after: string } | null;
  files: readonly string[];
};

export function supplementCheck(
  compared: readonly ComparedQuestion[],
  { words }: Pick<OpenSupplement, "words">,
  sent: Sent,
  locale: Locale,
): SupplementCheck {
  const { check: text } = answerWords[locale];
  const named = (say: (names: string) => string, names: readonly string[]) =>
    names.length === 0 ? [] : [say(names.join(", "))];
  const wordOf = ({ question }: ComparedQuestion, value: string | null) => {
    const options = question.type === "choice" ? question.options : [];
    return options.find((option) => option.value === value)?.label[locale] ?? value ?? text.empty;
  };
  return {
    words,
    changed: compared
      .filter(({ isChanged }) => isChanged)
      .map((one) => ({
        key: one.question.key,
        label: one.question.label[locale],
        answer:
          one.question.type === "files"
            ? null
            : { before: wordOf(one, one.before), after: wordOf(one, one.after) },
        files: [
          ...named(text.added, one.added),
          ...named(text.removed, one.removed),
          ...named(text.kept, one.kept),
        ],
      })),
    unchanged: compared
      .filter(({ isChanged }) => !isChanged)
      .map(({ question: { key, label }, after, kept }) => ({
        key,
        label: label[locale],
        isEmpty: after === null && kept.length === 0,
      })),
    typed: compared.flatMap(({ question: { key } }) => {
      const value = sent[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  };
}
