import type { Day } from "#app/matching/calendar.ts";
import { mayBeSame } from "#app/matching/catalogue/places.ts";
import type { ListName } from "#app/matching/facts.ts";
import { type Facts, fiscalYearOf } from "#app/matching/knowledge.ts";

/** Two values that can hardly both be true, or one that can hardly be true today. */
export type Contradiction = {
  id: ContradictionId;
  /** `refused` is impossible; `question` is rare, and saved once someone confirms that it is correct. */
  kind: "refused" | "question";
  /** The fact beside which it is shown. */
  at: string;
  /** The facts it depends on: it is asked again if one of them changes. */
  concerns: readonly string[];
};

export type ContradictionId =
  | "founded_in_future"
  | "pre_founder_founded_in_future"
  | "pre_founder_founded"
  | "pre_founder_registered"
  | "pre_founder_employees"
  | "many_employees_for_size"
  | "individual_corporation"
  | "listed_proprietor"
  | "corporation_without_employees"
  | "exports_above_revenue"
  | "figure_before_founding"
  | "item_before_founding"
  | "other_headquarters"
  | "day_to_come"
  | "expired"
  | "ends_before_it_begins"
  | "registered_while_filed"
  | "ended_while_running"
  | "completed_in_future"
  | "product_at_low_level";

type Items = Readonly<Partial<Record<ListName, readonly Facts[]>>>;

/**
 * The won has not been stronger than this against the US dollar since 1990 (the lowest yearly mean was near 670):
 * exports that exceed revenue even at this rate exceed it at any. Nothing finer is asked, because we have no exchange
 * rates.
 */
const STRONGEST_WON_PER_DOLLAR = 600;

/**
 * So many employees a company of this size can hardly have. A micro enterprise has fewer than ten (micro enterprise act art. 2).
 * Of the others the law limits the revenue alone (SME decree: small 14 billion won, SME 180 billion, at most): from here on
 * the minimum wage of all of them (26 million won a year) would be more than that.
 */
const hardlySoMany: Readonly<Record<string, number>> = { micro: 10, small: 550, medium: 7_000, sme: 7_000 };

/** Contradictions in the facts of a company, and between them and the items of its lists. */
export function companyContradictions(facts: Facts, items: Items, today: Day): readonly Contradiction[] {
  const { foundedOn, size, legalForm } = facts;
  const isBeforeFounding = size === "pre_founder" || legalForm === "not_registered";
  const isFuture = isLater(foundedOn, today);
  return [
    when(isFuture && !isBeforeFounding, refused("founded_in_future", "foundedOn", "size", "legalForm")),
    when(
      isFuture && isBeforeFounding,
      question("pre_founder_founded_in_future", "foundedOn", "size", "legalForm"),
    ),
    when(
      isBeforeFounding && endsBefore(foundedOn, today),
      question("pre_founder_founded", "foundedOn", "size", "legalForm"),
    ),
    when(
      size === "pre_founder" && typeof facts.employees === "number" && facts.employees > 0,
      question("pre_founder_employees", "employees", "size"),
    ),
    when(
      size === "pre_founder" && isWord(legalForm) && legalForm !== "not_registered",
      question("pre_founder_registered", "legalForm", "size"),
    ),
    when(
      isWord(size) &&
        typeof facts.employees === "number" &&
        facts.employees >= (hardlySoMany[size] ?? Infinity),
      question("many_employees_for_size", "employees", "size"),
    ),
    when(
      size === "individual" && legalForm === "corporation",
      question("individual_corporation", "legalForm", "size"),
    ),
    when(
      facts.isListed === true && isWord(legalForm) && legalForm !== "corporation",
      question("listed_proprietor", "isListed", "legalForm"),
    ),
    when(
      facts.employees === 0 && legalForm === "corporation",
      question("corporation_without_employees", "employees", "legalForm"),
    ),
    ...exportsAboveRevenue(facts),
    ...figuresBeforeFounding(facts),
    when(beganBefore(items, foundedOn), question("item_before_founding", "foundedOn")),
    when(
      (items.sites ?? []).some((site) => isOtherHeadquarters(site, facts)),
      question("other_headquarters", "headquarters"),
    ),
  ].flat();
}

function exportsAboveRevenue({ exports, revenue }: Facts): Contradiction[] {
  return figures(exports).flatMap(([year, dollars]) => {
    const won = figures(revenue).find(([other]) => other === year)?.[1];
    const isAbove = won !== undefined && dollars * STRONGEST_WON_PER_DOLLAR > won;
    return when(isAbove, question("exports_above_revenue", `exports.${year}`, `revenue.${year}`));
  });
}

