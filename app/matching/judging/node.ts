import type { Day } from "../calendar.ts";
import { factsOf, listOf, presumedOf, type Scope, shareOf } from "../facts.ts";
import { type Facts, factValue, type Knowledge, type KnownList } from "../knowledge.ts";
import { MET, NOT_MET, negate, type Outcome, TO_CHECK, UNKNOWN } from "../outcome.ts";
import type { Criterion, LeafCriterion, Over, SomeCriterion, TotalCriterion } from "../rule.ts";
import { baseDateOf, yearsNeeded } from "../walk.ts";
import { type CountedYears, yearsCounter } from "./fiscal-years.ts";
import { baseDays, type Decide, decider, type Moment, rangeCheck } from "./leaf-test.ts";
import { seriesDecider, toFourDecimals } from "./series-test.ts";

/** What a criterion judges: a company, or one item of its lists, which has only facts. */
export type Subject = { facts: Facts; lists?: Knowledge["lists"]; answers?: Facts };

export type Group = {
  kind: "all" | "any";
  path: string;
  children: readonly Node[];
  /** A `not` has been pushed through: the written kind is the other one, with its parts as written. */
  isNegated: boolean;
};

export type Leaf = {
  kind: "leaf";
  path: string;
  criterion: LeafCriterion;
  scope: Scope;
  /** A `not` has been pushed down to this leaf. */
  isNegated: boolean;
  /** Without presumptions, the outcome by what is known alone. */
  outcome(subject: Subject, mayPresume?: boolean): Outcome;
  /** Whether the outcome rests on a presumption: the profile is silent, and the presumed value favours the company. */
  isPresumed(subject: Subject): boolean;
  /** For leaves about a list: the condition on its items. */
  where: Node | null;
  /** The days that the base date it names stands for; null if it names none. */
  baseDays: readonly Day[] | null;
  /** For leaves about fiscal years: those that count for a company, once for each base day; empty for others. */
  countedYears(company: Facts): readonly (readonly string[])[];
};

export type Node = Group | Leaf;

export type CompileOptions = {
  moment: Moment;
  scope: Scope;
  isNegated: boolean;
  /** Exemptions and `onlyIf` conditions are never presumed. */
  mayPresume: boolean;
  path: string;
};

/**
 * Turns a criterion into nodes that can be evaluated many times; `not` is pushed down to the leaves, where a review
 * stays a review (De Morgan: `all` and `any` change places).
 */
export function compile(criterion: Criterion, { isNegated, path, ...ground }: CompileOptions): Node {
  return nodeOf(criterion, ground, isNegated, path);
}

/** What all parts of a criterion have in common. One object for all of them: there are tens of thousands. */
type Ground = Pick<CompileOptions, "moment" | "scope" | "mayPresume">;

function nodeOf(criterion: Criterion, ground: Ground, isNegated: boolean, path: string): Node {
  if ("not" in criterion) return nodeOf(criterion.not, ground, !isNegated, `${path}.not`);
  if ("all" in criterion || "any" in criterion) {
    const written = "all" in criterion ? "all" : "any";
    const parts = "all" in criterion ? criterion.all : criterion.any;
    const children = parts.map((part, at) => nodeOf(part, ground, isNegated, `${path}.${written}[${at}]`));
    return { kind: (written === "all") === isNegated ? "any" : "all", path, children, isNegated };
  }
  refuseUnfit(criterion, ground.scope);
  return new LazyLeaf(criterion, ground, isNegated, path);
}

/** Rules are compiled only after the schema has accepted them; anything else is a mistake in our code. */
function refuseUnfit(criterion: LeafCriterion, scope: Scope): void {
  if ("fact" in criterion && !Object.hasOwn(factsOf(scope), criterion.fact))
    throw new Error(`no fact named ${criterion.fact}: the schema refuses it`);
  if ("some" in criterion && !criterion.where)
    throw new Error("a `some` always has a condition on its items: the schema refuses it");
}

/** `all` is the least of its parts, `any` the greatest. Without presumptions, by what is known alone. */
export function evaluate(node: Node, subject: Subject, mayPresume = true): Outcome {
  if (node.kind === "leaf") return node.outcome(subject, mayPresume);
  const isAll = node.kind === "all";
  const deciding = isAll ? NOT_MET : MET;
  let result: Outcome = isAll ? MET : NOT_MET;
  for (const child of node.children) {
    const outcome = evaluate(child, subject, mayPresume);
    if (outcome === deciding) return outcome;
    if (isAll ? outcome < result : outcome > result) result = outcome;
  }
  return result;
}

