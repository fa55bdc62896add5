import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bonusLedger } from "#app/matching/bonus.ts";
import { isMachineRead, type Reading, type Rule, type RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { isOpen } from "#app/matching/verdict.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { bonus, company, march, requirement, review, ruleSet } from "./examples.ts";
import { judged } from "./generators/judging.ts";
import { ruleSetCase } from "./generators/rule-sets.ts";
import { withoutMachine } from "./reference/reference-judge.ts";

const machine = { verified: false, readBy: "machine" } as const;
const listed = requirement({ fact: "isListed", is: true });
const unlisted = requirement({ fact: "isListed", is: false });
const staffed = requirement({ fact: "employees", min: 5, unit: "people" });
const clean = requirement({ fact: "hasTaxArrears", is: false });
const read = (rule: Rule): Rule => ({ ...rule, ...machine });
const byPerson = (rule: Rule): Rule => ({ ...rule, decidedBy: "person" });
const facts = { isListed: true };

describe("Who has read what a verdict rests on", () => {
  test.each<[title: string, rules: Rule[], verdict: string, basis: string]>([
    ["a machine read that it is met", [read(listed)], "no_obstacle_found", "machine"],
    ["a machine read one of two that are met", [listed, read(listed)], "no_obstacle_found", "machine"],
    ["a person read that it is met", [listed], "no_obstacle_found", "person"],
    ["a machine read what is not met", [listed, read(unlisted)], "not_eligible", "machine"],
    ["a person read what is not met", [read(listed), unlisted], "not_eligible", "person"],
    ["both did", [read(unlisted), unlisted], "not_eligible", "person"],
    ["a person doubts, a machine refuses", [byPerson(unlisted), read(unlisted)], "not_eligible", "machine"],
    ["a machine read what a person decides", [listed, read(byPerson(unlisted))], "probably_not", "machine"],
    [
      "both read what a person decides",
      [byPerson(unlisted), read(byPerson(unlisted))],
      "probably_not",
      "person",
    ],
    ["only a machine read what is unknown", [listed, read(staffed)], "needs_information", "machine"],
    ["a person read what is unknown", [read(listed), staffed], "needs_information", "person"],
    [
      "a person read nothing that is settled",
      [requirement(review), read(staffed)],
      "needs_information",
      "person",
    ],
    ["a machine read only what is presumed", [read(clean)], "needs_information", "machine"],
  ])("%s", (_title, rules, verdict, basis) => {
    const given = judged(ruleSet(rules, { completeness: "partial" }), company({ facts }), march);
    expect([given.verdict, given.basis]).toEqual([verdict, basis]);
  });
});

const confirmed = <T extends Reading>({ readBy, ...read }: T) =>
  (readBy ? { ...read, verified: true } : read) as T;
const allConfirmed = ({ choice, ...common }: RuleSet): RuleSet => ({
  ...common,
  rules: common.rules.map(confirmed),
  ...(choice && {
    choice: {
      ...confirmed(choice),
      tracks: choice.tracks.map((track) => ({ ...track, rules: track.rules.map(confirmed) })),
    },
  }),
});

test("Confirming what a machine has read changes no verdict, only its basis", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const before = judged(subject, company, moment);
      const after = judged(allConfirmed(subject), company, moment);
      expect(after.verdict).toBe(before.verdict);
      expect(after.basis).toBe(before.basis && "person");
    }),
    propertyRuns,
  );
});

test("A verdict that rests on a person's reading stays when what a machine has read is taken away", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { verdict, basis } = judged(subject, company, moment);
      const alone = judged(withoutMachine(subject), company, moment);
      if (basis === "person") expect(alone).toMatchObject({ verdict, basis });
      if (basis === "machine" && !isOpen(verdict)) expect(alone.verdict).not.toBe(verdict);
    }),
    propertyRuns,
  );
});

test("What a machine has read makes no verdict better, and nobody eligible", () => {
  const rank = ["not_eligible", "probably_not", "needs_information", "no_obstacle_found", "eligible"];
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { verdict, basis } = judged(subject, company, moment);
      const alone = judged(withoutMachine(subject), company, moment);
      if (basis === "machine") expect(verdict).not.toBe("eligible");
      const isSettledByMachine = alone.verdict === "not_judged" || alone.verdict === "needs_information";
      if (!isSettledByMachine) expect(rank.indexOf(verdict)).toBeLessThanOrEqual(rank.indexOf(alone.verdict));
    }),
    propertyRuns,
  );
});

test("A refusal on a person's reading names what that person has read", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { verdict, basis, failing, doubts } = judged(subject, company, moment);
      const against = verdict === "not_eligible" ? failing : doubts;
      if (basis === "person" && against.length > 0)
        expect(against.some(({ rule }) => !isMachineRead(rule))).toBe(true);
    }),
    propertyRuns,
  );
});

test("Points of a bonus that only a machine has read are possible, not certain", () => {
  const [total] = bonusLedger([bonus("a", 3, machine), bonus("b", 2)], company(), march).totals;
  expect(total).toMatchObject({ known: 2, atBest: 5 });
});

describe("In a rule as written", () => {
  const written = (rule: object, completeness = "partial") =>
    parseRuleSet({ ...ruleSet([listed]), completeness, rules: [{ ...listed, ...rule }] });

  test("the reader is a person where none is named, and naming a person says no more", () => {
    expect(written({ readBy: "person" })).toEqual(written({}));
    expect(written(machine)).toMatchObject({ ok: true, value: { rules: [machine] } });
  });

  test.each([
    ["a machine and a person's confirmation at once", { readBy: "machine" }, "partial", "rules[0].verified"],
    ["a reader that does not exist", { readBy: "oracle" }, "partial", "rules[0].readBy"],
    ["a complete reading of which a machine read a part", machine, "complete", "completeness"],
  ])("%s is refused", (_title, rule, completeness, path) => {
    const parsed = written(rule, completeness);
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([path]);
  });
});
