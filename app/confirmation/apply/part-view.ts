import { minuteText } from "#app/companies/moment-text.ts";
import type { FormPart } from "#app/confirmation/form/form-definition.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { lengthOf, type TypedQuestion } from "./answer-value.ts";
import type { Answer, Application } from "./application.ts";
import { along, type Examined, type Sent } from "./examine-answers.ts";
import { markOf } from "./text-mark.ts";
import { type ApplyingWords, applyingWords } from "./words.ts";

type Unsettled = Omit<Examined, "changes">;

/** A question as its page shows it, in the page's language. */
export type QuestionView = {
  key: string;
  label: string;
  hint: string | null;
  isRequired: boolean;
  /** Where a first value came from, or who changed it last; null: nothing is there. */
  standing: string | null;
  control:
    | { type: "line"; longest: number }
    | { type: "text"; longest: number }
    | { type: "choice"; options: readonly { value: string; label: string }[] }
    | { type: "files" };
  /** What stands in the control, and the mark of what was kept when it was shown. */
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
  /** The part behind it; null: it is the last one. */
  next: string | null;
  questions: readonly QuestionView[];
  errors: readonly { fieldId: string; text: string }[];
  /** When an answer of it was saved last. */
  savedAt: string | null;
};

/** A part as it is kept; `sent` is a form that could not be saved, whose values stay. */
export function presentPart(
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
      was: sent?.answers[along.was(question.key)] ?? markOf(kept?.value ?? ""),
      errors: sent ? errorsOf(question, sent, applyingWords[locale], locale) : [],
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
    savedAt: last === undefined ? null : minuteText(last, locale),
  };
}

function controlOf(question: TypedQuestion, locale: Locale): QuestionView["control"] {
  if (question.type !== "choice") return { type: question.type, longest: question.longest };
  const options = Object.entries(question.options).map(([value, words]) => ({ value, label: words[locale] }));
  return { type: "choice", options };
}

/** A first value says where it is from and since when; one that somebody typed says who and when. */
function standingOf({ origin, changedAt, changedBy }: Answer, locale: Locale): string {
  const text = applyingWords[locale].part;
  const originText = origin === null ? null : originOf(origin, locale);
  return originText ?? text.savedBy(changedBy ?? text.conflict.somebody, minuteText(changedAt, locale));
}

/** `profile.trl@2026-11-03` in words; null where it names no origin that is known any more. */
export function originOf(origin: string, locale: Locale): string | null {
  const text = applyingWords[locale].part;
  const [name = "", on] = origin.split("@");
  const from = Object.entries(text.origins).find(([key]) => key === name)?.[1];
  return from === undefined ? null : text.origin(from, on === undefined ? null : formatDay(on, locale));
}

function errorsOf(
  question: TypedQuestion,
  { answers, unsettled }: { answers: Sent; unsettled: Unsettled },
  { part: { problems } }: ApplyingWords,
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
  const { conflict: text } = applyingWords[locale].part;
  const theirs = conflicts[question.key] ?? null;
  const word = question.type === "choice" && theirs !== null ? question.options[theirs]?.[locale] : theirs;
  return {
    key: question.key,
    explain:
      theirs === null || kept === undefined
        ? text.emptied
        : text.explain(kept.changedBy ?? text.somebody, minuteText(kept.changedAt, locale)),
    theirs: word ?? "",
    seen: markOf(theirs ?? ""),
  };
}
