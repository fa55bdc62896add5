import type { Suggestion } from "./candidates.ts";
import { initialsOf, isInitials, onOtherKeyboard } from "./text/hangul.ts";
import { joinedOf } from "./text/normalise.ts";

/** A kind, field, technology or agency: something to choose by its name. */
export type NamedThing = Omit<Suggestion, "label" | "lang"> & {
  ko: string;
  en: string | null;
  aliases: readonly string[];
};

type Indexed = { thing: NamedThing; names: readonly string[]; initials: readonly string[] };
export type NamedIndex = readonly Indexed[];

/** Prepares things for `suggestNamed`. */
export function indexNamed(things: readonly NamedThing[]): NamedIndex {
  return things.map((thing) => {
    const names = [thing.ko, ...(thing.en === null ? [] : [thing.en]), ...thing.aliases]
      .map(joinedOf)
      .filter((name) => name !== "");
    return { thing, names, initials: names.map(initialsOf).filter((initials) => initials.length >= 2) };
  });
}

/**
 * Things whose name begins with what was typed, then those whose name contains it, shorter names first. ㅂㄷㅊ stands for
 * first consonants. If there are none, the same keys are tried on the other keyboard layout.
 */
export function suggestNamed(
  index: NamedIndex,
  typed: string,
  locale: "ko" | "en",
  most: number,
): Suggestion[] {
  const wanted = joinedOf(typed);
  if (wanted === "") return [];
  const found = thingsNamed(index, wanted);
  const elsewhere = found.length > 0 ? undefined : onOtherKeyboard(wanted);
  return (elsewhere === undefined ? found : thingsNamed(index, elsewhere))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ thing: { type, id, ko, en } }) =>
      locale === "en" && en !== null
        ? { type, id, label: en, lang: "en" }
        : { type, id, label: ko, lang: "ko" },
    );
}

function thingsNamed(index: NamedIndex, wanted: string): { thing: NamedThing; rank: number }[] {
  const namesOf = isInitials(wanted) ? ({ initials }: Indexed) => initials : ({ names }: Indexed) => names;
  return index.flatMap((one) => {
    const ranks = namesOf(one).flatMap((name) => {
      const at = name.indexOf(wanted);
      return at < 0 ? [] : [(at === 0 ? 0 : 1_000) + name.length];
    });
    return ranks.length === 0 ? [] : [{ thing: one.thing, rank: Math.min(...ranks) }];
  });
}
