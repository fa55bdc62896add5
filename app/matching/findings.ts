import { listAnswers } from "./answers/list-answers.ts";
import type { Day } from "./calendar.ts";
import type { CompiledRule } from "./judging/compile.ts";
import { baseDays, type Moment } from "./judging/leaf-test.ts";
import { count, evaluate, type Subject as Judged, type Leaf, type Node, sum } from "./judging/node.ts";
import { closedYears } from "./judging/series-test.ts";
import { type Facts, firstYearOf, type Knowledge, type KnownList, type Value } from "./knowledge.ts";
import {
  greater,
  lesser,
  MET,
  NOT_MET,
  type Outcome,
  type OutcomeName,
  outcomeNames,
  TO_CHECK,
  UNKNOWN,
} from "./outcome.ts";
import type { LeafCriterion, Rule } from "./rule.ts";
import { baseDateOf, type Subject, subjectKey, subjectOf } from "./walk.ts";

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

export type RuleOutcome = OutcomeName | "does_not_apply";

export type Question = {
  id: string;
  to: "company" | "agency";
  about: Subject | { baseDate: string };
  leaf: Leaf;
  cause: Cause;
  /** The days on which the leaf was judged, and the years whose figures are asked for. */
  baseDays: readonly Day[];
  years: readonly string[];
};

export type Finding = {
  rule: Rule;
  outcome: RuleOutcome;
  /** What the facts say; differs from the outcome where a person decides. */
  suggested: RuleOutcome;
  test: FindingNode;
  onlyIf: FindingNode | null;
  unless: FindingNode | null;
  /** The failing leaves of the test; `onlyIf` and `unless` are never blamed. */
  blamed: readonly LeafFinding[];
  questions: readonly Question[];
  presumptions: readonly LeafFinding[];
};

/** Rules that a person decides, and rules that a person wrote but nobody verified, never decide by themselves. */
export function isDecisive({ decidedBy, verified, readBy }: Rule): boolean {
  return decidedBy === "facts" && (verified || readBy === "machine");
}

/** Everything there is to say about one rule for one company. */
export function findingOf(compiled: CompiledRule, moment: Moment, company: Knowledge): Finding {
  const { rule } = compiled;
  const test = explain(compiled.test, company, moment);
  const onlyIf = compiled.notOnlyIf && explain(compiled.notOnlyIf, company, moment);
  const unless = compiled.unless && explain(compiled.unless, company, moment);
  const decides = isDecisive(rule);
  const isFree = onlyIf?.outcome === MET || unless?.outcome === MET;
  const factual = greater(test.outcome, greater(onlyIf?.outcome ?? NOT_MET, unless?.outcome ?? NOT_MET));
  const suggested: RuleOutcome = isFree ? "does_not_apply" : outcomeNames[factual];
  const restsOnTest = decides && !isFree && test.outcome >= TO_CHECK;
  return {
    rule,
    outcome: decides ? suggested : outcomeNames[TO_CHECK],
    suggested,
    test,
    onlyIf,
    unless,
    blamed: factual === NOT_MET ? leavesOf(test, NOT_MET) : [],
    questions: decides && factual === UNKNOWN ? questionsOf(rule, test, onlyIf, unless) : [],
    presumptions: restsOnTest ? presumptionsOf(test) : [],
  };
}

/** Exemptions are asked about only once the test fails; while it is undecided, the test is asked about. */
function questionsOf(
  rule: Rule,
  test: FindingNode,
  onlyIf: FindingNode | null,
  unless: FindingNode | null,
): readonly Question[] {
  const bites = test.outcome === NOT_MET;
  const open = bites ? [onlyIf, unless] : [test, onlyIf];
  return open.flatMap((node) => (node ? leavesOf(node, UNKNOWN) : [])).map((leaf) => questionOf(rule, leaf));
}

