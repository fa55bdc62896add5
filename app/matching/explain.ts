import { listAnswers } from "./answers/list-answers.ts";
import { type Day, firstDayOf, isDay, isPartialDay, lastDayOf } from "./calendar.ts";
import { baseDays, type Moment } from "./judging/leaf-test.ts";
import { count, evaluate, type Subject as Judged, type Leaf, type Node, sum } from "./judging/node.ts";
import { type Facts, factValue, firstYearOf, type KnownList, type Value } from "./knowledge.ts";
import { greater, lesser, MET, NOT_MET, type Outcome, UNKNOWN } from "./outcome.ts";
import type { LeafCriterion } from "./rule.ts";
import { baseDateOf, stateDayOf, subjectOf } from "./walk.ts";

/** Why a leaf is unknown. `notice_silent` can be answered by the agency, everything else by the company. */
export type Cause =
  | "not_given"
  | "too_coarse"
  | "years_missing"
  | "list_open"
  | "item_incomplete"
  | "notice_silent";

/** How many items meet the condition of a list leaf and how many could at most; or the least and greatest sum. */
export type Tally = { least: number; greatest: number };

export type LeafFinding = {
  kind: "leaf";
  leaf: Leaf;
  outcome: Outcome;
  value: Value | undefined;
  tally: Tally | null;
  isPresumed: boolean;
  cause: Cause | null;
  /** Of incomplete items: the facts that are missing, by name. */
  lacking: readonly string[];
  /** The days on which it was judged; two where the notice does not state the base date. */
  baseDays: readonly Day[];
  /** The fiscal years that count and for which the company can have figures. */
  years: readonly string[];
};

export type GroupFinding = {
  kind: "all" | "any";
  isNegated: boolean;
  path: string;
  outcome: Outcome;
  children: readonly FindingNode[];
};

export type FindingNode = LeafFinding | GroupFinding;

/** The leaves that cause a node's outcome: only through parts that have it themselves. */
export function leavesOf(node: FindingNode, outcome: Outcome): readonly LeafFinding[] {
  if (node.outcome !== outcome) return [];
  if (node.kind === "leaf") return [node];
  const leaves: LeafFinding[] = [];
  for (const child of node.children) leaves.push(...leavesOf(child, outcome));
  return leaves;
}

/** What there is to say about a criterion for one company or item, part by part. */
export function explain(node: Node, subject: Judged, moment: Moment): FindingNode {
  if (node.kind === "leaf") return explainLeaf(node, subject, moment);
  const children = node.children.map((child) => explain(child, subject, moment));
  const outcome =
    node.kind === "all"
      ? children.reduce<Outcome>((least, child) => lesser(least, child.outcome), MET)
      : children.reduce<Outcome>((most, child) => greater(most, child.outcome), NOT_MET);
  return { kind: node.kind, isNegated: node.isNegated, path: node.path, outcome, children };
}

export function explainLeaf(leaf: Leaf, subject: Judged, moment: Moment): LeafFinding {
  const { criterion, where } = leaf;
  const outcome = leaf.outcome(subject);
  const value = givenValue(criterion, subject);
  const list = listOf(criterion, subject);
  const days = leaf.baseDays;
  const stateDay = stateDayOf(criterion);
  const years = yearsOf(leaf, subject.facts);
  const cause = outcome === UNKNOWN ? causeOf(leaf, { value, list, subject, moment, days, years }) : null;
  return {
    kind: "leaf",
    leaf,
    outcome,
    value,
    tally: tallyOf(criterion, list, where),
    isPresumed: outcome === MET && leaf.isPresumed(subject),
    cause,
    lacking: cause === "item_incomplete" ? lackingIn(criterion, list, where, moment) : none,
    baseDays: days ?? (stateDay ? baseDays(stateDay, moment) : none),
    years,
  };
}

// Most leaves have none of it, and they are explained by the ten thousand.
const none: readonly never[] = [];

function givenValue(criterion: LeafCriterion, { facts, answers }: Judged): Value | undefined {
  if ("fact" in criterion) return factValue(criterion.fact, facts);
  if ("ask" in criterion) return answers?.[criterion.ask.key];
  return undefined;
}

function listOf(criterion: LeafCriterion, { lists }: Judged): KnownList | undefined {
  if ("some" in criterion) return lists?.[criterion.some];
  if ("total" in criterion) return lists?.[criterion.total];
  return undefined;
}

