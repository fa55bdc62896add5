import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { NEVER } from "#app/matching/calendar.ts";
import { industryText } from "#app/matching/catalogue/industries.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import { isClassified } from "#app/matching/catalogue/words.ts";
import { dayValueText, quantity, yesOrNo } from "#app/matching/text/value-text.ts";
import { type Answers, along, OTHER, typedIn } from "./form/answers.ts";
import type { Cell, CellValue } from "./form/cells.ts";
import { doubtName, type Unsettled } from "./form/examine.ts";
import { type Entered, readTyped, typedText } from "./form/read-typed.ts";
import { labelText, refusalText } from "./wording.ts";
import { profileWords } from "./words.ts";

/** A form that could not be saved; `isDraft`: one that was not sent yet. */
export type Sent = { answers: Answers; unsettled: Unsettled; isDraft?: true };

type Shown = {
  stored: Entered | null;
  label: string;
  hint: string | null;
  /** The words for the two values of a flag. */
  phrases?: { yes: string; no: string } | undefined;
  /** What it means that there is no such day, where that is an answer. */
  never?: string | undefined;
  /** The group of a choice, where a list has groups. */
  groupOf?: (code: string) => string | undefined;
  changed: { at: string; by: string | null } | null;
  sent: Sent | null;
  locale: Locale;
};

/** Up to this many choices are radio buttons; more are a select. */
const MOST_RADIOS = 6;

/** One control with the stored or typed value and everything that prevents saving it. */
export function fieldView(cell: Cell, shown: Shown): FieldView {
  const { stored, label, hint, sent, locale } = shown;
  const now = typedText(stored);
  const { value, was } = contentOf(cell, now, sent);
  const refusal = sent?.unsettled.refusals[cell.name];
  return {
    name: cell.name,
    label,
    hint,
    control: controlOf(cell, value, shown),
    value,
    was,
    reading: stored !== null && isTerse(cell.value) ? enteredText(stored, cell.value, locale) : null,
    errors: [
      ...(refusal ? [refusalText(refusal, locale)] : []),
      ...doubtsAt(cell, sent, "refused").map(({ id }) => profileWords[locale].doubts[id]),
    ],
    doubts: doubtsAt(cell, sent, "question").map((doubt) => ({
      name: along.right(doubtName(doubt)),
      mark: doubt.mark,
      text: profileWords[locale].doubts[doubt.id],
    })),
    conflict: conflictOf(cell, value, shown),
  };
}

/** Figures and codes are repeated in words: 15억원, C26(제조업). */
function isTerse(value: CellValue): boolean {
  return value.type === "number" || (value.type !== "words" && isClassified(value));
}

/** What was typed stays; an untouched control shows the stored value, even if it changed after the page was opened. */
function contentOf(cell: Cell, now: string, sent: Sent | null): { value: string; was: string } {
  const typed = sent === null ? undefined : typedIn(sent.answers, cell);
  const was = sent?.answers[along.was(cell.name)] ?? "";
  if (typed === undefined || typed === null || typed === was) return { value: now, was: now };
  return { value: typed, was };
}

function controlOf({ name, value: type }: Cell, value: string, shown: Shown): ControlView {
  const { locale, phrases } = shown;
  const text = profileWords[locale];
  const unknown = { value: "", label: text.unknown };
  switch (type.type) {
    case "flag":
      return {
        kind: "radios",
        options: [
          { value: "yes", label: phrases?.yes ?? text.yes },
          { value: "no", label: phrases?.no ?? text.no },
          unknown,
        ],
      };
    case "day":
      if (type.isPartial) return { kind: "line", length: 20 };
      return {
        kind: "day",
        never: shown.never
          ? { name: along.never(name), label: shown.never, isChosen: value === NEVER }
          : null,
      };
    case "number":
      return { kind: "figure" };
    case "words":
      return { kind: "line", length: type.length };
    case "grade":
      return {
        kind: "select",
        options: [unknown, ...type.scale.map((grade) => ({ value: grade, label: grade }))],
        own: null,
      };
    case "choice":
      return choiceControl(name, type, value, shown);
  }
}

function choiceControl(
  name: string,
  { options, open = false }: { options: Options; open?: boolean },
  value: string,
  shown: Shown,
): ControlView {
  const text = profileWords[shown.locale];
  const unknown = { value: "", label: text.unknown };
  const choices = choicesOf(options, shown);
  if (!open && choices.length <= MOST_RADIOS) return { kind: "radios", options: [...choices, unknown] };
  if (!open) return { kind: "select", options: [unknown, ...choices], own: null };
  if (choices.length === 0) return { kind: "line", length: 80 };
  const isOwn = value !== OTHER && value !== "" && !choices.some((choice) => choice.value === value);
  return {
    kind: "select",
    options: [unknown, ...choices, { value: OTHER, label: text.other }],
    own: { name: `own.${name}`, label: text.ownWords(shown.label), value: isOwn ? value : "" },
  };
}