/** The leaves of a node in reading order; the condition of a list leaf on its items is part of it. */
export function leavesBelow(node: Node): readonly Leaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}

type Opinion = { decide(subject: Subject): Outcome; presumed: ((subject: Subject) => Outcome) | null };

/**
 * Compiled only when first reached: most rule sets are decided by one of their first rules, so most leaves of a
 * catalogue never are.
 */
class LazyLeaf implements Leaf {
  readonly kind = "leaf";
  readonly path: string;
  readonly criterion: LeafCriterion;
  readonly isNegated: boolean;
  readonly #ground: Ground;
  #where: Node | null | undefined;
  #opinion: Opinion | undefined;
  #baseDays: readonly Day[] | null | undefined;
  #counters: readonly ((company: Facts) => CountedYears)[] | undefined;

  constructor(criterion: LeafCriterion, ground: Ground, isNegated: boolean, path: string) {
    this.path = path;
    this.criterion = criterion;
    this.isNegated = isNegated;
    this.#ground = ground;
  }

  get scope(): Scope {
    return this.#ground.scope;
  }

  get where(): Node | null {
    this.#where ??= whereOf(this.criterion, this.#ground, this.path);
    return this.#where;
  }

  // The same for every company, and explaining a leaf asks for them each time.
  get baseDays(): readonly Day[] | null {
    if (this.#baseDays === undefined) {
      const at = baseDateOf(this.criterion);
      this.#baseDays = at === null ? null : baseDays(at, this.#ground.moment);
    }
    return this.#baseDays;
  }

  countedYears(company: Facts): readonly (readonly string[])[] {
    const { criterion } = this;
    if (!("over" in criterion)) return [];
    const { today } = this.#ground.moment;
    const count = yearsNeeded(criterion.over);
    this.#counters ??= (this.baseDays ?? []).map((day) => yearsCounter(day, today, count));
    return this.#counters.map((yearsOf) => yearsOf(company).firstDue);
  }

  outcome(subject: Subject, mayPresume = true): Outcome {
    const outcome = this.#turned(this.#opine().decide(subject));
    return outcome === UNKNOWN && mayPresume && this.#isFavoured(subject) ? MET : outcome;
  }

  isPresumed(subject: Subject): boolean {
    const { decide, presumed } = this.#opine();
    return presumed !== null && decide(subject) === UNKNOWN && this.#isFavoured(subject);
  }

  #isFavoured(subject: Subject): boolean {
    const { presumed } = this.#opine();
    return this.#ground.mayPresume && presumed !== null && this.#turned(presumed(subject)) === MET;
  }

  #opine(): Opinion {
    this.#opinion ??= opinionOf(this.criterion, this.where, this.#ground, this.isNegated);
    return this.#opinion;
  }

  #turned(outcome: Outcome): Outcome {
    return this.isNegated ? negate(outcome) : outcome;
  }
}

function whereOf(criterion: LeafCriterion, { moment }: Ground, path: string): Node | null {
  if (!("where" in criterion) || !criterion.where) return null;
  const scope = "some" in criterion ? criterion.some : criterion.total;
  return nodeOf(criterion.where, { moment, scope, mayPresume: false }, false, `${path}.where`);
}

function opinionOf(
  criterion: LeafCriterion,
  where: Node | null,
  ground: Ground,
  isNegated: boolean,
): Opinion {
  if ("about" in criterion) return leftOpen;
  if ("over" in criterion) return seriesOpinion(criterion, ground, isNegated);
  if ("fact" in criterion) return factOpinion(criterion.fact, criterion, ground);
  if ("ask" in criterion) {
    const { key } = criterion.ask;
    const decideValue = decider(criterion.ask, criterion, ground.moment);
    return { decide: ({ answers }) => decideValue(answers?.[key]), presumed: null };
  }
  if ("some" in criterion) return someOpinion(criterion, where);
  if ("total" in criterion) return totalOpinion(criterion, where);
  return leftOpen;
}

