import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "#app/matching/calendar.ts";
import { applyChanges, type Change } from "#app/matching/changes/change.ts";
import type { ChangeOverTime } from "#app/matching/changes/changes-over-time.ts";
import { companyFacts, type Fact, factsOf, listOf } from "#app/matching/facts.ts";
import { allFindings, judge, verdictOf, waysJudged } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Leaf } from "#app/matching/judging/node.ts";
import { type Knowledge, parseKnowledge } from "#app/matching/knowledge.ts";
import { UNKNOWN } from "#app/matching/outcome.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { stepDays } from "#app/matching/tests/generators/naive-calendar.ts";
import { type Case, changeableCase, ruleSetCase } from "#app/matching/tests/generators/rule-sets.ts";
import type { Verdict } from "#app/matching/verdict.ts";
import { asksOf } from "#app/matching/walk.ts";
import { type ChangeSet, whatIf } from "#app/matching/what-if.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";

type RuleSetCase = Case<RuleSet>;

// Most random companies are not refused, or for what cannot be changed.
const anyCase = fc.oneof(ruleSetCase, { weight: 3, arbitrary: changeableCase });

function compiledFor({ subject, moment }: RuleSetCase, { applyFrom }: Pick<ChangeSet, "applyFrom">) {
  return compileRuleSet(subject, applyFrom === null ? moment : { ...moment, today: applyFrom });
}

const isRefusal = (verdict: Verdict) => verdict === "not_eligible" || verdict === "probably_not";

/** Refused no more, and no question is open that was not open before. */
function opens(given: RuleSetCase, set: Pick<ChangeSet, "changes" | "applyFrom">): boolean {
  const compiled = compiledFor(given, set);
  const after = judge(compiled, applyChanges(given.company, set.changes));
  if (isRefusal(after.verdict)) return false;
  return waysJudged(after).some(({ verdict, findings }) => {
    const open = findings.flatMap(({ questions }) => questions);
    return verdict === after.verdict && open.every(({ leaf }) => leaf.outcome(given.company) === UNKNOWN);
  });
}

function properParts({ changes, applyFrom }: ChangeSet) {
  const parts = Array.from({ length: 2 ** changes.length }, (_, bits) =>
    changes.filter((_change, at) => bits & (1 << at)),
  );
  const days = applyFrom === null ? [null] : [null, applyFrom];
  return days
    .flatMap((day) => parts.map((part) => ({ changes: part, applyFrom: day })))
    .filter((part) => part.changes.length < changes.length || part.applyFrom !== applyFrom);
}

function shown(given: RuleSetCase): readonly ChangeSet[] {
  return whatIf(compileRuleSet(given.subject, given.moment), given.company).sets;
}

test("A shown set turns the refusal over, with the verdict that it says", () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const set of shown(given)) {
        expect(opens(given, set)).toBe(true);
        const after = applyChanges(given.company, set.changes);
        expect(verdictOf(compiledFor(given, set), after)).toBe(set.verdict);
      }
    }),
    propertyRuns,
  );
});

test("No part of a shown set turns it over", () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const set of shown(given))
        for (const part of properParts(set)) expect(opens(given, part), JSON.stringify(part)).toBe(false);
    }),
    propertyRuns,
  );
});

test("At most three sets of at most three changes are shown, and none to a company that is not refused", () => {
  fc.assert(
    fc.property(anyCase, ({ subject, company, moment }) => {
      const compiled = compileRuleSet(subject, moment);
      const { sets, overTime, fixed } = whatIf(compiled, company);
      expect(sets.length).toBeLessThanOrEqual(3);
      expect(sets.filter(({ changes }) => changes.length > 3)).toEqual([]);
      if (!isRefusal(verdictOf(compiled, company))) expect([sets, overTime, fixed]).toEqual([[], [], []]);
    }),
    propertyRuns,
  );
});

test("A company with these changes is still valid", () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const { changes } of shown(given)) {
        const after = applyChanges(given.company, changes);
        expect(parseKnowledge(after, asksOf(given.subject))).toEqual({ ok: true, value: after });
      }
    }),
    propertyRuns,
  );
});

/** How each thing that a change touches can be changed, as the catalogue says. */
function changeables(change: Change): readonly (string | undefined)[] {
  const catalogue: Readonly<Record<string, Fact>> = companyFacts;
  if (change.kind === "fact") return [catalogue[change.fact]?.change];
  if (change.kind !== "item") return [listOf(change.list).change];
  return Object.keys(change.to).map((fact) => factsOf(change.list)[fact]?.change);
}

function oldValues({ facts, lists }: Knowledge, change: Change): unknown {
  if (change.kind === "fact") return facts[change.fact];
  if (change.kind !== "item") return undefined;
  const item = lists[change.list]?.items[change.at] ?? {};
  return Object.fromEntries(Object.entries(item).filter(([name]) => name in change.to));
}

test("Only what can be decided or worked for is changed, from what it is to something else", () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const change of shown(given).flatMap(({ changes }) => changes)) {
        const how = changeables(change);
        expect(how.filter((of) => of !== "decision" && of !== "effort")).toEqual([]);
        expect(change.how).toBe(how.includes("effort") ? "effort" : "decision");
        if (change.kind !== "fact" && change.kind !== "item") continue;
        expect(change.from).toEqual(oldValues(given.company, change));
        expect(change.to).not.toEqual(change.from);
      }
    }),
    propertyRuns,
  );
});

test("Waiting in time makes the leaf hold on the day that is told, and not on the day before", () => {
  const outcomeOn = (
    { subject, company, moment }: RuleSetCase,
    today: Day,
    { leaf: { leaf } }: ChangeOverTime,
  ) => {
    const after = judge(compileRuleSet(subject, { ...moment, today }), company);
    return allFindings(after)
      .flatMap(({ blamed }) => blamed)
      .some((other) => isSame(other.leaf, leaf));
  };
  fc.assert(
    fc.property(anyCase, (given) => {
      for (const wait of whatIf(compileRuleSet(given.subject, given.moment), given.company).overTime) {
        if (wait.until === null || !wait.isInTime) continue;
        expect(outcomeOn(given, wait.until, wait)).toBe(false);
        expect(outcomeOn(given, stepDays(wait.until, -1), wait)).toBe(true);
      }
    }),
    propertyRuns,
  );
});

function isSame(a: Leaf, b: Leaf): boolean {
  return a.path === b.path && a.criterion === b.criterion;
}
