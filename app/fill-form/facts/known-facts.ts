import type { Day } from "#app/matching/calendar.ts";
import type { FormFact } from "../labels/form-facts.ts";

/** Where a value comes from: the profile, the company's own record, an answer of an application, or a person's account. */
export type Source = {
  from: "profile" | "company" | "application" | "account";
  /** Of a question of the application. */
  key?: string;
  /** The year of a figure. */
  year?: number;
  /** The day as of which the profile knows it. */
  asOf?: Day;
};

export type Certificate = { kind: string; issuedOn?: string | undefined; validUntil?: string | undefined };

/** `label`: what the company calls it, by its title, its number, or both. */
export type Patent = {
  label?: string | undefined;
  kind?: string | undefined;
  status?: string | undefined;
  filedOn?: string | undefined;
  registeredOn?: string | undefined;
  isOverseas?: boolean | undefined;
};

export type KnownValue =
  | { is: "text"; ko: string; en?: string }
  | { is: "day"; day: Day }
  | { is: "number"; number: number; of: "people" | "KRW" | "years" | "level" }
  | { is: "series"; figures: Readonly<Record<string, number>>; of: "KRW" | "USD" | "percent" | "people" }
  /** A code of a word list of the catalogue, with the name of it. */
  | { is: "choice"; code: string; ko: string; en: string }
  | { is: "flag"; yes: boolean }
  | { is: "certificates"; held: readonly Certificate[]; isComplete: boolean }
  | { is: "patents"; held: readonly Patent[] };

/** What may be put into a form, and the day on which it is filled in. */
export type KnownFacts = {
  today: Day;
  facts: Readonly<Partial<Record<FormFact, { value: KnownValue; source: Source }>>>;
  /** Places of the company besides its headquarters; null where it is not known whether there are any. */
  hasOtherSites: boolean | null;
};
