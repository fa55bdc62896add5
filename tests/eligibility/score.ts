import { amountFor } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import type { Finding, LeafFinding } from "#app/matching/findings.ts";
import { type Judgement, judge, type Verdict } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { type Knowledge, parseKnowledge } from "#app/matching/knowledge.ts";
import type { LeafCriterion, RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { asksOf, criteriaOf, leafCriteria } from "#app/matching/walk.ts";
import { companyOf } from "./company.ts";
import { momentOf } from "./dates.ts";
import {
  assumedFacts,
  type LabelCase,
  type LabelFacts,
  type LabelFile,
  type LabelVerdict,
  nameOf,
} from "./labels.ts";
import { type Lexicon, lexiconOf, rulesOf, type TranslatedRule } from "./translate.ts";
import { amountOf, bonusOf } from "./translate-extras.ts";

export const measures = ["verdicts", "failing", "missing", "bonus", "amounts"] as const;
export type Measure = (typeof measures)[number];
export type Check = { measure: Measure; isRight: boolean; said: string };
export type LeafShares = { facts: number; questions: number; reviews: number };
export type Score = { checks: Check[]; leaves: LeafShares };

const labelled: Record<Verdict, LabelVerdict | null> = {
  eligible: "eligible",
  no_obstacle_found: "eligible",
  needs_information: "unknown",
  not_eligible: "ineligible",
  not_judged: null,
};

type Notice = { label: LabelFile; lexicon: Lexicon; translated: TranslatedRule[]; ruleSet: RuleSet };

/** Judges every company of one labelled notice through the doors of the product, and holds it against the labels. */
export function scoreNotice(label: LabelFile): Score {
  const lexicon = lexiconOf(label);
  const translated = rulesOf(label, lexicon);
  const amount = label.amount ? amountOf(label.amount, label, lexicon) : null;
  const parsed = parseRuleSet({
    id: label.id,
    title: { ko: label.title.trim(), en: label.title.trim() },
    completeness: "complete",
    rules: translated.map(({ rule }) => rule),
    bonus: label.bonus.map((bonus, at) => bonusOf(bonus, at, lexicon)),
    ...(amount && { amount }),
  });
  if (!parsed.ok) {
    const said = `rules refused: ${JSON.stringify(parsed.problems)}`;
    return {
      checks: label.cases.map(() => ({ measure: "verdicts", isRight: false, said })),
      leaves: noLeaves,
    };
  }
  const notice: Notice = { label, lexicon, translated, ruleSet: parsed.value };
  return {
    checks: label.cases.flatMap((company) => scoreCase(notice, company)),
    leaves: sharesOf(parsed.value),
  };
}

function scoreCase(notice: Notice, company: LabelCase): Check[] {
  const { label } = notice;
  const facts = { ...assumedFacts(label), ...company.facts };
  const checks = scoreFacts(notice, company, facts);
  const { neighbour } = company;
  if (!neighbour) return checks;
  const moved = enter(notice, { ...facts, ...neighbour.facts });
  const verdict = moved.knowledge ? judged(notice, moved.knowledge).verdict : null;
  const got = verdict && labelled[verdict];
  const said = `neighbour expected ${neighbour.expected}, got ${got} ${moved.problems.join("; ")}`;
  return [
    ...checks,
    { measure: "verdicts", isRight: got === neighbour.expected, said: `${company.name}: ${said}` },
  ];
}

function enter({ label, lexicon, ruleSet }: Notice, facts: LabelFacts) {
  const { input, problems } = companyOf(facts, momentOf(label).today, lexicon);
  const parsed = parseKnowledge(input, asksOf(ruleSet));
  if (parsed.ok) return { knowledge: parsed.value, problems };
  return { knowledge: null, problems: [...problems, JSON.stringify(parsed.problems)] };
}

function judged({ ruleSet, label }: Notice, company: Knowledge): Judgement {
  return judge(compileRuleSet(ruleSet, momentOf(label)), company);
}

function scoreFacts(notice: Notice, company: LabelCase, facts: LabelFacts): Check[] {
  const { knowledge, problems } = enter(notice, facts);
  const check = (measure: Measure, isRight: boolean, said: string): Check => ({
    measure,
    isRight,
    said: `${company.name}: ${said}${problems.length > 0 ? ` (${problems.join("; ")})` : ""}`,
  });
  if (!knowledge) return [check("verdicts", false, "the door refused the company")];
  const judgement = judged(notice, knowledge);
  const got = labelled[judgement.verdict];
  const checks = [check("verdicts", got === company.expected, `expected ${company.expected}, got ${got}`)];
  const failing = judgement.failing.map((finding) => ({ finding, leaves: finding.blamed }));
  const open = judgement.findings.filter(({ questions }) => questions.length > 0);
  const asked = open.map((finding) => ({ finding, leaves: finding.questions }));
  const named = compareNames(notice, failing, company.failing);
  const wanted = company.missingAnyOf ?? company.missing;
  checks.push(check("failing", named === null, `failing ${named}`));
  const missing = compareNames(notice, asked, wanted);
  checks.push(check("missing", missing === null, `missing ${missing}`));
  return [
    ...checks,
    ...scoreBonus(notice, company, knowledge, check),
    ...scoreAmount(notice, company, knowledge, check),
  ];
}

type Named = { finding: Finding; leaves: readonly (LeafFinding | { leaf: LeafFinding["leaf"] })[] };

/** Names compare as sets; of a group any member that the group has will do. Null: they agree. */
function compareNames(notice: Notice, named: readonly Named[], expected: readonly string[]): string | null {
  const compared = named.map((entry) => compareRule(notice, entry, expected));
  const extra = compared.flatMap(({ unexpected }) => unexpected);
  const covered = compared.flatMap(({ accepted }) => accepted);
  const lacking = expected.filter((name) => !covered.includes(name));
  if (extra.length === 0 && lacking.length === 0) return null;
  return `unexpected [${extra.join(", ")}], lacking [${lacking.join(", ")}]`;
}

function compareRule(
  { translated, lexicon }: Notice,
  { finding, leaves }: Named,
  expected: readonly string[],
) {
  const source = translated.find(({ rule }) => rule.id === finding.rule.id);
  const members = (source?.members ?? []).map(nameOf);
  const subjects = leaves.map(({ leaf }) => subjectOf(leaf.criterion));
  const names = members.filter((name) => subjects.includes(lexicon.word(name).subject));
  if (names.length === 0) return { accepted: [], unexpected: [finding.rule.id] };
  if (!source?.isGroup)
    return { accepted: names, unexpected: names.filter((name) => !expected.includes(name)) };
  const accepted = members.filter((name) => expected.includes(name));
  return { accepted, unexpected: accepted.length > 0 ? [] : names };
}

function subjectOf(criterion: LeafCriterion): string {
  if ("fact" in criterion) return `fact:${criterion.fact}`;
  if ("ask" in criterion) return `ask:${criterion.ask.key}`;
  if ("some" in criterion) return `list:${criterion.some}`;
  return "total" in criterion ? `list:${criterion.total}` : "review";
}

type MakeCheck = (measure: Measure, isRight: boolean, said: string) => Check;

function scoreBonus(notice: Notice, company: LabelCase, knowledge: Knowledge, check: MakeCheck): Check[] {
  const { entries, totals } = bonusLedger(notice.ruleSet.bonus, knowledge, momentOf(notice.label));
  const here = totals.filter(({ appliesTo }) => appliesTo === null);
  const met = entries
    .filter(({ outcome, rule }) => outcome === "met" && !rule.appliesTo)
    .map(({ rule }) => rule);
  const checks: Check[] = [];
  if (company.expectedBonus !== undefined) {
    const sum = here.reduce((total, { known }) => total + known, 0);
    const isPrinted = met.length === 0 || met.some(({ points }) => points !== null);
    const got = isPrinted ? sum : null;
    checks.push(
      check("bonus", got === company.expectedBonus, `bonus ${got}, expected ${company.expectedBonus}`),
    );
  }
  for (const [stage, points] of Object.entries(company.bonusByStage ?? {})) {
    const got = here.find((total) => total.stage?.ko === stage)?.known;
    checks.push(check("bonus", got === points, `bonus of ${stage} ${got}, expected ${points}`));
  }
  const elsewhere = company.expectedBonusElsewhere;
  if (elsewhere) {
    const got = totals.find(({ appliesTo }) => appliesTo?.ko === elsewhere.programme)?.known;
    checks.push(
      check("bonus", got === elsewhere.points, `bonus elsewhere ${got}, expected ${elsewhere.points}`),
    );
  }
  const cut = company.expectedEffect?.feePercentPoint;
  if (cut !== undefined) {
    const got = Math.min(...met.map(({ effect }) => effect?.percentPoints ?? 0));
    checks.push(check("bonus", got === cut, `fee cut ${got}, expected ${cut}`));
  }
  return checks;
}

function scoreAmount(notice: Notice, company: LabelCase, knowledge: Knowledge, check: MakeCheck): Check[] {
  const { expectedAmount } = company;
  const { amount } = notice.ruleSet;
  if (!expectedAmount) return [];
  const { limit, rate, remaining } = amount
    ? amountFor(amount, knowledge, momentOf(notice.label))
    : { limit: null, rate: null, remaining: null };
  const got = { limitKRW: limit, rate, remainingKRW: remaining };
  const entries = Object.entries(expectedAmount);
  const isRight = entries.every(([name, value]) =>
    Object.entries(got).some(([n, v]) => n === name && v === value),
  );
  return [
    check("amounts", isRight, `amount ${JSON.stringify(got)}, expected ${JSON.stringify(expectedAmount)}`),
  ];
}

const noLeaves: LeafShares = { facts: 0, questions: 0, reviews: 0 };

function sharesOf(ruleSet: RuleSet): LeafShares {
  const leaves = criteriaOf(ruleSet).flatMap(leafCriteria);
  return {
    facts: leaves.filter((leaf) => !("ask" in leaf) && !("review" in leaf)).length,
    questions: leaves.filter((leaf) => "ask" in leaf).length,
    reviews: leaves.filter((leaf) => "review" in leaf).length,
  };
}