const series = [
  "revenue",
  "exports",
  "exportShare",
  "rndSpending",
  "rndShare",
  "debtRatio",
  "currentRatio",
  "interestCoverage",
];

function figuresBeforeFounding(facts: Facts): Contradiction[] {
  const { foundedOn } = facts;
  if (!isWord(foundedOn)) return [];
  const first = fiscalYearOf(foundedOn, facts);
  return series.flatMap((fact) =>
    figures(facts[fact]).flatMap(([year]) =>
      when(
        Number(year) < first,
        question("figure_before_founding", `${fact}.${year}`, "foundedOn", "closingMonth", "legalForm"),
      ),
    ),
  );
}

/** Days of an item that must be in the past. */
const pastDays: readonly string[] = [
  "issuedOn",
  "filedOn",
  "registeredOn",
  "receivedOn",
  "recommendedOn",
  "imposedOn",
  "openedOn",
];

/** Days on which an item began to belong to the company: before its founding they belonged to someone else. */
const beginnings: Readonly<Partial<Record<ListName, string>>> = {
  patents: "filedOn",
  certificates: "issuedOn",
  investments: "receivedOn",
};

/** Contradictions in one item of a list, and between it and the facts of the company. */
export function itemContradictions(
  list: ListName,
  item: Facts,
  facts: Facts,
  today: Day,
): readonly Contradiction[] {
  const beginning = beginnings[list] ?? "";
  return [
    ...pastDays.flatMap((day) => when(isLater(item[day], today), question("day_to_come", day))),
    when(isLater(item.issuedOn, item.validUntil), refused("ends_before_it_begins", "validUntil", "issuedOn")),
    when(
      isLater(item.filedOn, item.registeredOn),
      refused("ends_before_it_begins", "registeredOn", "filedOn"),
    ),
    when(isLater(item.imposedOn, item.endsOn), refused("ends_before_it_begins", "endsOn", "imposedOn")),
    when(list === "certificates" && isLater(today, item.validUntil), question("expired", "validUntil")),
    when(isBefore(item[beginning], facts.foundedOn), question("item_before_founding", beginning)),
    when(
      isWord(item.registeredOn) && isWord(item.status) && item.status !== "registered",
      question("registered_while_filed", "status", "registeredOn"),
    ),
    when(
      item.result === "running" && isLater(today, item.endedOn),
      question("ended_while_running", "endedOn", "result"),
    ),
    when(
      isWord(item.result) && item.result !== "running" && isLater(item.endedOn, today),
      question("completed_in_future", "endedOn", "result"),
    ),
    when(
      item.stage === "product" && typeof item.trl === "number" && item.trl <= 4,
      question("product_at_low_level", "trl", "stage"),
    ),
    when(
      list === "sites" && isOtherHeadquarters(item, facts),
      question("other_headquarters", "region", "kind"),
    ),
  ].flat();
}

/** A value is valid from one day until a later one. */
export function daysContradict(asOf: unknown, validUntil: unknown): boolean {
  return isLater(asOf, validUntil);
}

function beganBefore(items: Items, foundedOn: unknown): boolean {
  return Object.entries(beginnings).some(([list, day]) =>
    (items[list as ListName] ?? []).some((item) => isBefore(item[day], foundedOn)),
  );
}

function isOtherHeadquarters({ kind, region }: Facts, { headquarters }: Facts): boolean {
  return (
    kind === "headquarters" && isWord(region) && isWord(headquarters) && !mayBeSame(region, headquarters)
  );
}

function isWord(value: unknown): value is string {
  return typeof value === "string";
}

/** Both are known, and the first day is later. */
function isLater(one: unknown, other: unknown): boolean {
  return isWord(one) && isWord(other) && one > other;
}

/** A day, month or year that is over; of the current month or year the rest is still to come. */
function endsBefore(one: unknown, today: Day): boolean {
  return isWord(one) && one < today && !today.startsWith(one);
}

function isBefore(one: unknown, other: unknown): boolean {
  return isLater(other, one);
}

function figures(value: unknown): [year: string, figure: number][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === "number");
}

const when = (holds: boolean, found: Contradiction) => (holds ? [found] : []);
const question = (id: ContradictionId, at: string, ...others: string[]): Contradiction => ({
  id,
  kind: "question",
  at,
  concerns: [at, ...others],
});
const refused = (id: ContradictionId, at: string, ...others: string[]): Contradiction => ({
  ...question(id, at, ...others),
  kind: "refused",
});
