import fc from "fast-check";
import { expect, test } from "vitest";
import { type LeafFinding, leavesOf } from "#app/matching/explain.ts";
import { allFindings, verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { isAnythingKnown, nothingKnown } from "#app/matching/knowledge.ts";
import { MET, NOT_MET, TO_CHECK, UNKNOWN } from "#app/matching/outcome.ts";
import type { Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { isOpen } from "#app/matching/verdict.ts";
import { rulesOf } from "#app/matching/walk.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { judged, outcomeOf } from "./generators/judging.ts";
import { criterionCase, ruleSetCase } from "./generators/rule-sets.ts";

/** The same criterion with the parts of every group in reverse order. */
function reversed(criterion: Criterion): Criterion {
  if ("not" in criterion) return { not: reversed(criterion.not) };
  if ("all" in criterion) return { all: criterion.all.map(reversed).reverse() };
  if ("any" in criterion) return { any: criterion.any.map(reversed).reverse() };
  return "where" in criterion && criterion.where
    ? { ...criterion, where: reversed(criterion.where) }
    : criterion;
}

test("The order of the parts does not matter to an outcome", () => {
  fc.assert(
    fc.property(criterionCase, fc.boolean(), ({ subject, company, moment }, mayPresume) => {
      const outcome = outcomeOf(subject, company, moment, mayPresume);
      expect(outcomeOf(reversed(subject), company, moment, mayPresume)).toBe(outcome);
    }),
    propertyRuns,
  );
});

test("The order of the rules, of their parts and of tracks does not matter to a verdict", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { choice } = subject;
      const turned = (rules: readonly Rule[]) =>
        rules.map((rule) => ({ ...rule, test: reversed(rule.test) })).reverse();
      const tracks = choice?.tracks.map((track) => ({ ...track, rules: turned(track.rules) })).reverse();
      const other = { ...subject, rules: turned(subject.rules) };
      if (choice && tracks) other.choice = { ...choice, tracks };
      expect(judged(other, company, moment).verdict).toBe(judged(subject, company, moment).verdict);
    }),
    propertyRuns,
  );
});

const groupsToDistribute = fc.array(criterionCase, { minLength: 1, maxLength: 3 });

test("De Morgan holds: not all of them is one of them not, and not one of them is all of them not", () => {
  fc.assert(
    fc.property(groupsToDistribute, fc.boolean(), (cases, mayPresume) => {
      const parts = cases.map(({ subject }) => subject);
      const turned = parts.map((not) => ({ not }));
      for (const { company, moment } of cases) {
        const outcome = (criterion: Criterion) => outcomeOf(criterion, company, moment, mayPresume);
        expect(outcome({ not: { all: parts } })).toBe(outcome({ any: turned }));
        expect(outcome({ not: { any: parts } })).toBe(outcome({ all: turned }));
      }
    }),
    propertyRuns,
  );
});

test("Two negations undo each other", () => {
  fc.assert(
    fc.property(criterionCase, fc.boolean(), ({ subject, company, moment }, mayPresume) => {
      const outcome = outcomeOf(subject, company, moment, mayPresume);
      expect(outcomeOf({ not: { not: subject } }, company, moment, mayPresume)).toBe(outcome);
    }),
    propertyRuns,
  );
});

test("An exclusion is the requirement of the opposite", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const turned = subject.rules.map((rule) => ({
        ...rule,
        as: rule.as === "exclusion" ? ("requirement" as const) : ("exclusion" as const),
        test: { not: rule.test },
      }));
      const outcomes = (ruleSet: RuleSet) =>
        judged(ruleSet, company, moment).findings.map(({ outcome }) => outcome);
      expect(outcomes({ ...subject, rules: turned })).toEqual(outcomes(subject));
    }),
    propertyRuns,
  );
});

const rank = { not_met: 0, unknown: 1, to_check: 2, met: 3, does_not_apply: 3 };
const verdictsOfRank = [
  ["not_eligible"],
  ["needs_information", "probably_not"],
  ["eligible", "needs_information", "probably_not"],
  ["eligible", "needs_information"],
];

test("The verdict is the one that the catalogue computes alone, and the least of the findings", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { verdict, findings } = judged(subject, company, moment);
      expect(verdictOf(compileRuleSet(subject, moment), company)).toBe(verdict);
      if (verdict === "not_judged") return;
      const least = Math.min(3, ...findings.map(({ outcome }) => rank[outcome]));
      expect(verdictsOfRank[least]).toContain(verdict === "no_obstacle_found" ? "eligible" : verdict);
    }),
    propertyRuns,
  );
});

