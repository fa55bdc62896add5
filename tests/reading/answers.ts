import { ruleOutcome } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { lesser, MET, NOT_MET, type Outcome } from "#app/matching/outcome.ts";
import type { Ask, Rule, RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { asksOf } from "#app/matching/walk.ts";
import { companyOf } from "#tests/eligibility/company.ts";
import { momentOf } from "#tests/eligibility/dates.ts";
import type { LabelFacts, LabelFile, LabelRule } from "#tests/eligibility/labels.ts";
import { type Lexicon, membersOf } from "#tests/eligibility/lexicon.ts";
import { rulesOf } from "#tests/eligibility/translate.ts";

/**
 * What a labelled company answers to questions in a notice's words, as a company would on the page: whether the labelled rules
 * about the same passage hold for it. A question whose words no label cites, or whose rules are undecided or for a person, stays
 * unanswered.
 */
export function answersOf(
  ruleSet: RuleSet,
  { label, lexicon, facts }: { label: LabelFile; lexicon: Lexicon; facts: LabelFacts },
): Record<string, boolean> {
  const entries = ruleSet.rules.flatMap((rule) =>
    asksOf({ rules: [rule], bonus: [] }).flatMap((ask): [string, boolean][] => {
      const outcome = outcomeOf(ask, label, lexicon, facts);
      if (outcome !== MET && outcome !== NOT_MET) return [];
      // A ground for refusal is there where the rule does not hold; whether an exception applies, no label says.
      return isExceptionOf(rule, ask) ? [] : [[ask.key, (rule.as === "requirement") === (outcome === MET)]];
    }),
  );
  return Object.fromEntries(entries);
}

const isExceptionOf = ({ unless }: Rule, { key }: Ask) =>
  unless !== undefined && "ask" in unless && unless.ask.key === key;

function outcomeOf(ask: Ask, label: LabelFile, lexicon: Lexicon, facts: LabelFacts): Outcome | null {
  const words = /“(.*)”/su.exec(ask.ko)?.[1] ?? "";
  const isAbout = (rule: LabelRule) =>
    membersOf(rule).some(({ evidence = "" }) => isSamePassage(words, evidence)) ||
    isSamePassage(words, rule.evidence ?? "");
  const cited = {
    ...label,
    requirements: label.requirements.filter(isAbout),
    exclusions: label.exclusions.filter(isAbout),
  };
  const translated = rulesOf(cited, lexicon).map(({ rule }) => rule);
  if (translated.length === 0) return null;
  const parsed = parseRuleSet({
    id: label.id,
    title: { ko: label.id, en: label.id },
    completeness: "complete",
    rules: translated,
    bonus: [],
  });
  if (!parsed.ok) return null;
  const asks = asksOf(parsed.value);
  const moment = momentOf(label);
  const knowledge = parseKnowledge(companyOf(facts, moment.today, lexicon, asks).input, asks);
  if (!knowledge.ok) return null;
  return compileRuleSet(parsed.value, moment)
    .rules.map((rule) => ruleOutcome(rule, knowledge.value))
    .reduce(lesser);
}

/** A shorter run of letters stands in many passages. */
const LEAST_LETTERS = 6;
const SHARED = 0.6;

/** Whether two quotes are of one passage: one lies in the other, or most pairs of letters are shared. */
export function isSamePassage(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (Math.min(a.length, b.length) < LEAST_LETTERS) return a === b && a !== "";
  if (a.includes(b) || b.includes(a)) return true;
  const [pairs, known] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => known.has(pair)).length;
  return (2 * shared) / (pairs.size + known.size) >= SHARED;
}

const lettersOf = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const pairsOf = (letters: string) =>
  new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
