import { amountFor } from "#app/matching/amount.ts";
import { bonusLedger } from "#app/matching/bonus.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import type { Check, MakeCheck } from "./check.ts";
import { figureIn } from "./label-values.ts";
import type { LabelCase } from "./labels.ts";

/** Points in this call, by stage and elsewhere; null is a preference without a number. */
export function scoreBonus(
  { bonus }: RuleSet,
  knowledge: Knowledge,
  moment: Moment,
  company: LabelCase,
  check: MakeCheck,
): Check[] {
  const { entries, totals } = bonusLedger(bonus, knowledge, moment);
  const here = totals.filter(({ appliesTo }) => appliesTo === null);
  const met = entries
    .filter(({ outcome, rule }) => outcome === "met" && !rule.appliesTo)
    .map(({ rule }) => rule);
  const said = (what: string, got: unknown, expected: unknown) =>
    check("bonus", got === expected, `${what} ${got}, expected ${expected}`);
  const checks: Check[] = [];
  if (company.expectedBonus !== undefined) {
    const sum = here.reduce((total, { known }) => total + known, 0);
    const isPrinted = met.length === 0 || met.some(({ points }) => points !== null);
    checks.push(said("bonus", isPrinted ? Number(sum.toFixed(4)) : null, company.expectedBonus));
  }
  for (const [stage, points] of Object.entries(company.bonusByStage ?? {}))
    checks.push(said(`bonus of ${stage}`, here.find((total) => total.stage?.ko === stage)?.known, points));
  for (const { programme, points } of company.expectedBonusElsewhere) {
    const there = totals.filter(({ appliesTo }) => appliesTo?.ko === programme);
    checks.push(
      said(
        `bonus in ${programme}`,
        there.reduce((total, { known }) => total + known, 0),
        points,
      ),
    );
  }
  const cut = company.expectedEffect?.feePercentPoint;
  if (typeof cut === "number")
    checks.push(said("fee cut", Math.min(...met.map(({ effect }) => effect?.percentPoints ?? 0)), cut));
  return checks;
}

const names: Readonly<Record<string, "limit" | "rate" | "remaining">> = {
  limitKRW: "limit",
  maxKRW: "limit",
  rate: "rate",
  subsidyRate: "rate",
  remainingKRW: "remaining",
};

export function scoreAmount(
  { amount }: RuleSet,
  knowledge: Knowledge,
  moment: Moment,
  { expectedAmount }: LabelCase,
  check: MakeCheck,
): Check[] {
  if (!expectedAmount) return [];
  const got = amount ? amountFor(amount, knowledge, moment) : { limit: null, rate: null, remaining: null };
  const isRight = Object.entries(expectedAmount).every(([label, value]) => {
    const name = names[label];
    return name === undefined || got[name] === figureIn(value);
  });
  const said = `amount ${JSON.stringify(got)}, expected ${JSON.stringify(expectedAmount)}`;
  return [check("amounts", isRight, said)];
}
