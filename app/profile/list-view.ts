import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { confirmationKinds } from "#app/matching/catalogue/vocabulary.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import { enteredText, type ListView } from "./field-view.ts";
import { cellsOfItem } from "./form/cells.ts";
import { storedInItem } from "./form/check-item.ts";
import { itemContradictions } from "./form/contradictions.ts";
import { technologyOptions } from "./form/technology-choice.ts";
import type { Item, Profile } from "./profile.ts";
import { labelText, whyText } from "./wording.ts";
import { profileWords } from "./words.ts";

/** A list of the profile as its step shows it. */
export function listView(
  list: ListName,
  profile: Profile,
  { uses, locale, today }: { uses: FactUses; locale: Locale; today: Day },
): ListView {
  const text = profileWords[locale];
  const complete = profile.complete[list];
  return {
    list,
    name: labelText(listOf(list), locale),
    why: whyText(list, uses, locale),
    addLabel: text.lists.add(labelText(listOf(list), locale)),
    items: profile.lists[list].map((item) => ({
      id: item.id,
      ...itemName(list, item, profile, locale),
      notes: itemContradictions(list, item.facts, profile.facts, today).map(({ id }) => text.doubts[id]),
    })),
    complete: complete
      ? text.lists.isComplete(formatStamp(complete.at, locale), complete.by ?? text.standing.somebody)
      : null,
    presumed: listOf(list).presumedComplete === true,
    confirmations: list === "technologies" ? confirmationsOf(profile, locale) : [],
  };
}

/** An item's name, or else what is known about it; and everything that is known. */
export function itemName(
  list: ListName,
  item: Item,
  profile: Profile,
  locale: Locale,
): { name: string; details: string } {
  const { items } = listOf(list);
  const known = cellsOfItem(list, technologyOptions(profile.technologies)).flatMap((cell) => {
    const value = storedInItem(item, cell);
    if (value === null || cell.name === "label" || cell.name === "asOf") return [];
    const phrases = items[cell.fact]?.phrases;
    if (typeof value === "boolean" && phrases) return [phrases[value ? "yes" : "no"][locale]];
    if (cell.value.type !== "day") return [enteredText(value, cell.value, locale)];
    const name = items[cell.fact]?.[locale] ?? profileWords[locale].days.validUntil;
    return [`${name} ${enteredText(value, cell.value, locale)}`];
  });
  const [first, ...others] = known;
  const name =
    item.label ??
    (first && labelText({ ko: first, en: first }, locale)) ??
    profileWords[locale].lists.nothingKnown;
  return { name, details: (item.label === null ? others : known).join(" · ") };
}

function confirmationsOf({ confirmations, technologies }: Profile, locale: Locale): readonly string[] {
  const { lists } = profileWords[locale];
  return confirmations.map(({ technology, kind, confirmedOn, validUntil }) => {
    const name = technologies.find(({ code }) => code === technology)?.[locale] ?? technology;
    const said = lists.confirmation(name, confirmationKinds[kind][locale], formatDay(confirmedOn, locale));
    return validUntil === null ? said : `${said}, ${lists.until(formatDay(validUntil, locale))}`;
  });
}