test("A judgement lists as failing, to check and open just what it found so", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { findings, failing, checks, doubts, questions, verdict } = judged(subject, company, moment);
      expect(failing).toEqual(findings.filter(({ outcome }) => outcome === "not_met"));
      expect(checks).toEqual(findings.filter(({ outcome }) => outcome === "to_check"));
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      expect(new Set(questions.map(({ id }) => id))).toEqual(
        new Set(findings.flatMap((finding) => finding.questions.map(({ id }) => id))),
      );
      expect(doubts).toEqual(checks.filter(({ suggested }) => suggested === "not_met"));
      if (verdict === "probably_not") expect(doubts).not.toEqual([]);
      const isAsked = questions.length > 0 || findings.every(({ outcome }) => outcome === "to_check");
      if (verdict === "needs_information") expect(isAsked).toBe(true);
    }),
    propertyRuns,
  );
});

test("Whatever is not met is to be blamed on leaves of the test, and each of them is not met", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      for (const { outcome, blamed, suggested, test } of judged(subject, company, moment).findings) {
        expect(blamed.length > 0).toBe(suggested === "not_met");
        if (outcome === "not_met") expect(suggested).toBe("not_met");
        expect(blamed.filter((leaf) => leaf.outcome !== NOT_MET)).toEqual([]);
        expect(blamed.every((leaf) => leaf.leaf.path.startsWith("test"))).toBe(true);
        expect(blamed.every((leaf) => leavesOf(test, NOT_MET).includes(leaf))).toBe(true);
      }
    }),
    propertyRuns,
  );
});

test("Whatever is unknown asks something, and else only what would settle a first rule", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { findings, verdict } = judged(subject, company, moment);
      const isAnyUnknown = findings.some(({ outcome }) => outcome === "unknown");
      for (const { outcome, questions } of findings)
        if (verdict !== "needs_information" || isAnyUnknown)
          expect(questions.length > 0).toBe(outcome === "unknown");
    }),
    propertyRuns,
  );
});

test("A rule that a person decides, or wrote but nobody verified, itself or its track, is always to check, whatever the facts suggest", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { choice, ...common } = subject;
      const unread =
        choice && !choice.verified && !choice.readBy ? rulesOf(subject).slice(common.rules.length) : [];
      for (const finding of allFindings(judged(subject, company, moment))) {
        const { outcome, suggested, rule, presumptions } = finding;
        if (!unread.includes(rule) && rule.decidedBy === "facts" && (rule.verified || rule.readBy))
          expect(outcome).toBe(suggested);
        else expect([outcome, presumptions]).toEqual(["to_check", []]);
      }
      const nobody = subject.rules.map(({ readBy: _, ...rule }) => ({ ...rule, verified: false }));
      const asked = judged({ ...common, rules: nobody, completeness: "complete" }, company, moment);
      expect(isOpen(asked.verdict)).toBe(nobody.length === 0 && isAnythingKnown(company));
      expect(asked.checks).toHaveLength(nobody.length);
    }),
    propertyRuns,
  );
});

test("Nothing is open to a company of which nothing is known, nor where every rule waits for a person", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      expect(isOpen(judged(subject, nothingKnown, moment).verdict)).toBe(false);
      const waiting = (rules: readonly Rule[]) =>
        rules.map((rule) => ({ ...rule, decidedBy: "person" as const }));
      const { choice, ...common } = subject;
      const tracks = choice?.tracks.map((track) => ({ ...track, rules: waiting(track.rules) }));
      const rules = waiting(common.rules);
      const { verdict } = judged(
        { ...common, rules, ...(choice && tracks && { choice: { ...choice, tracks } }) },
        company,
        moment,
      );
      if (rules.length > 0) expect(isOpen(verdict)).toBe(false);
    }),
    propertyRuns,
  );
});

test("What is open rests on a rule that is settled by what is known, and nothing known speaks against it", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { verdict, findings } = judged(subject, company, moment);
      if (!isOpen(verdict) || findings.length === 0) return;
      expect(
        findings.some(({ outcome, presumptions }) => rank[outcome] === 3 && presumptions.length === 0),
      ).toBe(true);
      expect(findings.filter(({ suggested }) => suggested === "not_met")).toEqual([]);
    }),
    propertyRuns,
  );
});

const causes = (leaf: LeafFinding) => leaf.cause !== null;

test("A leaf has a cause just when it is unknown, and is presumed only when it is met", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      for (const { test, onlyIf, unless } of judged(subject, company, moment).findings) {
        const nodes = [test, onlyIf, unless].filter((node) => node !== null);
        const leaves = ([NOT_MET, UNKNOWN, TO_CHECK, MET] as const).flatMap((outcome) =>
          nodes.flatMap((node) => leavesOf(node, outcome)),
        );
        expect(leaves.filter(causes)).toEqual(leaves.filter(({ outcome }) => outcome === UNKNOWN));
        expect(leaves.filter(({ isPresumed, outcome }) => isPresumed && outcome !== MET)).toEqual([]);
        expect(leaves.filter(({ isPresumed, leaf }) => isPresumed && !leaf.path.startsWith("test"))).toEqual(
          [],
        );
      }
    }),
    propertyRuns,
  );
});
