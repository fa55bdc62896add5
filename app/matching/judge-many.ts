import { conclude, notJudged } from "./judge.ts";
import { type CompiledRuleSet, compileRuleSet } from "./judging/compile.ts";
import { yearsKey } from "./judging/fiscal-years.ts";
import { baseDays, type Moment, measuringDays } from "./judging/leaf-test.ts";
import { type Facts, type Knowledge, nothingKnown } from "./knowledge.ts";
import type { BaseDate, Criterion, LeafCriterion, RuleSet } from "./rule.ts";
import { conclusions } from "./verdict.ts";
import { baseDateOf, leafCriteria, rulesOf } from "./walk.ts";

/** The parts of an opportunity that determine how it is judged. `ruleHash` is null where no rules were read. */
export type Judgeable = { ruleHash: string | null; window: Moment["window"] };

/** Which opportunities are judged alike: each form is judged once for all that share it. */
export type JudgingPlan = {
  /** Row → position in `forms`. */
  formOf: Uint32Array;
  forms: readonly JudgingForm[];
  formOfKey: ReadonlyMap<string, JudgingForm>;
};

/** A group judged alike: the same rules on the same days. */
export type JudgingForm = {
  ruleSet: RuleSet | null;
  moment: Moment;
  /** Null beyond `mostCompiled`; then it is compiled for each company. */
  compiled: CompiledRuleSet | null;
};

// 4 kB each, up to 14 kB once companies have reached all of their leaves.
const mostCompiled = 6_000;

/**
 * Prepares to judge many opportunities on one day, for any company. Opportunities share a form if they have the same
 * rules and the base days that *these rules* use are the same: windows that differ only in a deadline that no rule
 * uses are judged once. `before` is the plan of an older catalogue or of the day before; what it has compiled is
 * reused where it is still needed.
 *
 * Takes some tens of milliseconds for 100,000 opportunities; cache it with the catalogue and the day.
 * @param ruleSetOf The rules behind a hash; equal hashes mean equal rules, in `before`, too.
 */
export function planJudging(
  opportunities: Iterable<Judgeable>,
  today: Moment["today"],
  ruleSetOf: (ruleHash: string) => RuleSet | undefined,
  before?: JudgingPlan,
): JudgingPlan {
  const forms: JudgingForm[] = [];
  const formOfKey = new Map<string, JudgingForm>();
  const positions = new Map<string, number>();
  const positionOf = (key: string, make: () => JudgingForm): number => {
    const known = positions.get(key);
    if (known !== undefined) return known;
    const form = before?.formOfKey.get(key) ?? make();
    formOfKey.set(key, form);
    positions.set(key, forms.length);
    return forms.push(form) - 1;
  };
  const readHash = oncePerKey((ruleHash: string) => {
    const ruleSet = ruleSetOf(ruleHash) ?? null;
    const leaves = ruleSet ? leavesOf(ruleSet) : [];
    const basesAsked = basesOf(leaves);
    const yearsAsked = seriesBasesOf(leaves);
    return oncePerKey((window: Moment["window"]) => {
      const moment = { today, window };
      const days = basesAsked.map((base) => measuringDays(base, moment).join("~"));
      const years = yearsAsked.flatMap((base) => baseDays(base, moment).map((day) => yearsKey(day, today)));
      return positionOf(`${ruleHash} ${[...days, ...years].join(" ")}`, () => ({
        ruleSet,
        moment,
        compiled: ruleSet && forms.length < mostCompiled ? compileRuleSet(ruleSet, moment) : null,
      }));
    });
  });
  const formOf: number[] = [];
  for (const { ruleHash, window } of opportunities) {
    formOf.push(
      ruleHash === null
        ? positionOf("", () => ({ ruleSet: null, moment: { today, window }, compiled: null }))
        : readHash(ruleHash)(window),
    );
  }
  return { formOf: Uint32Array.from(formOf), forms, formOfKey };
}

function oncePerKey<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** All leaves of the rules, those of conditions on items, too. */
function leavesOf(ruleSet: RuleSet): readonly LeafCriterion[] {
  const criteria = rulesOf(ruleSet).flatMap(({ test, onlyIf, unless }) => [test, onlyIf, unless]);
  return criteria.flatMap((criterion) => (criterion ? leavesIn(criterion) : []));
}

function leavesIn(criterion: Criterion): LeafCriterion[] {
  return leafCriteria(criterion).flatMap((leaf) =>
    "where" in leaf && leaf.where ? [leaf, ...leavesIn(leaf.where)] : [leaf],
  );
}

/** The base dates that depend on the window. */
function basesOf(leaves: readonly LeafCriterion[]): readonly BaseDate[] {
  const bases = leaves.map(baseDateOf).filter((base) => typeof base === "string");
  return [...new Set(bases)].sort();
}

/** The base dates, printed days among them, from which years are counted: those that are closed depend on today, too. */
function seriesBasesOf(leaves: readonly LeafCriterion[]): readonly BaseDate[] {
  const bases = leaves.flatMap((leaf) => ("over" in leaf ? [leaf.over.at] : []));
  return [...new Map(bases.map((base) => [typeof base === "string" ? base : base.on, base])).values()];
}

/**
 * Row → the position of its conclusion in `conclusions`, the column that a filter by verdict needs. Answers belong
 * to one opportunity each, so `answersOf` holds them by row; rows without any share the verdict of their form.
 */
export function verdictsFor(
  { forms, formOf }: JudgingPlan,
  company: Pick<Knowledge, "facts" | "lists">,
  answersOf: ReadonlyMap<number, Facts>,
): Uint32Array {
  const unanswered = Uint32Array.from(forms, (form) => conclusionPosition(form, { ...company, answers: {} }));
  const byRow = formOf.map((form) => unanswered[form] ?? 0);
  for (const [row, answers] of answersOf) {
    const form = forms[formOf[row] ?? -1];
    if (form) byRow[row] = conclusionPosition(form, { ...company, answers });
  }
  return byRow;
}

/**
 * Judges a company about which nothing is known, a slice at a time, to compile every leaf before real companies need
 * it. For idle time between requests; it doubles the memory of the forms.
 */
export function* rehearse({ forms }: JudgingPlan, sliceLength = 100): Generator<void> {
  for (const [position, form] of forms.entries()) {
    conclusionPosition(form, nothingKnown);
    if (position % sliceLength === 0) yield;
  }
}

function conclusionPosition({ ruleSet, moment, compiled }: JudgingForm, company: Knowledge): number {
  if (!ruleSet) return unjudged;
  return conclusions.indexOf(conclude(compiled ?? compileRuleSet(ruleSet, moment), company));
}

const unjudged = conclusions.findIndex(({ verdict }) => verdict === notJudged.verdict);
