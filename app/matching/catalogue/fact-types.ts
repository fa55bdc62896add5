import type { Bilingual } from "#app/i18n/locale.ts";
import type { Unit } from "./units.ts";
import type { Options } from "./vocabulary.ts";

export type { Unit };

/**
 * The type of a value. `grade` scales run from best to worst. A `series` holds one number per fiscal year.
 * `open` word lists also accept words that are not listed; of a `classification` the words are its codes, and a code lies
 * within all that it begins with. A day that `isPartial` may also be a month or a year of which the day is not known.
 */
export type ValueType =
  | { type: "flag" }
  | { type: "number"; unit: Unit }
  | { type: "series"; unit: Unit }
  | { type: "day"; isPartial?: boolean }
  | { type: "grade"; scale: readonly string[] }
  | { type: "choice"; options: Options; open?: boolean; classification?: "ksic" }
  | { type: "choices"; options: Options; open?: boolean };

/** The step of the profile where a fact is entered. */
export type ProfileStep = "basics" | "standing" | "finance" | "technology" | "track_record" | "partners";

/** Can the company change it? By its own `decision`, by `effort` over time, only by `waiting`, or `never`. */
export type Changeable = "decision" | "effort" | "waiting" | "never";

export type ItemFact = Bilingual & {
  value: ValueType;
  /** Whether this can change on an existing item. Absent: it identifies the item. */
  change?: Changeable;
  /** The name of the time since this day, where it has one (업력). */
  elapsed?: Bilingual;
  /** That time is the age of a person: 만 39세. */
  isAge?: boolean;
  /** What is the case until this day: valid, not over. */
  lasting?: Bilingual;
  /** The English name is the plural of what is counted: fewer than 20 employees. */
  isCounted?: boolean;
  /** What it means that there is no such day, where that is an answer (`NEVER`). */
  never?: Bilingual;
  /** The flag in words, where it holds and where it does not. */
  phrases?: { yes: Bilingual; no: Bilingual };
  /** How a flag is asked. */
  asked?: Bilingual;
};

export type Fact = ItemFact & {
  step: ProfileStep;
  change: Changeable;
  /** It can be worked out of two other figures, where both are known and it is not given itself. */
  share?: { of: string; to: string };
  /** Presumed where the profile is silent, and only where that favours the company. */
  presumed?: boolean;
};

export type List = Bilingual & {
  /** What is counted: 3곳, 3 partners. */
  counter: { ko: string; one: string; many: string };
  step: ProfileStep;
  change: Changeable;
  items: Readonly<Record<string, ItemFact>>;
  /** Presumed to be complete as entered, where that favours the company. */
  presumedComplete?: boolean;
};
