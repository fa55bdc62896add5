import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import type { FactName } from "#app/companies/profile-tables.ts";
import { formatClock, formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { companyFacts, type Fact, type ProfileStep } from "#app/matching/facts.ts";
import { closingMonthOf } from "#app/matching/knowledge.ts";
import {
  type ErrorView,
  errorsOf,
  type FactView,
  type FieldView,
  fieldView,
  type ListView,
  type Sent,
} from "./field-view.ts";
import { type Cell, cellsOfStep, factsOfStep, listsOfStep } from "./form/cells.ts";
import { storedIn } from "./form/check-step.ts";
import { companyContradictions } from "./form/contradictions.ts";
import { isSeries, otherYear, withOtherYears, yearsOf } from "./form/fiscal-years.ts";
import { nextStep, profileSteps } from "./form/steps.ts";
import { type DecidingOrder, partedByUse } from "./in-deciding-order.ts";
import { listView } from "./list-view.ts";
import type { Profile } from "./profile.ts";
import { labelText, savedText, whyText } from "./wording.ts";
import { profileWords } from "./words.ts";

export type StepView = {
  step: ProfileStep;
  position: number;
  count: number;
  next: ProfileStep | null;
  facts: readonly FactView[];
  lists: readonly ListView[];
  /** What no opportunity asks for today, and what it is called with its number; null where there is nothing of the kind. */
  idleFacts: Idle<FactView> | null;
  idleLists: Idle<ListView> | null;
  errors: readonly ErrorView[];
  saved: string | null;
  /** The hour and minute when each step was last saved. */
  savedAtOf: Readonly<Partial<Record<ProfileStep, string>>>;
};

/** Folded; opened where something in it waits for an answer or was typed and not saved. */
export type Idle<T> = { summary: string; items: readonly T[]; isOpen: boolean };

type Around = { uses: FactUses; order: DecidingOrder; locale: Locale; today: Day };

/** One step as its page shows it; `sent` is a form that could not be saved. */
export function stepView(profile: Profile, step: ProfileStep, sent: Sent | null, around: Around): StepView {
  const { locale, today } = around;
  const placed = sent && {
    ...sent,
    answers: withOtherYears(sent.answers, step, profile.facts, today).answers,
  };
  const cells = cellsOfStep(step, yearsOf(profile.facts, placed?.answers ?? {}, today));
  const facts = factsOfStep(step).map((fact) =>
    factView(
      fact,
      cells.filter((cell) => cell.fact === fact),
      { profile, sent: placed, ...around },
    ),
  );
  const lists = listsOfStep(step).map((list) => listView(list, profile, around));
  const { asked, idle } = partedByUse(facts, ({ fact }) => fact, around);
  const ofLists = partedByUse(lists, ({ list }) => list, around);
  const saved = profile.saved[step];
  return {
    step,
    position: profileSteps.indexOf(step) + 1,
    count: profileSteps.length,
    next: nextStep(step),
    facts: asked,
    lists: ofLists.asked,
    idleFacts: idleOf(idle, {
      isFilled: ({ fields }) => fields.some(({ was }) => was !== ""),
      isWaiting: (fact) => isWaiting(fact, placed !== null),
      locale,
    }),
    idleLists: idleOf(ofLists.idle, {
      isFilled: ({ items, complete }) => items.length > 0 || complete !== null,
      isWaiting: ({ items }) => items.some(({ notes }) => notes.length > 0),
      locale,
    }),
    errors: errorsOf(
      facts.flatMap(({ fields, otherYear: other, days }) => [...fields, ...other, ...days]),
      locale,
    ),
    saved: saved ? savedText(saved, locale) : null,
    savedAtOf: Object.fromEntries(
      Object.entries(profile.saved).map(([name, { at }]) => [name, formatClock(at)]),
    ),
  };
}

type Folding<T> = {
  isFilled: (item: T) => boolean;
  isWaiting: (item: T) => boolean;
  locale: Locale;
};

function idleOf<T>(items: readonly T[], { isFilled, isWaiting, locale }: Folding<T>): Idle<T> | null {
  if (items.length === 0) return null;
  const summary = profileWords[locale].idle(items.length, items.filter(isFilled).length);
  return { summary, items, isOpen: items.some(isWaiting) };
}

/** It cannot be saved as it is, or was typed and not saved. */
function isWaiting({ fields, otherYear: other, days, notes }: FactView, isSent: boolean): boolean {
  const controls = [...fields, ...other, ...days];
  return (
    notes.length > 0 ||
    controls.some(
      ({ errors, doubts, conflict, value, was }) =>
        errors.length > 0 || doubts.length > 0 || conflict !== null || (isSent && value !== was),
    )
  );
}

type FactAround = Around & { profile: Profile; sent: Sent | null };

function factView(name: FactName, cells: readonly Cell[], around: FactAround): FactView {
  const { profile, sent, uses, locale } = around;
  const text = profileWords[locale];
  const fact: Fact = companyFacts[name];
  const hint = hintOf(name, fact, locale);
  const isCalendarYear = closingMonthOf(profile.facts) === 12;
  const standing = profile.standings[name];
  const changed = standing ? { at: standing.changedAt, by: standing.changedBy } : null;
  const present = (cell: Cell, label: string, own: string | null): FieldView =>
    fieldView(cell, {
      stored: storedIn(profile, cell),
      label,
      hint: own,
      phrases: fact.phrases && {
        yes: labelText(fact.phrases.yes, locale),
        no: labelText(fact.phrases.no, locale),
      },
      changed,
      sent,
      locale,
    });
  return {
    fact: name,
    label: labelText(fact, locale),
    hint,
    why: whyText(name, uses, locale),
    fields: cells
      .filter(({ part }) => part === "value")
      .map((cell) =>
        cell.year === null
          ? present(cell, labelText(fact, locale), hint)
          : present(cell, isCalendarYear ? text.year(cell.year) : text.yearEnded(cell.year), null),
      ),
    otherYear: isSeries(name) ? otherYearFields(name, around) : [],
    days: cells
      .filter(({ part }) => part !== "value")
      .map((cell) =>
        cell.part === "asOf"
          ? present(cell, text.days.asOf, text.days.asOfHint)
          : present(cell, text.days.validUntil, text.days.validUntilHint),
      ),
    standing: standingText(name, profile, locale),
    notes: notesOf(name, around),
  };
}

function hintOf(name: string, { value }: Fact, locale: Locale): string | null {
  const { hints, unitHints } = profileWords[locale];
  if (Object.hasOwn(hints, name)) return hints[name as keyof typeof hints];
  const unit = "unit" in value ? value.unit : "";
  return Object.hasOwn(unitHints, unit) ? unitHints[unit as keyof typeof unitHints] : null;
}

function otherYearFields(name: FactName, { sent, locale }: FactAround): readonly FieldView[] {
  const text = profileWords[locale];
  const words = { type: "words", length: 40 } as const;
  const field = (control: string, label: string, hint: string | null) =>
    fieldView(
      { name: control, fact: name, part: "value", year: null, value: words },
      { stored: null, label, hint, changed: null, sent, locale },
    );
  return [
    field(otherYear.year(name), text.otherYear, text.otherYearHint),
    field(otherYear.figure(name), text.otherYearFigure(companyFacts[name][locale]), null),
  ];
}

/** 직접 입력 · 2026. 11. 26.(목) 기준 · 2026. 11. 26.(목) 14:05 김한빛 */
function standingText(name: string, { standings }: Profile, locale: Locale): string {
  const standing = standings[name];
  if (standing === undefined) return "";
  const text = profileWords[locale];
  return [
    text.standing.origin(text.origins[standing.origin]),
    ...(standing.asOf === null ? [] : [text.standing.asOf(formatDay(standing.asOf, locale))]),
    text.standing.changed(
      formatStamp(standing.changedAt, locale),
      standing.changedBy ?? text.standing.somebody,
    ),
  ].join(" · ");
}

/** Notes for the reader before changing it. A contradiction is asked about when it is saved, and shown until then. */
function notesOf(name: string, { profile, sent, locale, today }: FactAround): readonly string[] {
  const text = profileWords[locale];
  const standing = profile.standings[name];
  const notes: string[] = [];
  if (standing !== undefined && standing.origin !== "declared")
    notes.push(text.standing.fromElsewhere(text.origins[standing.origin]));
  if (standing?.validUntil && standing.validUntil < today)
    notes.push(text.standing.outdated(formatDay(standing.validUntil, locale)));
  if (sent !== null && !sent.isDraft) return notes;
  const items = Object.fromEntries(
    Object.entries(profile.lists).map(([list, rows]) => [list, rows.map(({ facts }) => facts)]),
  );
  const said = companyContradictions(profile.facts, items, today).filter(
    ({ at }) => at.split(".")[0] === name,
  );
  return [...notes, ...new Set(said.map(({ id }) => text.doubts[id]))];
}
