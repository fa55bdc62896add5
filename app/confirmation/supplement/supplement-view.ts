import type { Application } from "#app/confirmation/apply/application.ts";
import { partView, type QuestionView } from "#app/confirmation/apply/part-view.ts";
import type { Sent } from "#app/confirmation/apply/sent-answers.ts";
import { lengthOf } from "#app/confirmation/apply/sent-answers.ts";
import { applyWords } from "#app/confirmation/apply/words.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { SupplementProblem } from "./answer-supplement.server.ts";
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
