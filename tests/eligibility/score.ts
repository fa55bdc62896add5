import { leavesOf } from "#app/matching/explain.ts";
import { type Judgement, judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { UNKNOWN } from "#app/matching/outcome.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import type { Verdict } from "#app/matching/verdict.ts";
import { asksOf, criteriaOf, leafCriteria } from "#app/matching/walk.ts";
import { type Check, type LeafShares, type MakeCheck, type Measure, measures, type Score } from "./check.ts";
import { companyOf, layered } from "./company.ts";
import { compareNames, type Named } from "./compare-names.ts";
import { momentOf } from "./dates.ts";
import type { LabelCase, LabelFacts, LabelFile, LabelVerdict } from "./labels.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { scoreAmount, scoreBonus } from "./score-extras.ts";
import { rulesOf, type TranslatedRule } from "./translate.ts";
import { amountOf, bonusesOf } from "./translate-extras.ts";

/**
 * In labels what a person decides never decides a verdict. The product says so where everything waits for a person, or where
 * facts speak against what a person decides; the label is then 'eligible', unless the company is asked something.
 */
function labelOf({ verdict, questions }: Judgement): LabelVerdict | null {
  const isAsked = questions.length > 0;
  const labels: Record<Verdict, LabelVerdict | null> = {
    eligible: "eligible",
    no_obstacle_found: "eligible",
    needs_information: isAsked ? "unknown" : "eligible",
    probably_not: isAsked ? "unknown" : "eligible",
    not_eligible: "ineligible",
    not_judged: null,
  };
  return labels[verdict];
}

type Notice = { label: LabelFile; lexicon: Lexicon; translated: TranslatedRule[]; ruleSet: RuleSet };

/** Enters and judges every company of one labelled notice as the product does, and compares the results with the labels. */
export function scoreNotice(label: LabelFile): Score {
  const lexicon = lexiconOf(label);
  const translated = rulesOf(label, lexicon);
  const amount = label.amount ? amountOf(label.amount, label, lexicon) : null;
  const title = label.title.replace(/\s+/g, " ").trim();
  const parsed = parseRuleSet({
    id: label.id,
    title: { ko: title, en: title },
    completeness: "complete",
    rules: translated.map(({ rule }) => rule),
    bonus: bonusesOf(label, lexicon),
    ...(amount && { amount }),
  });
  if (!parsed.ok) {
    const said = `rules refused: ${JSON.stringify(parsed.problems)}`;
    return { checks: label.cases.flatMap((company) => allMissed(company, said)), leaves: noLeaves };
  }
  const notice: Notice = { label, lexicon, translated, ruleSet: parsed.value };
  return {
    checks: label.cases.flatMap((company) => scoreCase(notice, company)),
    leaves: sharesOf(parsed.value),
  };
}

/** An error while judging one company is a miss of that company only. */
function scoreCase(notice: Notice, company: LabelCase): Check[] {
  try {
    return scoreCompany(notice, company);
  } catch (error) {
    return allMissed(company, `failed: ${String(error)}`);
  }
}

/** As many checks as if the company could be judged, so that failures do not reduce the totals. */
export function allMissed(company: LabelCase, said: string): Check[] {
  const stages = Object.keys(company.bonusByStage ?? {}).length;
  const hasBonus = company.expectedBonus !== undefined;
  const hasCut = typeof company.expectedEffect?.feePercentPoint === "number";
  const counts: Record<Measure, number> = {
    verdicts: 1 + company.neighbour.length,
    failing: 1,
    missing: 1,
    bonus: Number(hasBonus) + stages + company.expectedBonusElsewhere.length + Number(hasCut),
    amounts: company.expectedAmount ? 1 : 0,
  };
  return measures.flatMap((measure) =>
    Array.from({ length: counts[measure] }, () => ({
      measure,
      isRight: false,
      said: `${company.name}: ${said}`,
    })),
  );
}

function scoreCompany(notice: Notice, company: LabelCase): Check[] {
  const { label, lexicon } = notice;
  const facts = layered(label.assume, company.facts, lexicon);
  const neighbours = company.neighbour.map(({ facts: changed, expected }): Check => {
    const moved = enter(notice, layered(facts, changed, lexicon));
    const got = moved.knowledge && labelOf(judged(notice, moved.knowledge));
    const said = `${company.name}: neighbour expected ${expected}, got ${got} ${moved.problems.join("; ")}`;
    return { measure: "verdicts", isRight: got === expected, said };
  });
  return [...scoreFacts(notice, company, facts), ...neighbours];
}

function enter({ label, lexicon, ruleSet }: Notice, facts: LabelFacts) {
  const asks = asksOf(ruleSet);
  const { input, problems } = companyOf(facts, momentOf(label).today, lexicon, asks);
  const parsed = parseKnowledge(input, asks);
  if (parsed.ok) return { knowledge: parsed.value, problems };
  return { knowledge: null, problems: [...problems, JSON.stringify(parsed.problems)] };
}

function judged({ ruleSet, label }: Notice, company: Parameters<typeof judge>[1]) {
  return judge(compileRuleSet(ruleSet, momentOf(label)), company);
}

function scoreFacts(notice: Notice, company: LabelCase, facts: LabelFacts): Check[] {
  const { knowledge, problems } = enter(notice, facts);
  if (!knowledge) return allMissed(company, `the product refused the company: ${problems.join("; ")}`);
  const check: MakeCheck = (measure, isRight, said) => ({
    measure,
    isRight,
    said: `${company.name}: ${said}${problems.length > 0 ? ` (${problems.join("; ")})` : ""}`,
  });
  const { ruleSet, label } = notice;
  const judgement = judged(notice, knowledge);
  const { verdict, failing, findings } = judgement;
  const got = labelOf(judgement);
  const blamed = failing.map((finding) => ({ finding, leaves: finding.blamed, optional: [] }));
  const open = findings.filter(({ questions }) => questions.length > 0);
  // While the test is undecided too, a label may or may not name what the rule's conditions lack.
  const asked = open.map((finding) => ({
    finding,
    leaves: finding.questions,
    optional: [finding.onlyIf, finding.unless].flatMap((node) => (node ? leavesOf(node, UNKNOWN) : [])),
  }));
  // Where a rule fails anyway, a label need not list what else is undecided.
  const isOpen = verdict === "needs_information";
  const rest = [ruleSet, knowledge, momentOf(label), company, check] as const;
  return [
    check("verdicts", got === company.expected, `expected ${company.expected}, got ${got}`),
    checkNames(notice, "failing", blamed, company.failing, true, check),
    checkNames(notice, "missing", asked, company.missingAnyOf ?? company.missing, isOpen, check),
    ...scoreBonus(...rest),
    ...scoreAmount(...rest),
  ];
}

function checkNames(
  { translated, lexicon }: Notice,
  measure: Measure,
  named: readonly Named[],
  expected: readonly string[],
  isExact: boolean,
  check: MakeCheck,
): Check {
  const { unexpected, lacking } = compareNames(translated, lexicon, named, expected);
  const extra = isExact ? unexpected : [];
  const said = `${measure} unexpected [${extra.join(", ")}], lacking [${lacking.join(", ")}]`;
  return check(measure, extra.length === 0 && lacking.length === 0, said);
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
