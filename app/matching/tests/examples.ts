import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { BonusRule, Criterion, Rule, RuleSet } from "#app/matching/rule.ts";

/** Announced on 2 March 2026, open from the 9th to the 31st, judged on the 20th. */
export const march: Moment = {
  today: "2026-03-20",
  window: { announcedOn: "2026-03-02", opensOn: "2026-03-09", lastDay: "2026-03-31" },
};

export const review: Criterion = { review: { ko: "사업 적합성", en: "fit to the programme" } };

export function company(known: Partial<Knowledge> = {}): Knowledge {
  return { facts: {}, lists: {}, answers: {}, ...known };
}

export function requirement(test: Criterion, other: Partial<Rule> = {}): Rule {
  return {
    id: "rule",
    as: "requirement",
    test,
    decidedBy: "facts",
    cite: "신청 자격",
    source: "p. 1",
    verified: true,
    ...other,
  };
}

export function exclusion(test: Criterion, other: Partial<Rule> = {}): Rule {
  return requirement(test, { as: "exclusion", ...other });
}

export function ruleSet(rules: Rule[], other: Partial<RuleSet> = {}): RuleSet {
  return {
    id: "set",
    title: { ko: "지원사업", en: "programme" },
    completeness: "complete",
    rules: rules.map((rule, at) => ({ ...rule, id: `rule-${at}` })),
    bonus: [],
    ...other,
  };
}

export function bonus(id: string, points: number | null, other: Partial<BonusRule> = {}): BonusRule {
  return {
    id,
    ko: "가점",
    en: "bonus",
    points,
    stage: null,
    cite: "가점",
    source: "p. 2",
    verified: true,
    ...other,
  };
}