/** Groups (capital area, SME) are words of rules; no company is one. */
function choicesOf(options: Options, { locale, groupOf }: Shown): readonly ChoiceView[] {
  return Object.entries(options).flatMap(([code, option]) => {
    const group = groupOf?.(code) ?? wholeOf(code, options, locale);
    return option.members
      ? []
      : [{ value: code, label: labelText(option, locale), ...(group ? { group } : {}) }];
  });
}

/** A city stands under its province, and so does the province itself, for those who know no more. */
function wholeOf(code: string, options: Options, locale: Locale): string | undefined {
  const [whole] = Object.entries(options).filter(
    ([name, { parts }]) => parts && (name === code || parts.includes(code)),
  );
  return whole?.[1][locale];
}

function doubtsAt({ name }: Cell, sent: Sent | null, kind: "refused" | "question") {
  return (sent?.unsettled.doubts ?? []).filter((doubt) => doubt.at === name && doubt.kind === kind);
}

function conflictOf(cell: Cell, value: string, { sent, locale, changed }: Shown): FieldView["conflict"] {
  const theirs = sent?.unsettled.conflicts[cell.name];
  if (theirs === undefined) return null;
  const { conflict, standing, unknown } = profileWords[locale];
  const mine = readTyped(value, cell);
  const say = (entered: Entered | null) =>
    entered === null ? unknown : enteredText(entered, cell.value, locale);
  const at = changed === null ? "" : formatStamp(changed.at, locale);
  return {
    name: along.pick(cell.name),
    seen: { name: along.seen(cell.name), value: typedText(theirs) },
    explain: conflict.explain(changed?.by ?? standing.somebody, at),
    mine: conflict.mine(mine.ok ? say(mine.value) : value),
    theirs: conflict.theirs(say(theirs)),
  };
}

/** A value in words: a name from the list, a day, a figure with its unit. */
export function enteredText(value: Entered, type: CellValue, locale: Locale): string {
  if (typeof value === "boolean") return yesOrNo(value, locale);
  if (typeof value === "number")
    return type.type === "number" ? quantity(value, type.unit, locale) : formatNumber(value);
  if (type.type === "day") return dayValueText(value, locale);
  if (type.type !== "choice") return value;
  return (isClassified(type) ? industryText(value, locale) : type.options[value]?.[locale]) ?? value;
}

/** Everything that prevents saving, each linked to its control. */
export function errorsOf(fields: readonly FieldView[], locale: Locale): readonly ErrorView[] {
  const text = profileWords[locale];
  return fields.flatMap(({ name, label, errors, doubts, conflict }) => [
    ...errors.map((error) => ({ fieldId: name, text: `${label}: ${error}` })),
    ...doubts.map((doubt) => ({ fieldId: doubt.name, text: `${label}: ${doubt.text}` })),
    ...(conflict ? [{ fieldId: conflict.name, text: `${label}: ${text.conflict.summary}` }] : []),
  ]);
}

/** One choice of a control; those of one group are shown together. */
export type ChoiceView = { value: string; label: string; group?: string };

export type ControlView =
  | { kind: "radios"; options: readonly ChoiceView[] }
  | {
      kind: "select";
      options: readonly ChoiceView[];
      own: { name: string; label: string; value: string } | null;
    }
  | { kind: "line"; length: number }
  | { kind: "figure" }
  | { kind: "day"; never: { name: string; label: string; isChosen: boolean } | null };

/** One control as a page shows it, in the page's language. */
export type FieldView = {
  name: string;
  label: string;
  hint: string | null;
  control: ControlView;
  /** The value in the control, and the value stored when the page was shown. */
  value: string;
  was: string;
  /** A stored figure or code in words: 15억원. */
  reading: string | null;
  errors: readonly string[];
  doubts: readonly DoubtView[];
  conflict: ConflictView | null;
};

export type DoubtView = { name: string; mark: string; text: string };
export type ConflictView = {
  name: string;
  seen: { name: string; value: string };
  explain: string;
  mine: string;
  theirs: string;
};

/**
 * A fact with everything that belongs to it: its control (for a series one for each year), why it is asked, its days.
 */
export type FactView = {
  fact: string;
  label: string;
  hint: string | null;
  why: string;
  fields: readonly FieldView[];
  /** For a series: a year not shown yet. */
  otherYear: readonly FieldView[];
  days: readonly FieldView[];
  /** The value's origin, since when, and who entered it; empty if unknown. */
  standing: string;
  notes: readonly string[];
};

/** An error as shown in the summary at the top of a form. */
export type ErrorView = { fieldId: string; text: string };

export type ListView = {
  list: string;
  name: string;
  why: string;
  addLabel: string;
  items: readonly { id: number; name: string; details: string; notes: readonly string[] }[];
  /** The declaration that it is complete; null while there may be more. */
  complete: string | null;
  presumed: boolean;
  confirmations: readonly string[];
};