function tallyOf(criterion: LeafCriterion, list: KnownList | undefined, where: Node | null): Tally | null {
  if ("total" in criterion) return sum(list, criterion.of, where);
  if (!("some" in criterion) || !where) return null;
  const { met, possible } = count(list, where);
  return { least: met, greatest: possible };
}

function yearsOf(leaf: Leaf, facts: Facts): readonly string[] {
  const [first, ...others] = leaf.countedYears(facts);
  if (!first) return none;
  const years = others.length === 0 ? first : [...new Set([first, ...others].flat())];
  const firstYear = firstYearOf(facts);
  return years.filter((year) => Number(year) >= firstYear);
}

type Known = {
  value: Value | undefined;
  list: KnownList | undefined;
  subject: Judged;
  moment: Moment;
  days: readonly Day[] | null;
  years: readonly string[];
};

function causeOf(leaf: Leaf, { value, list, subject, moment, days, years }: Known): Cause {
  const { criterion } = leaf;
  if ("some" in criterion || "total" in criterion) return causeOfList(leaf, list, subject, moment);
  if ("over" in criterion) {
    const given = typeof value === "object" ? Object.keys(value) : [];
    // Where the window has no such day, no answer from the company can decide.
    if (years.every((year) => given.includes(year))) return "notice_silent";
    return value === undefined ? "not_given" : "years_missing";
  }
  if (days?.length === 0 && baseDateOf(criterion) !== "deadline") return "notice_silent";
  if (value === undefined) return "not_given";
  if (typeof value === "string" && isSettledByDay(leaf, value, subject)) return "too_coarse";
  // Without a base date only a word can be given and yet leave the leaf open.
  return days === null ? "too_coarse" : "notice_silent";
}

/** Whether only a month or a year is known, and one of its days would decide. */
function isSettledByDay(leaf: Leaf, value: string, subject: Judged): boolean {
  const { criterion } = leaf;
  if (!("fact" in criterion) || !isPartialDay(value) || isDay(value)) return false;
  const { fact } = criterion;
  return [firstDayOf(value), lastDayOf(value)].some(
    (day) => leaf.outcome({ ...subject, facts: { ...subject.facts, [fact]: day } }) !== UNKNOWN,
  );
}

/** Where items wait for a date of the notice, the company is asked only if an answer about the others could decide. */
function causeOfList(leaf: Leaf, list: KnownList | undefined, subject: Judged, moment: Moment): Cause {
  const { where } = leaf;
  const open = where ? (list?.items ?? []).flatMap((facts) => openLeavesOfItem(where, facts, moment)) : [];
  const isSilent = open.some(({ cause }) => cause === "notice_silent");
  if (isSilent && !listAnswers(leaf, list, moment).some((answer) => isSettledBy(answer, leaf, subject)))
    return "notice_silent";
  return list?.complete ? "item_incomplete" : "list_open";
}

function isSettledBy(answer: KnownList, leaf: Leaf, subject: Judged): boolean {
  const about = subjectOf(leaf.criterion);
  if (!about || !("list" in about)) return false;
  return leaf.outcome({ ...subject, lists: { ...subject.lists, [about.list]: answer } }) !== UNKNOWN;
}

/** What is not given of items that count or could: facts of their condition, or the figure that is added up. */
function lackingIn(
  criterion: LeafCriterion,
  list: KnownList | undefined,
  where: Node | null,
  moment: Moment,
): readonly string[] {
  const items = (list?.items ?? []).filter((facts) => !where || evaluate(where, { facts }) !== NOT_MET);
  const open = items.flatMap((facts) => (where ? openLeavesOfItem(where, facts, moment) : []));
  const tested = open.flatMap(({ leaf, cause }) =>
    (cause === "not_given" || cause === "too_coarse") && "fact" in leaf.criterion
      ? [leaf.criterion.fact]
      : [],
  );
  const figure = "total" in criterion && items.some((facts) => facts[criterion.of] === undefined);
  return [...new Set(figure ? [...tested, criterion.of] : tested)];
}

function openLeavesOfItem(where: Node, facts: Facts, moment: Moment): readonly LeafFinding[] {
  return leavesOf(explain(where, { facts }, moment), UNKNOWN);
}
