import { withAnswer } from "./answers/answer.ts";
import { likelyAnswers } from "./answers/likely-answers.ts";
import { mentionsOf } from "./answers/subject-index.ts";
import { ruleOutcome, waysInNeed } from "./judge.ts";
import type { CompiledRule, CompiledRuleSet, Way } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import type { Leaf } from "./judging/node.ts";
import { closingMonthOf, firstYearOf, isKnown, type Knowledge, nothingKnown } from "./knowledge.ts";
import { asksOf, openRules } from "./open-questions.ts";
import { NOT_MET, UNKNOWN } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";
import { type Subject, subjectKey, subjectOf } from "./walk.ts";

/** A number (`weight`) of opportunities that share their rules and days. */
export type WeighedSet = { compiled: CompiledRuleSet; weight: number };

/** What a profile can answer: an opportunity's own question decides that opportunity alone. */
export type ProfileSubject = Exclude<Subject, { ask: string }>;

export type DecidingQuestion = {
  about: ProfileSubject;
  /** How many opportunities wait for this answer. */
  waiting: number;
  /** How far the answer is likely to bring them: decided ones count whole, those that then wait for less in part. */
  worth: number;
  /** One of the leaves that ask, and the days on which it is judged. */
  leaf: Leaf;
  moment: Moment;
};

/**
 * A verdict is decided once it asks the company for nothing more. Later answers are added to what is known and take nothing
 * back, so it stays: all but what rests on a presumption (no arrears) that the company itself corrects.
 */
export function isDecided(verdict: Verdict): boolean {
  return verdict !== "needs_information";
}

/**
 * How much it counts that an opportunity comes nearer to its decision. With 1 the first answers decide a tenth less, with 0
 * the later ones; `tests/questions/deciding-question.test.ts` compares them with the best choice there is.
 */
const foresight = 0.5;

/**
 * What to ask next: the question whose answer is likely to decide most opportunities comes first. Most of them wait for
 * several answers, so one alone decides few: what it is likely to close counts whole, and what it leaves open counts
 * by its share of what is still to be answered.
 *
 * @param undecided the sets whose verdicts are not decided
 */
export function decidingQuestions(
  company: Knowledge,
  undecided: readonly WeighedSet[],
  isAskable: (about: ProfileSubject) => boolean = () => true,
): readonly DecidingQuestion[] {
  const questions = new Map<string, DecidingQuestion>();
  const known = { isTouched: touchedBy(company), years: yearsOf(company) };
  for (const { compiled, weight } of undecided) {
    const open = askingRules(compiled, company, known);
    const asked = chancesOf(open);
    for (const [key, { leaf, decides }] of asked) {
      const about = subjectOf(leaf.criterion);
      if (about === null || "ask" in about || !isAskable(about)) continue;
      const worth = weight * (decides + ((1 - decides) * foresight) / asked.size);
      const question = questions.get(key);
      if (question) {
        question.waiting += weight;
        question.worth += worth;
      } else questions.set(key, { about, waiting: weight, worth, leaf, moment: compiled.moment });
    }
  }
  return [...questions.values()].sort(
    (a, b) =>
      b.worth - a.worth || b.waiting - a.waiting || (subjectKey(a.about) < subjectKey(b.about) ? -1 : 1),
  );
}

/** What a set asks, and how likely each answer ends the matter: it fails a rule, or settles the only one that is open. */
function chancesOf(open: readonly AskingRule[]): ReadonlyMap<string, { leaf: Leaf; decides: number }> {
  const asked = new Map<string, { leaf: Leaf; decides: number }>();
  for (const { asks, chanceOf } of open) {
    for (const [key, leaf] of asks) {
      const { fails, settles } = chanceOf(key);
      const before = asked.get(key);
      // As if rules failed independently of each other: two limits of one fact together are counted a little too high.
      if (before) before.decides = 1 - (1 - before.decides) * (1 - fails);
      else asked.set(key, { leaf, decides: open.length === 1 ? settles : fails });
    }
  }
  return asked;
}

/** The shares of the likely answers that fail a rule, and that settle it either way. */
type Chance = { fails: number; settles: number };

/** What is known, as far as it tells rules apart. */
type Known = { isTouched: (rule: CompiledRule) => boolean; years: Years };

/** A rule that is open, what it asks, and what an answer to that does to it. */
type AskingRule = { asks: ReadonlyMap<string, Leaf>; chanceOf: (key: string) => Chance };

