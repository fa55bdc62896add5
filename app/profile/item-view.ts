import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { formatClock } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { techFields } from "#app/matching/catalogue/vocabulary.ts";
import { type ItemFact, type ListName, listOf } from "#app/matching/facts.ts";
import { type ErrorView, errorsOf, type FieldView, fieldView, type Sent } from "./field-view.ts";
import { type Cell, cellsOfItem } from "./form/cells.ts";
import { storedInItem } from "./form/check-item.ts";
import { technologyOptions } from "./form/technology-choice.ts";
import { itemName } from "./list-view.ts";
import { type Item, markOf, type Profile } from "./profile.ts";
import { labelText, savedText, whyText } from "./wording.ts";
import { profileWords } from "./words.ts";

export type ItemView = {
  list: ListName;
  listName: string;
  name: string | null;
  fields: readonly (FieldView & { why: string | null })[];
  days: readonly FieldView[];
  errors: readonly ErrorView[];
  saved: string | null;
  /** The hour and minute when its step was last saved. */
  savedAt: string | undefined;
  /** The state that a person who removes it has seen. */
  mark: string | null;
};

type Around = { sent: Sent | null; uses: FactUses; locale: Locale };

/** The form of one item; `item` is null for a new one. */
export function itemView(profile: Profile, list: ListName, item: Item | null, around: Around): ItemView {
  const { sent, uses, locale } = around;
  const text = profileWords[locale];
  const { items, step } = listOf(list);
  const stepSaved = profile.saved[step];
  const present = (cell: Cell): FieldView =>
    fieldView(cell, {
      stored: storedInItem(item, cell),
      ...wordsOf(list, cell, items[cell.fact], locale),
      groupOf: cell.name === "field" ? (code) => fieldName(profile, code, locale) : () => undefined,
      changed: item ? { at: item.changedAt, by: item.changedBy } : null,
      sent,
      locale,
    });
  const cells = cellsOfItem(list, technologyOptions(profile.technologies));
  const isOfItem = ({ name }: Cell) => name === "label" || Object.hasOwn(items, name);
  const fields = cells.filter(isOfItem).map((cell) => ({
    ...present(cell),
    why: cell.name === "label" ? null : whyText(`${list}.${cell.fact}`, uses, locale),
  }));
  const days = cells.filter((cell) => !isOfItem(cell)).map(present);
  return {
    list,
    listName: labelText(listOf(list), locale),
    name: item ? itemName(list, item, profile, locale).name : null,
    fields,
    days,
    errors: errorsOf([...fields, ...days], locale),
    saved: item
      ? `${savedText({ at: item.changedAt, by: item.changedBy }, locale)} · ${text.standing.origin(text.origins[item.origin])}`
      : null,
    savedAt: stepSaved && formatClock(stepSaved.at),
    mark: item ? markOf(item) : null,
  };
}

function wordsOf(
  list: ListName,
  { name, part }: Cell,
  fact: ItemFact | undefined,
  locale: Locale,
): {
  label: string;
  hint: string | null;
  phrases?: { yes: string; no: string } | undefined;
  never?: string | undefined;
} {
  const text = profileWords[locale];
  if (name === "label") return { label: text.labels[list], hint: text.labelHint };
  if (name === "field") return { label: text.technology, hint: text.hints.field };
  if (fact === undefined)
    return part === "asOf"
      ? { label: text.days.asOf, hint: text.days.asOfHint }
      : { label: text.days.validUntil, hint: text.days.validUntilHint };
  const phrases = fact.phrases && {
    yes: labelText(fact.phrases.yes, locale),
    no: labelText(fact.phrases.no, locale),
  };
  const never = fact.never && labelText(fact.never, locale);
  return { label: labelText(fact, locale), hint: itemHint(name, fact, locale), phrases, never };
}

function itemHint(name: string, { value }: ItemFact, locale: Locale): string | null {
  const { hints, unitHints } = profileWords[locale];
  if (isHinted(name)) return hints[name];
  const unit = "unit" in value ? value.unit : "";
  return Object.hasOwn(unitHints, unit) ? unitHints[unit as keyof typeof unitHints] : null;
}

const hinted = ["securityClass", "confirmation", "bornOn", "programme"] as const;

function isHinted(name: string): name is (typeof hinted)[number] {
  return hinted.some((one) => one === name);
}

function fieldName({ technologies }: Profile, code: string, locale: Locale): string | undefined {
  const field = technologies.find((one) => one.code === code)?.field ?? code.replace("field:", "");
  return Object.hasOwn(techFields, field) ? techFields[field as keyof typeof techFields][locale] : undefined;
}
