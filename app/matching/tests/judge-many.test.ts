import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude } from "#app/matching/judge.ts";
import {
  type Judgeable,
  type JudgingPlan,
  planJudging,
  rehearse,
  verdictsFor,
} from "#app/matching/judge-many.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { nothingKnown } from "#app/matching/knowledge.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { conclusions } from "#app/matching/verdict.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { company, march, requirement, ruleSet } from "./examples.ts";
import { anyMoment } from "./generators/moments.ts";
import { ruleSetCase } from "./generators/rule-sets.ts";

const notJudgedAtAll = { verdict: "not_judged", basis: null };

const anyCase = fc.record({
  cases: fc.array(ruleSetCase, { minLength: 1, maxLength: 4 }),
  moments: fc.array(anyMoment, { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.tuple(fc.option(fc.nat(3), { freq: 5, nil: null }), fc.nat(3)), { maxLength: 20 }),
});

test("Judging many gives each the verdict that it gets by itself, on this day, the next one, and after a rehearsal", () => {
  fc.assert(
    fc.property(anyCase, ({ cases, moments, rows }) => {
      const ruleSets = cases.map(({ subject }) => subject);
      const ruleSetOf = (hash: string) => ruleSets[Number(hash)];
      const opportunities = rows.map(
        ([rules, at]): Judgeable => ({
          ruleHash: rules === null ? null : String(rules),
          window: (moments[at] ?? march).window,
        }),
      );
      let before: JudgingPlan | undefined;
      for (const { today } of moments) {
        const plan = planJudging(opportunities, today, ruleSetOf, before);
        for (const { company } of cases) {
          const given = [...verdictsFor(plan, { ...company }, new Map())].map((at) => conclusions[at]);
          expect(given).toEqual(
            opportunities.map(({ ruleHash, window }) => {
              const rules = ruleHash === null ? undefined : ruleSetOf(ruleHash);
              if (!rules) return notJudgedAtAll;
              return conclude(compileRuleSet(rules, { today, window }), { ...company, answers: {} });
            }),
          );
        }
        expect([...rehearse(plan, 3)].length).toBe(Math.ceil(plan.forms.length / 3));
        before = plan;
      }
    }),
    propertyRuns,
  );
});

describe("Opportunities share a form", () => {
  const within = (at: "announcement" | "deadline" | "application"): Criterion => ({
    fact: "foundedOn",
    ago: { max: { years: 7 } },
    at,
  });
  const items: Criterion = {
    some: "patents",
    where: { fact: "registeredOn", ago: { max: { years: 1 } }, at: "deadline" },
  };
  const windowUntil = (lastDay: string) => ({ ...march.window, lastDay });
  const formsOf = (rules: RuleSet, days: readonly string[], today = march.today, before?: JudgingPlan) =>
    planJudging(
      days.map((day) => ({ ruleHash: "one", window: windowUntil(day) })),
      today,
      () => rules,
      before,
    );
  const days = ["2026-03-30", "2026-03-31", "2026-04-30"];

  test("with those of the day before, unless the day itself decides: years closed since, or a deadline that is not set", () => {
    const sales: Criterion = {
      fact: "revenue",
      min: 1,
      unit: "KRW",
      over: { lastClosedYears: 1, as: "each", at: "announcement" },
    };
    const isKept = (rules: RuleSet, window: Judgeable["window"], on: readonly [string, string]) => {
      const [before, after] = on.map((today) =>
        planJudging([{ ruleHash: "one", window }], today, () => rules),
      );
      const next = planJudging([{ ruleHash: "one", window }], on[1], () => rules, before);
      expect(next.forms[0]?.moment).toEqual(after?.forms[0]?.moment);
      return next.forms[0] === before?.forms[0];
    };
    const spring = { announcedOn: "2026-03-02", opensOn: null, lastDay: "2026-12-01" };
    const rolling = { ...spring, lastDay: null };
    expect(isKept(ruleSet([requirement(sales)]), spring, ["2026-03-30", "2026-03-31"])).toBe(false);
    expect(isKept(ruleSet([requirement(sales)]), spring, ["2026-05-30", "2026-05-31"])).toBe(false);
    expect(isKept(ruleSet([requirement(within("deadline"))]), rolling, ["2026-04-01", "2026-04-02"])).toBe(
      false,
    );
  });

  test("where their windows differ in a day that no rule looks at", () => {
    expect(formsOf(ruleSet([requirement(within("announcement"))]), days).forms).toHaveLength(1);
    expect(formsOf(ruleSet([requirement(within("application"))]), days).forms).toHaveLength(1);
  });

  test("and not where a rule looks at it, be it on the items of a list or only in an exemption", () => {
    expect(formsOf(ruleSet([requirement(within("deadline"))]), days).forms).toHaveLength(3);
    expect(formsOf(ruleSet([requirement(items)]), days).forms).toHaveLength(3);
    const exempted = requirement({ fact: "isListed", is: true }, { unless: within("deadline") });
    expect(formsOf(ruleSet([exempted]), days).forms).toHaveLength(3);
  });

  test("with the plan before, unless the day of applying has moved", () => {
    const printed = ruleSet([requirement(within("announcement"))]);
    const first = formsOf(printed, days);
    expect(formsOf(printed, days, "2026-03-21", first).forms[0]).toBe(first.forms[0]);
    const applying = ruleSet([requirement(within("application"))]);
    const second = formsOf(applying, days);
    expect(formsOf(applying, days, "2026-03-21", second).forms[0]).not.toBe(second.forms[0]);
  });
});

test("The answers for one opportunity count for that one alone", () => {
  const asks: Criterion = { ask: { key: "k", ko: "답", en: "answer", type: "flag" }, is: true };
  const opportunities = Array.from({ length: 3 }, () => ({ ruleHash: "one", window: march.window }));
  const plan = planJudging(opportunities, march.today, () => ruleSet([requirement(asks)]));
  const given = verdictsFor(plan, company(), new Map([[1, { k: true }]]));
  expect([...given].map((at) => conclusions[at]?.verdict)).toEqual([
    "needs_information",
    "eligible",
    "needs_information",
  ]);
});

test("More rule sets than are kept ready are judged all the same", () => {
  const opportunities = Array.from({ length: 6_100 }, (_, at) => ({
    ruleHash: `${at}`,
    window: march.window,
  }));
  const plan = planJudging(opportunities, march.today, () =>
    ruleSet([requirement({ fact: "isListed", is: true })]),
  );
  expect(plan.forms.filter(({ compiled }) => compiled !== null)).toHaveLength(6_000);
  expect(new Set(verdictsFor(plan, nothingKnown, new Map()))).toEqual(
    new Set([conclusions.findIndex(({ verdict }) => verdict === "needs_information")]),
  );
});
