import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { quantity } from "#app/matching/text/value-text.ts";
import type { Refusal } from "./form/read-typed.ts";
import { profileWords } from "./words.ts";

/** Why an entry is refused, as a sentence. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const { refusals, unitHints } = profileWords[locale];
  switch (refusal.why) {
    case "other_unit":
      return refusals.other_unit(unitHints[refusal.unit]);
    case "too_long":
      return refusals.too_long(formatNumber(refusal.limit));
    case "too_small":
    case "too_large":
      return refusals[refusal.why](quantity(refusal.limit, refusal.unit, locale));
    default:
      return refusals[refusal.why];
  }
}

/** A name of the catalogue as a label: English names start in lower case, for sentences. */
export function labelText({ ko, en }: { ko: string; en: string }, locale: Locale): string {
  return locale === "ko" ? ko : en.charAt(0).toUpperCase() + en.slice(1);
}

/** Why a fact or a list is asked for: what it decides. Facts of items are named `patents.kind`. */
export function whyText(name: string, { byName }: FactUses, locale: Locale): string {
  const { why } = profileWords[locale];
  const { decides, adds } = byName.get(name) ?? { decides: 0, adds: 0 };
  if (decides > 0 && adds > 0) return why.decidesAndAdds(formatNumber(decides), formatNumber(adds));
  if (decides > 0) return why.decides(formatNumber(decides));
  if (adds > 0) return why.adds(formatNumber(adds));
  return name === "closingMonth" ? why.closingMonth : why.nobody;
}

/** When and by whom, for a column that is headed so. */
export function savedBy(saved: { at: string; by: string | null }, locale: Locale): string {
  return `${formatStamp(saved.at, locale)}, ${saved.by ?? profileWords[locale].standing.somebody}`;
}

export function savedText(saved: { at: string; by: string | null }, locale: Locale): string {
  return profileWords[locale].lastSaved(savedBy(saved, locale));
}
