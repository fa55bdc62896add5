import type { FormPart } from "#app/confirmation/form/form-definition.ts";
import { formatDay, formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Answer, Application } from "./application.ts";
import type { Examined } from "./examine-answers.server.ts";
import { fieldNames, lengthOf, type Sent, type TypedQuestion } from "./sent-answers.ts";
import { type ApplyWords, applyWords } from "./words.ts";

type Unsettled = Omit<Examined, "changes">;

/** A question as its page shows it. */
export type QuestionView = {
  key: string;
  label: string;
  hint: string | null;
  isRequired: boolean;
  /** Where a prefilled value came from, or who changed it last; null: no answer. */
  standing: string | null;
  control:
    | { type: "line"; longest: number }
    | { type: "text"; longest: number }
    | { type: "choice"; options: readonly { value: string; label: string }[] }
    | { type: "files" };
  /** The value of the control, and the hash of what was stored when the form was shown. */
  value: string;
  was: string;
  errors: readonly string[];
  conflict: ConflictView | null;
};

export type ConflictView = { key: string; explain: string; theirs: string; seen: string };

export type PartView = {
  key: string;
  title: string;
  lead: string | null;
  source: string;
  position: number;
  count: number;
  /** The next part; null: this is the last one. */
  next: string | null;
  questions: readonly QuestionView[];
  errors: readonly { fieldId: string; text: string }[];
  /** When an answer in it was last saved. */
  savedAt: string | null;
};

/** A part as it is stored; `sent` is a form that could not be saved, whose values are shown again. */
export function partView(
  application: Application,
  part: FormPart,
  locale: Locale,
  sent: { answers: Sent; unsettled: Unsettled } | null = null,
): PartView {
  const { parts } = application.form.definition;
  const position = parts.findIndex(({ key }) => key === part.key);
  const questions = part.questions.map((question): QuestionView => {
    const kept = application.answers[question.key];
    const about = {
      key: question.key,
      label: question.label[locale],
      hint: question.hint?.[locale] ?? null,
      isRequired: question.isRequired,
      standing: kept === undefined ? null : standingOf(kept, locale),
    };
    if (question.type === "files")
      return { ...about, control: { type: "files" }, value: "", was: "", errors: [], conflict: null };
    return {
      ...about,
      control: controlOf(question, locale),
      value: sent?.answers[question.key] ?? kept?.value ?? "",
      was: sent?.answers[fieldNames.was(question.key)] ?? kept?.hash ?? "",
      errors: sent ? errorsOf(question, sent, applyWords[locale], locale) : [],
      conflict: sent ? conflictOf(question, kept, sent.unsettled, locale) : null,
    };
  });
  const saved = part.questions.flatMap(({ key }) => application.answers[key]?.changedAt ?? []).sort();
  const last = saved.at(-1);
  return {
    key: part.key,
    title: part.title[locale],
    lead: part.lead?.[locale] ?? null,
    source: part.source,
    position: position + 1,
    count: parts.length,
    next: parts[position + 1]?.key ?? null,
    questions,
    errors: questions.flatMap(({ key, errors }) => errors.map((text) => ({ fieldId: key, text }))),
    savedAt: last === undefined ? null : formatStamp(last, locale),
  };
}

function controlOf(question: TypedQuestion, locale: Locale): QuestionView["control"] {
  if (question.type !== "choice") return { type: question.type, longest: question.longest };
  const options = question.options.map(({ value, label }) => ({ value, label: label[locale] }));
  return { type: "choice", options };
}

/** The source and date of a prefilled value; who typed any other, and when. */
function standingOf({ origin, changedAt, changedBy }: Answer, locale: Locale): string {
  const text = applyWords[locale].part;
  const originText = origin === null ? null : originOf(origin, locale);
  return originText ?? text.savedBy(changedBy ?? text.conflict.somebody, formatStamp(changedAt, locale));
}

/** `profile.trl@2026-11-03` in words; null if the origin is no longer known. */
export function originOf(origin: string, locale: Locale): string | null {
  const text = applyWords[locale].part;
  const [name = "", on] = origin.split("@");
  const from = Object.entries(text.origins).find(([key]) => key === name)?.[1];
  return from === undefined ? null : text.origin(from, on === undefined ? null : formatDay(on, locale));
}

function errorsOf(
  question: TypedQuestion,
  { answers, unsettled }: { answers: Sent; unsettled: Unsettled },
  { part: { problems } }: ApplyWords,
  locale: Locale,
): readonly string[] {
  const label = question.label[locale];
  const problem = unsettled.problems[question.key];
  if (Object.hasOwn(unsettled.conflicts, question.key)) return [problems.conflict(label)];
  if (problem === undefined) return [];
  if (problem !== "tooLong") return [problems[problem](label)];
  const count = lengthOf((answers[question.key] ?? "").replace(/\r\n?/g, "\n").trim());
  const most = question.type === "choice" ? 0 : question.longest;
  return [problems.tooLong(label, formatNumber(count), formatNumber(most))];
}

function conflictOf(
  question: TypedQuestion,
  kept: Answer | undefined,
  { conflicts }: Unsettled,
  locale: Locale,
): ConflictView | null {
  if (!Object.hasOwn(conflicts, question.key)) return null;
  const { conflict: text } = applyWords[locale].part;
  const theirs = kept?.value ?? null;
  const option =
    question.type === "choice" ? question.options.find(({ value }) => value === theirs) : undefined;
  const word = option?.label[locale] ?? theirs;
  return {
    key: question.key,
    explain:
      kept === undefined
        ? text.emptied
        : text.explain(kept.changedBy ?? text.somebody, formatStamp(kept.changedAt, locale)),
    theirs: word ?? "",
    seen: kept?.hash ?? "",
  };
}
