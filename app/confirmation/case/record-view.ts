import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { isSideAct, sideActs } from "#app/confirmation/procedure/side-acts.ts";
import { type Signature, signatureText } from "#app/confirmation/procedure/signature.ts";
import { isStatus, statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import { caseWords } from "./words.ts";

/** Whom and what an entry of the record is about; what it does not have is not there. */
export type About = {
  ministry?: Bilingual;
  /** Names of those who were commissioned or made responsible, or of the expert whose review was ended. */
  people?: readonly string[];
  role?: string;
  channel?: string;
  opinion?: string;
  result?: string;
  /** What became of a condition. */
  outcome?: string;
  /** So many were attached to a decision. */
  conditions?: number;
  letter?: string;
  /** The official document with which an opinion came. */
  document?: string;
  dueOn?: string;
  checks?: { met: number; notMet: number };
};

export type RecordedEvent = {
  number: number;
  at: string;
  by: Signature;
  step: string;
  about: About;
  /** Null: the status stayed. */
  toStatus: string | null;
  /** What was said with it, in its own words. */
  words: string | null;
  isErased: boolean;
};

/** A line of the record: an entry, or several of the same kind in a row, gathered. */
export type RecordLine = {
  /** `7`, or `7–9`. */
  numbers: string;
  act: string;
  about: string;
  status: string | null;
  words: string | null;
  isErased: boolean;
  at: string;
  by: string;
};

/**
 * The record as it is read, newest first. Saves of the checklist by the same person, one behind the other, are one line:
 * each stays an entry of its own, but what lies between two of them is what matters.
 */
export function recordView(events: readonly RecordedEvent[], locale: Locale): readonly RecordLine[] {
  return gather(events)
    .reverse()
    .map((gathered) => lineOf(gathered, locale));
}

type Gathered = readonly [RecordedEvent, ...RecordedEvent[]];

function gather(events: readonly RecordedEvent[]): Gathered[] {
  const lines: Gathered[] = [];
  for (const event of events) {
    const before = lines.at(-1);
    const isMore =
      before !== undefined &&
      event.step === "save_checks" &&
      before[0].step === "save_checks" &&
      isBySame(before[0], event);
    if (isMore) lines[lines.length - 1] = [...before, event];
    else lines.push([event]);
  }
  return lines;
}

function isBySame({ by: one }: RecordedEvent, { by: other }: RecordedEvent): boolean {
  return one.name !== null && one.name === other.name && one.actor === other.actor;
}

function lineOf(gathered: Gathered, locale: Locale): RecordLine {
  const { record: text } = caseWords[locale];
  const [first] = gathered;
  const last = gathered.at(-1) ?? first;
  const isOne = last === first;
  const at = formatStamp(first.at, locale);
  const status = last.toStatus;
  return {
    numbers: isOne ? String(first.number) : `${first.number}–${last.number}`,
    act: actOf(first.step, locale) + (isOne ? "" : ` (${text.times(gathered.length)})`),
    about: aboutText(isOne ? first : { ...last, about: { checks: sumOfChecks(gathered) } }, locale),
    status: status !== null && isStatus(status) ? text.toStatus(statuses[status].staff[locale]) : null,
    words: first.words,
    isErased: gathered.some(({ isErased }) => isErased),
    at: isOne ? at : text.until(at, formatStamp(last.at, locale)),
    by: signatureText(first.by, locale),
  };
}

function actOf(step: string, locale: Locale): string {
  if (isStep(step)) return stepOf(step).act[locale];
  return isSideAct(step) ? sideActs[step][locale] : step;
}

function sumOfChecks(events: Gathered): { met: number; notMet: number } {
  const checks = events.map(({ about }) => about.checks ?? { met: 0, notMet: 0 });
  return {
    met: checks.reduce((sum, { met }) => sum + met, 0),
    notMet: checks.reduce((sum, { notMet }) => sum + notMet, 0),
  };
}

function aboutText({ about }: Pick<RecordedEvent, "about">, locale: Locale): string {
  const { frame, record } = caseWords[locale];
  const { about: text } = record;
  const { ministry, people = [], role, channel, opinion, result, outcome, conditions } = about;
  const { letter, document, dueOn, checks } = about;
  const names = people.join(", ");
  const whomText = (whom: string) =>
    role === undefined ? text.experts(whom) : text.assigned(frame.roles[role] ?? role, whom);
  const parts = [
    ministry?.[locale],
    names === "" ? null : whomText(names),
    wordFor(text.channels, channel),
    wordFor(text.opinions, opinion),
    wordFor(text.results, result),
    wordFor(text.outcomes, outcome),
    conditions === undefined ? null : text.conditions(conditions),
    letter === undefined ? null : text.letter(letter),
    document === undefined ? null : text.document(document),
    dueOn === undefined ? null : text.due(formatDay(dueOn, locale)),
    checks === undefined ? null : text.checks(checks.met, checks.notMet),
  ];
  return parts.filter((part) => part !== undefined && part !== null).join(" · ");
}

function wordFor(words: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
}
