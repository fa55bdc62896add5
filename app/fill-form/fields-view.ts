import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Source } from "./facts/known-facts.ts";
import type { Field } from "./find/field.ts";
import { factName } from "./labels/form-facts.ts";
import { fillWords } from "./words.ts";

/** A field as a person checks it. */
export type FieldView = {
  at: number;
  label: string;
  /** What is proposed; null where it stays empty. */
  value: string | null;
  /** A choice can be taken away, not written otherwise. */
  isChoice: boolean;
  /** Where the value comes from, or why there is none. */
  note: string;
};

/** More than a person checks on one page: what is not shown is not filled in. */
const MOST_SHOWN = 300;

export function fieldsView(fields: readonly Field[], locale: Locale): readonly FieldView[] {
  const text = fillWords[locale];
  return fields
    .map((field, at) => ({
      at,
      label: field.label,
      value: field.value,
      isChoice: field.place === null,
      note: field.value === null ? text.why[field.why] : sourceText(field, field.source, locale),
    }))
    .slice(0, MOST_SHOWN);
}

function sourceText({ fact }: Field, { from, year, asOf }: Source, locale: Locale): string {
  const text = fillWords[locale];
  const parts = [
    `${text.from[from]}${fact === null ? "" : `: ${factName(fact)[locale]}`}`,
    ...(year === undefined ? [] : [text.ofYear(year)]),
    // The day on which a company was founded is the same on all days.
    ...(asOf === undefined || fact === "foundedOn" ? [] : [text.asOf(formatDay(asOf, locale))]),
  ];
  return parts.join(" · ");
}
