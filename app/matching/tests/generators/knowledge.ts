import fc from "fast-check";
import { companyFacts, type ListName, listNames, listOf, type ValueType } from "#app/matching/facts.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import {
  type Facts,
  firstYearOf,
  type Knowledge,
  type KnownList,
  type Value,
} from "#app/matching/knowledge.ts";
import type { Criterion, LeafCriterion, Test } from "#app/matching/rule.ts";
import { leafCriteria } from "#app/matching/walk.ts";
import { asks } from "./criteria.ts";
import { valueNear } from "./values.ts";

type Leaves = readonly LeafCriterion[];

const testsOfFact = (leaves: Leaves, fact: string): readonly Test[] =>
  leaves.filter((leaf) => "fact" in leaf).filter((leaf) => leaf.fact === fact);

const testsOfAsk = (leaves: Leaves, key: string): readonly Test[] =>
  leaves.filter((leaf) => "ask" in leaf).filter((leaf) => leaf.ask.key === key);

const typesOfCompany: readonly [string, ValueType][] = Object.entries(companyFacts).map(
  ([name, { value }]) => [name, value],
);

/** Each of these facts with a value, or left out. */
function factsFrom(values: readonly [string, fc.Arbitrary<Value>][]): fc.Arbitrary<Facts> {
  const entries = values.map(([name, value]) =>
    fc.option(
      value.map((of) => [name, of] as const),
      { freq: 3, nil: null },
    ),
  );
  return fc.tuple(...entries).map((given) => Object.fromEntries(given.filter((entry) => entry !== null)));
}

function itemsOf(list: ListName, leaves: Leaves, moment: Moment): fc.Arbitrary<Facts> {
  const about = leaves.filter(
    (leaf) => ("some" in leaf && leaf.some === list) || ("total" in leaf && leaf.total === list),
  );
  const inner = about.flatMap((leaf) => ("where" in leaf && leaf.where ? leafCriteria(leaf.where) : []));
  return factsFrom(
    Object.entries(listOf(list).items).map(([name, { value }]) => {
      const totals: Test[] = about.filter((leaf) => "total" in leaf).filter((leaf) => leaf.of === name);
      const near = valueNear(value, [...testsOfFact(inner, name), ...totals], moment);
      return [name, near.map((of) => (typeof of === "number" ? Math.abs(of) : of))];
    }),
  );
}

function knownList(list: ListName, leaves: Leaves, moment: Moment): fc.Arbitrary<KnownList> {
  return fc.record({
    items: fc.array(itemsOf(list, leaves, moment), { maxLength: 3 }),
    complete: fc.boolean(),
  });
}

/** A company of which more or less is known: what these criteria ask for, mostly where their answer turns over. */
export function knowledgeAbout(criteria: readonly Criterion[], moment: Moment): fc.Arbitrary<Knowledge> {
  const leaves = criteria.flatMap(leafCriteria);
  const hasSeries = leaves.some((leaf) => "over" in leaf);
  // Which years exist depends on the founding, which of them are closed on the legal form and the closing month.
  const ofYears = ["foundedOn", "legalForm", "closingMonth"];
  const tested = typesOfCompany.filter(
    ([name]) => testsOfFact(leaves, name).length > 0 || (hasSeries && ofYears.includes(name)),
  );
  const asked = asks.filter(({ key }) => testsOfAsk(leaves, key).length > 0);
  const lists = listNames.filter((name) =>
    leaves.some((leaf) => ("some" in leaf && leaf.some === name) || ("total" in leaf && leaf.total === name)),
  );
  const entries = lists.map((name) =>
    fc.option(
      knownList(name, leaves, moment).map((list) => [name, list] as const),
      { freq: 6, nil: null },
    ),
  );
  const known = fc.record({
    facts: factsFrom(
      tested.map(([name, type]) => [name, valueNear(type, testsOfFact(leaves, name), moment)]),
    ),
    lists: fc.tuple(...entries).map((given) => Object.fromEntries(given.filter((entry) => entry !== null))),
    answers: factsFrom(asked.map((ask) => [ask.key, valueNear(ask, testsOfAsk(leaves, ask.key), moment)])),
  });
  return known.map((one) => consistent(one, moment));
}

/** Without figures of years in which the company did not exist, or that nobody like it has closed yet. */
function consistent({ facts, lists, answers }: Knowledge, { today }: Moment): Knowledge {
  const isClosed = (year: string) =>
    facts.legalForm !== "sole_proprietor" || today >= `${Number(year) + 1}-05-31`;
  const existing = (known: Facts): Facts =>
    Object.fromEntries(
      Object.entries(known).map(([name, value]) => {
        if (typeof value !== "object" || Array.isArray(value)) return [name, value];
        const years = Object.entries(value).filter(
          ([year]) => Number(year) >= firstYearOf(facts) && isClosed(year),
        );
        return [name, Object.fromEntries(years)];
      }),
    );
  return { facts: existing(facts), lists, answers: existing(answers) };
}

/** Decides of each thing that could be forgotten whether it is. */
export type Forget = () => boolean;

export const anyForget: fc.Arbitrary<Forget> = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 40 })
  .map((answers) => {
    let next = 0;
    return () => answers[next++ % answers.length] ?? false;
  });

/** What was known before: facts, years, facts of items, items and declarations left out, nothing changed. */
export function lessThan({ facts, lists, answers }: Knowledge, forget: Forget): Knowledge {
  const less = Object.entries(lists).flatMap(([name, list]): [string, KnownList][] =>
    list && !forget() ? [[name, lessOfList(list, forget)]] : [],
  );
  return {
    facts: lessOfFacts(facts, forget),
    lists: Object.fromEntries(less),
    answers: lessOfFacts(answers, forget),
  };
}

function lessOfList({ items, complete }: KnownList, forget: Forget): KnownList {
  const thinner = items.map((item) => lessOfFacts(item, forget));
  if (complete && !forget()) return { items: thinner, complete };
  return { items: thinner.filter(() => !forget()), complete: false };
}

function lessOfFacts(facts: Facts, forget: Forget): Facts {
  const kept = Object.entries(facts).flatMap(([name, value]): [string, Value][] => {
    // December unless another month is stated: not a gap in what is known.
    if (name !== "closingMonth" && forget()) return [];
    return [[name, typeof value === "object" && !Array.isArray(value) ? lessOfYears(value, forget) : value]];
  });
  return Object.fromEntries(kept);
}

function lessOfYears(series: Value, forget: Forget): Value {
  return Object.fromEntries(Object.entries(series).filter(() => !forget()));
}