/** What a person judges, and what the notice itself leaves open. */
const leftOpen: Opinion = { decide: () => TO_CHECK, presumed: null };

/** A ratio of a year before the founding never counts against the company, and never for it in an exemption. */
function seriesOpinion(
  criterion: Extract<LeafCriterion, { over: Over }>,
  { moment, mayPresume }: Ground,
  isNegated: boolean,
): Opinion {
  const ratio = mayPresume && !isNegated ? "left_out" : "failing";
  const decide = seriesDecider(criterion, moment, criterion.unit === "percent" ? ratio : "nothing");
  if ("ask" in criterion) {
    const { key } = criterion.ask;
    return { decide: ({ facts, answers }) => decide(answers?.[key], facts), presumed: null };
  }
  const { fact } = criterion;
  return {
    decide: shareOf(fact)
      ? ({ facts }) => decide(factValue(fact, facts), facts)
      : ({ facts }) => decide(facts[fact], facts),
    presumed: null,
  };
}

function factOpinion(name: string, test: Parameters<typeof decider>[1], ground: Ground): Opinion {
  const fact = factsOf(ground.scope)[name];
  if (!fact) throw new Error(`no fact named ${name}`);
  const decideValue: Decide = decider(fact.value, test, ground.moment);
  const presumption = ground.scope === "company" ? presumedOf(name) : undefined;
  return {
    decide: ({ facts }) => decideValue(facts[name]),
    presumed: presumption === undefined ? null : () => decideValue(presumption),
  };
}

/** How many items meet the condition, and how many could: with the undecided ones, or without limit if the list is open. */
export function count(list: KnownList | undefined, where: Node): { met: number; possible: number } {
  let met = 0;
  let possible = 0;
  for (const facts of list?.items ?? []) {
    const outcome = evaluate(where, { facts });
    if (outcome === MET) met++;
    if (outcome !== NOT_MET) possible++;
  }
  return { met, possible: list?.complete ? possible : Number.POSITIVE_INFINITY };
}

function someOpinion({ some, atLeast = 1 }: SomeCriterion, where: Node | null): Opinion {
  if (!where) throw new Error("a `some` has lost its condition");
  const decideList = (list: KnownList | undefined): Outcome => {
    const { met, possible } = count(list, where);
    if (met >= atLeast) return MET;
    return possible < atLeast ? NOT_MET : UNKNOWN;
  };
  return {
    decide: ({ lists }) => decideList(lists?.[some]),
    presumed: listOf(some).presumedComplete ? ({ lists }) => decideList(asComplete(lists?.[some])) : null,
  };
}

function asComplete(list: KnownList | undefined): KnownList {
  return { items: list?.items ?? [], complete: true };
}

/** The least and the greatest possible sum, given the known items. */
export function sum(list: KnownList | undefined, of: string, where: Node | null) {
  let least = 0;
  let greatest = list?.complete ? 0 : Number.POSITIVE_INFINITY;
  for (const facts of list?.items ?? []) {
    const outcome = where ? evaluate(where, { facts }) : MET;
    if (outcome === NOT_MET) continue;
    const figure = facts[of];
    if (outcome === MET && typeof figure === "number") least += figure;
    greatest += typeof figure === "number" ? figure : Number.POSITIVE_INFINITY;
  }
  return { least: toFourDecimals(least), greatest: toFourDecimals(greatest) };
}

/** Met if every sum from least to greatest is within the range, not met if none is. */
function totalOpinion(criterion: TotalCriterion, where: Node | null): Opinion {
  const { min, above, max, below } = criterion;
  const isWithin = rangeCheck(criterion);
  const isOver = rangeCheck({ ...(min !== undefined && { min }), ...(above !== undefined && { above }) });
  const isUnder = rangeCheck({ ...(max !== undefined && { max }), ...(below !== undefined && { below }) });
  const decideList = (list: KnownList | undefined): Outcome => {
    const { least, greatest } = sum(list, criterion.of, where);
    if (isWithin(least) && isWithin(greatest)) return MET;
    return isUnder(least) && isOver(greatest) ? UNKNOWN : NOT_MET;
  };
  return {
    decide: ({ lists }) => decideList(lists?.[criterion.total]),
    presumed: listOf(criterion.total).presumedComplete
      ? ({ lists }) => decideList(asComplete(lists?.[criterion.total]))
      : null,
  };
}