export function questionOf(rule: Rule, { leaf, cause, baseDays, years }: LeafFinding): Question {
  const about = subjectOf(leaf.criterion);
  if (cause === "notice_silent" || !about) {
    const baseDate = `${rule.id}:${leaf.path}`;
    return {
      id: `agency:${baseDate}`,
      to: "agency",
      about: { baseDate },
      leaf,
      cause: "notice_silent",
      baseDays,
      years,
    };
  }
  // A presumed leaf has no cause: it is met.
  const unsaid = "list" in about ? "list_open" : "not_given";
  return { id: subjectKey(about), to: "company", about, leaf, cause: cause ?? unsaid, baseDays, years };
}

/** The leaves that cause a node's outcome: only through parts that have it themselves. */
export function leavesOf(node: FindingNode, outcome: Outcome): readonly LeafFinding[] {
  if (node.outcome !== outcome) return [];
  if (node.kind === "leaf") return [node];
  const leaves: LeafFinding[] = [];
  for (const child of node.children) leaves.push(...leavesOf(child, outcome));
  return leaves;
}

/** The leaves that the company could answer to settle a node that is presumed or left to a person; null if none can. */
export function settlingLeaves(node: FindingNode): readonly LeafFinding[] | null {
  if (node.kind === "leaf") {
    if (node.isPresumed || node.outcome === UNKNOWN) return [node];
    return node.outcome === MET ? [] : null;
  }
  const parts = node.children.map(settlingLeaves);
  const able = parts.filter((part) => part !== null);
  return able.length === 0 || (node.kind === "all" && able.length < parts.length) ? null : able.flat();
}

/** The presumed leaves that a node rests on. With a review beside them the node is to check, and still rests on them. */
function presumptionsOf(node: FindingNode): readonly LeafFinding[] {
  if (node.kind === "leaf") return node.isPresumed ? [node] : [];
  const parts = node.children.filter(({ outcome }) => outcome >= node.outcome).map(presumptionsOf);
  // An alternative that holds without presuming anything is enough.
  return node.kind === "any" && parts.some(({ length }) => length === 0) ? [] : parts.flat();
}

function explain(node: Node, subject: Judged, moment: Moment): FindingNode {
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
  const days = baseDaysOf(criterion, moment);
  const years = yearsOf(criterion, days ?? [], subject.facts, moment);
  const cause = outcome === UNKNOWN ? causeOf(leaf, { value, list, subject, moment, days, years }) : null;
  return {
    kind: "leaf",
    leaf,
    outcome,
    value,
    tally: tallyOf(criterion, list, where),
    isPresumed: outcome === MET && leaf.isPresumed(subject),
    cause,
    lacking: cause === "item_incomplete" ? lackingIn(criterion, list, where, moment) : [],
    baseDays: days ?? [],
    years,
  };
}

function givenValue(criterion: LeafCriterion, { facts, answers }: Judged): Value | undefined {
  if ("fact" in criterion) return facts[criterion.fact];
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

function baseDaysOf(criterion: LeafCriterion, moment: Moment): readonly Day[] | null {
  const at = baseDateOf(criterion);
  return at === null ? null : baseDays(at, moment);
}

function yearsOf(
  criterion: LeafCriterion,
  days: readonly Day[],
  facts: Facts,
  { today }: Moment,
): readonly string[] {
  if (!("over" in criterion)) return [];
  const years = days.flatMap((day) => closedYears(day, criterion.over.lastClosedYears, today, facts));
  return [...new Set(years)].filter((year) => Number(year) >= firstYearOf(facts));
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
  // Without a base date only a word can be given and yet leave the leaf open.
  return days === null ? "too_coarse" : "notice_silent";
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
    cause === "not_given" && "fact" in leaf.criterion ? [leaf.criterion.fact] : [],
  );
  const figure = "total" in criterion && items.some((facts) => facts[criterion.of] === undefined);
  return [...new Set(figure ? [...tested, criterion.of] : tested)];
}

function openLeavesOfItem(where: Node, facts: Facts, moment: Moment): readonly LeafFinding[] {
  return leavesOf(explain(where, { facts }, moment), UNKNOWN);
}
