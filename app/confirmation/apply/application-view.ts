import type { Rounds } from "#app/confirmation/about/load-rounds.server.ts";
import { formatInstant, formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Application, missingIn, type PartState, stateOf } from "./application.ts";
import { originOf } from "./part-view.ts";
import type { FrozenQuestion, SubmissionDocument } from "./submission-document.ts";
import { applyWords } from "./words.ts";

/** One fact about an application. */
export type Term = { term: string; value: string };

export function applicationTerms(application: Application, locale: Locale): readonly Term[] {
  const text = applyWords[locale];
  const { technology, field, kind, round, securityClass } = application;
  return [
    { term: text.about.technology, value: `${technology[locale]} (${field[locale]})` },
    { term: text.about.kind, value: text.kinds[kind] },
    { term: text.about.round, value: round.name[locale] },
    { term: text.about.security, value: text.securityClasses[securityClass] },
  ];
}

export type TaskView = {
  key: string;
  title: string;
  state: PartState;
  missing: number;
  savedAt: string | null;
};

export function taskViews(application: Application, locale: Locale): readonly TaskView[] {
  return application.form.definition.parts.map((part) => {
    const saved = part.questions.flatMap(({ key }) => application.answers[key]?.changedAt ?? []).sort();
    const last = saved.at(-1);
    return {
      key: part.key,
      title: part.title[locale],
      state: stateOf(application, part),
      missing: missingIn(application, part).length,
      savedAt: last === undefined ? null : formatStamp(last, locale),
    };
  });
}

/**
 * Which round a draft goes into, whether it is open, and until when: to the second, because one second later is too late. A
 * draft that was begun for another round says so.
 */
export function draftRoundView(
  { open, next }: Rounds,
  draft: Application,
  locale: Locale,
): { isOpen: boolean; lines: readonly string[] } {
  const { tasks: text } = applyWords[locale];
  const round = open ?? next;
  const begunFor =
    round === null || round.id === draft.round.id ? [] : [text.begunFor(draft.round.name[locale])];
  if (open !== null)
    return {
      isOpen: true,
      lines: [text.roundOpen(open.name[locale], formatInstant(open.closesAt, locale)), ...begunFor],
    };
  const coming =
    next === null
      ? []
      : [text.roundNext(next.name[locale], formatInstant(next.opensAt, locale)), ...begunFor];
  return { isOpen: false, lines: [text.roundClosed, ...coming] };
}

export type ShownAnswer = {
  key: string;
  label: string;
  isMissing: boolean;
  /** May have several paragraphs. */
  answer: string | null;
  origin: string | null;
  files: readonly { name: string; detail: string; hash: string }[];
};
export type ShownPart = { key: string; title: string; source: string; answers: readonly ShownAnswer[] };

/** What was or will be submitted. */
export function shownParts({ parts }: SubmissionDocument, locale: Locale): readonly ShownPart[] {
  return parts.map(({ key, title, source, questions }) => ({
    key,
    title: title[locale],
    source,
    answers: questions.map((question) => shownAnswer(question, locale)),
  }));
}

function shownAnswer(question: FrozenQuestion, locale: Locale): ShownAnswer {
  const { key, label, options, answer, origin, files, isRequired } = question;
  const text = applyWords[locale].check;
  const word = answer !== null && options !== null ? (options[answer]?.[locale] ?? answer) : answer;
  return {
    key,
    label: label[locale],
    isMissing: isRequired && answer === null && files.length === 0,
    answer: word,
    origin: origin === null ? null : originOf(origin, locale),
    files: files.map(({ name, type, bytes, sha256 }) => ({
      name,
      detail: `${type.toUpperCase()}, ${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`,
      hash: text.hash(sha256),
    })),
  };
}
