import type { Day } from "#app/matching/calendar.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import type { LabelTest } from "./labels.ts";

/** A company as it is being entered: labels give complete lists, newest years first. */
export type Entry = {
  base: Day;
  facts: Record<string, Value>;
  lists: Partial<Record<ListName, Facts[]>>;
  answers: Record<string, Value>;
};

/** How one labelled fact is said in the project's own language; null where this label's test or value is new. */
export type Word = {
  /** `fact:…` or `list:…`, as findings name it. */
  subject: string;
  criterion(test: LabelTest): Criterion | null;
  /** `tests` are what the rules of this notice ask of the fact. */
  enter(value: unknown, entry: Entry, tests: readonly LabelTest[]): boolean;
};