function askingRules(
  compiled: CompiledRuleSet,
  company: Knowledge,
  { isTouched, years }: Known,
): readonly AskingRule[] {
  const { moment } = compiled;
  const ways = waysInNeed(compiled, company);
  const open: AskingRule[] = [];
  for (const { rule, share } of rulesWithin(ways)) {
    const untouched = isTouched(rule) ? undefined : untouchedRule(rule, moment, years);
    if (untouched === undefined) {
      if (ruleOutcome(rule, company) === UNKNOWN)
        open.push(ofShare(askingRule(rule, asksOf(rule, moment, company), company, moment), share));
    } else if (untouched !== null) open.push(ofShare(untouched, share));
  }
  if (open.length > 0) return open;
  // Nothing known settles any rule: the engine says which ones would.
  return openRules(compiled, company).rules.map(({ rule, asks }) => askingRule(rule, asks, company, moment));
}

/** The rules of the ways that could be opened, and in which share of them each counts. */
function rulesWithin(ways: readonly Way[]): readonly { rule: CompiledRule; share: number }[] {
  const [first, ...others] = ways;
  if (first && others.length === 0) return first.rules.map((rule) => ({ rule, share: 1 }));
  const counts = new Map<CompiledRule, number>();
  for (const { rules } of ways) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, share: count / ways.length }));
}

/** A rule of one track decides only so much: the others may still be chosen. */
function ofShare(rule: AskingRule, share: number): AskingRule {
  if (share === 1) return rule;
  const chanceOf = (key: string) => {
    const { fails, settles } = rule.chanceOf(key);
    return { fails: fails * share, settles: settles * share };
  };
  return { asks: rule.asks, chanceOf };
}

function askingRule(
  rule: CompiledRule,
  asks: AskingRule["asks"],
  company: Knowledge,
  moment: Moment,
): AskingRule {
  const chances = new Map<string, Chance>();
  const chanceOf = (key: string) => {
    const chance = chances.get(key) ?? tryAnswers(rule, key, company, moment);
    chances.set(key, chance);
    return chance;
  };
  return { asks, chanceOf };
}

function tryAnswers(rule: CompiledRule, key: string, company: Knowledge, moment: Moment): Chance {
  let fails = 0;
  let settles = 0;
  for (const { answer, share } of likelyAnswers(mentionsOf(rule).get(key) ?? [], company, moment)) {
    const outcome = ruleOutcome(rule, withAnswer(company, answer));
    if (outcome === NOT_MET) fails += share;
    if (outcome !== UNKNOWN) settles += share;
  }
  return { fails, settles };
}

/** What is known of the years for which a company can have figures. */
type Years = { company: Knowledge; key: string };

function yearsOf({ facts }: Knowledge): Years {
  const { foundedOn, legalForm, closingMonth, size } = facts;
  const known = Object.entries({ foundedOn, legalForm, closingMonth, size });
  const own = Object.fromEntries(
    known.flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]])),
  );
  return {
    company: { ...nothingKnown, facts: own },
    key: `${firstYearOf(own)} ${closingMonthOf(own)} ${legalForm}`,
  };
}

// Companies that answer their first questions know nothing of most rules, which are then the same for all of them, but
// for the years whose figures count.
const cached = new WeakMap<CompiledRule, { key: string; made: AskingRule | null }>();

/** A rule of which nothing is known but the years; null if it is settled even so. */
function untouchedRule(rule: CompiledRule, moment: Moment, { company, key }: Years): AskingRule | null {
  const kept = cached.get(rule);
  if (kept && (kept.key === "" || kept.key === key)) return kept.made;
  const isOpen = ruleOutcome(rule, company) === UNKNOWN;
  const made = isOpen ? askingRule(rule, asksOf(rule, moment, company), company, moment) : null;
  const dependsOnYears = [...mentionsOf(rule).values()].flat().some(({ criterion }) => "over" in criterion);
  cached.set(rule, { key: dependsOnYears ? key : "", made });
  return made;
}

/** Tells whether something is known of what a rule mentions. */
function touchedBy(company: Knowledge): (rule: CompiledRule) => boolean {
  const known = new Map<string, boolean>();
  const isKnownAt = (key: string, [leaf]: readonly Leaf[]) => {
    const subject = leaf ? subjectOf(leaf.criterion) : null;
    const isIt = subject !== null && isKnown(subject, company);
    known.set(key, isIt);
    return isIt;
  };
  return (rule) => {
    for (const [key, leaves] of mentionsOf(rule)) if (known.get(key) ?? isKnownAt(key, leaves)) return true;
    return false;
  };
}
