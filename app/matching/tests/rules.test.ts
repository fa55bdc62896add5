import { describe, expect, test } from "vitest";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, review, ruleSet } from "./examples.ts";
import { judged } from "./generators/judging.ts";

function findingOf(rule: Rule, knowledge: Knowledge) {
  const [finding] = judged(ruleSet([rule]), knowledge, march).findings;
  if (!finding) throw new Error("a rule that is judged has a finding");
  return finding;
}

const knowing = (facts: Knowledge["facts"]) => company({ facts });
const listed: Criterion = { fact: "isListed", is: true };
const newIndustry: Criterion = { fact: "isNewIndustry", is: true };
const arrears: Criterion = { fact: "hasTaxArrears", is: true };
const banned: Criterion = { some: "sanctions", where: { fact: "kind", anyOf: ["participation_ban"] } };
const deferral: Criterion = {
  ask: { key: "hasDeferral", type: "flag", ko: "납부 유예를 받았습니까?", en: "Has payment been deferred?" },
  is: true,
};

describe("Presumptions favour the company where its profile is silent", () => {
  const silent = company();
  test.each<[title: string, rule: Rule, knowledge: Knowledge, outcome: string, presumed: number]>([
    ["no arrears", exclusion(arrears), silent, "met", 1],
    ["no arrears, as a requirement", requirement({ not: arrears }), silent, "met", 1],
    ["arrears that somebody demands", requirement(arrears), silent, "unknown", 0],
    ["arrears that are given", exclusion(arrears), knowing({ hasTaxArrears: true }), "not_met", 0],
    ["no arrears, given", exclusion(arrears), knowing({ hasTaxArrears: false }), "met", 0],
    ["no ban", exclusion(banned), silent, "met", 1],
    [
      "no ban beside other sanctions",
      exclusion(banned),
      company({ lists: { sanctions: { items: [{ kind: "clawback" }], complete: false } } }),
      "met",
      1,
    ],
    [
      "no ban, declared",
      exclusion(banned),
      company({ lists: { sanctions: { items: [], complete: true } } }),
      "met",
      0,
    ],
    [
      "a ban",
      exclusion(banned),
      company({ lists: { sanctions: { items: [{ kind: "participation_ban" }], complete: false } } }),
      "not_met",
      0,
    ],
    [
      "a sanction of unknown kind",
      exclusion(banned),
      company({ lists: { sanctions: { items: [{}], complete: false } } }),
      "unknown",
      0,
    ],
    ["facts that nobody presumes", exclusion(listed), silent, "unknown", 0],
    [
      "a list that nobody presumes",
      exclusion({ some: "patents", where: { fact: "isOverseas", is: true } }),
      silent,
      "unknown",
      0,
    ],
    ["beside what a person checks", requirement({ all: [{ not: arrears }, review] }), silent, "to_check", 1],
    ["beside what is met anyway", requirement({ any: [review, { not: arrears }] }), silent, "met", 1],
    ["where the rule stays open", requirement({ all: [{ not: arrears }, listed] }), silent, "unknown", 0],
    [
      "where nothing rests on it",
      requirement({ any: [{ all: [{ not: arrears }, review] }, listed] }),
      knowing({ isListed: true }),
      "met",
      0,
    ],
    ["where a person decides", exclusion(arrears, { decidedBy: "person" }), silent, "to_check", 0],
    ["where nobody has verified the rule", exclusion(arrears, { verified: false }), silent, "to_check", 0],
  ])("%s", (_title, rule, knowledge, outcome, presumed) => {
    const finding = findingOf(rule, knowledge);
    expect([finding.outcome, finding.presumptions.length]).toEqual([outcome, presumed]);
    expect(judged(ruleSet([rule]), knowledge, march).presumptions).toHaveLength(presumed);
  });

  test("A presumed leaf is marked, and its presumption names it", () => {
    const { test, presumptions } = findingOf(exclusion(arrears), company());
    expect(test).toMatchObject({ kind: "leaf", isPresumed: true, value: undefined, cause: null });
    expect(presumptions).toMatchObject([{ leaf: { path: "test", criterion: arrears, isNegated: true } }]);
  });

  test("An exemption and a condition of application are never presumed", () => {
    const clean: Criterion = { not: arrears };
    expect(findingOf(requirement(listed, { unless: clean }), knowing({ isListed: false })).outcome).toBe(
      "unknown",
    );
    expect(findingOf(requirement(listed, { onlyIf: arrears }), knowing({ isListed: false })).outcome).toBe(
      "unknown",
    );
    const cleanList: Criterion = { not: banned };
    expect(findingOf(requirement(listed, { unless: cleanList }), knowing({ isListed: false })).outcome).toBe(
      "unknown",
    );
  });

  test("A presumption beside an exemption that frees is not listed, as nothing rests on it", () => {
    const finding = findingOf(exclusion(arrears, { unless: newIndustry }), knowing({ isNewIndustry: true }));
    expect([finding.outcome, finding.presumptions]).toEqual(["does_not_apply", []]);
  });
});

describe("An exemption", () => {
  const excluded = exclusion(arrears, { unless: deferral });
  const deferred = (hasDeferral: boolean) =>
    company({ facts: { hasTaxArrears: true }, answers: { hasDeferral } });

  test("is not asked while nothing excludes", () => {
    const known = judged(ruleSet([excluded, requirement(listed)]), knowing({ isListed: true }), march);
    expect(known.findings[0]).toMatchObject({ outcome: "met", questions: [] });
    expect(findingOf(excluded, company()).questions).toMatchObject([{ id: "fact:hasTaxArrears" }]);
    expect(findingOf(excluded, knowing({ hasTaxArrears: false }))).toMatchObject({
      outcome: "met",
      questions: [],
    });
  });
  test("is not asked while it is open whether anything excludes", () => {
    const finding = findingOf(exclusion(listed, { unless: deferral }), company());
    expect(finding.questions).toMatchObject([{ id: "fact:isListed" }]);
    expect(finding.questions).toHaveLength(1);
  });
  test("is asked once its exclusion bites", () => {
    const finding = findingOf(excluded, knowing({ hasTaxArrears: true }));
    expect(finding.outcome).toBe("unknown");
    expect(finding.questions).toMatchObject([
      { id: "ask:hasDeferral", to: "company", cause: "not_given", about: { ask: "hasDeferral" } },
    ]);
    expect(finding.questions).toHaveLength(1);
    expect(finding.blamed).toEqual([]);
  });
  test("frees, so that the rule does not apply", () => {
    expect(findingOf(excluded, deferred(true)).outcome).toBe("does_not_apply");
  });
  test("that is not met leaves the exclusion, and is not blamed", () => {
    const { outcome, blamed } = findingOf(excluded, deferred(false));
    expect(outcome).toBe("not_met");
    expect(blamed.map(({ leaf }) => leaf.criterion)).toEqual([arrears]);
  });
  test("that a person judges makes the rule one to check", () => {
    expect(findingOf(exclusion(arrears, { unless: review }), knowing({ hasTaxArrears: true })).outcome).toBe(
      "to_check",
    );
  });
});

describe("A rule for some companies only", () => {
  const rule = requirement(listed, { onlyIf: newIndustry });
  test.each([
    [{ isNewIndustry: false }, "does_not_apply"],
    [{ isNewIndustry: false, isListed: true }, "does_not_apply"],
    [{ isNewIndustry: true, isListed: true }, "met"],
    [{ isNewIndustry: true, isListed: false }, "not_met"],
    [{ isListed: true }, "met"],
    [{ isListed: false }, "unknown"],
    [{ isNewIndustry: true }, "unknown"],
    [{}, "unknown"],
  ])("%o: %s", (facts, outcome) => {
    expect(findingOf(rule, knowing(facts)).outcome).toBe(outcome);
  });

  test.each([
    [{ isListed: false }, ["fact:isNewIndustry"]],
    [{ isNewIndustry: true }, ["fact:isListed"]],
    [{}, ["fact:isListed", "fact:isNewIndustry"]],
  ])("knowing %o it asks %o", (facts, ids) => {
    expect(findingOf(rule, knowing(facts)).questions.map(({ id }) => id)).toEqual(ids);
  });

  test("blames its test, never the condition under which it applies", () => {
    const { blamed, onlyIf } = findingOf(rule, knowing({ isNewIndustry: true, isListed: false }));
    expect(blamed.map(({ leaf }) => leaf.path)).toEqual(["test"]);
    expect(onlyIf).toMatchObject({ outcome: 0, leaf: { path: "onlyIf" } });
  });
});

describe("A rule that facts do not decide", () => {
  test.each<[Partial<Rule>, Knowledge["facts"], string]>([
    [{ decidedBy: "person" }, { isListed: true }, "met"],
    [{ decidedBy: "person" }, { isListed: false }, "not_met"],
    [{ decidedBy: "person" }, {}, "unknown"],
    [{ verified: false }, { isListed: false }, "not_met"],
    [{ decidedBy: "person", unless: newIndustry }, { isNewIndustry: true }, "does_not_apply"],
  ])("%o is to check; the facts %o suggest: %s", (other, facts, suggested) => {
    const finding = findingOf(requirement(listed, other), knowing(facts));
    expect(finding).toMatchObject({ outcome: "to_check", suggested, questions: [] });
    expect(finding.blamed.length).toBe(suggested === "not_met" ? 1 : 0);
  });
});

describe("To blame are", () => {
  const both = knowing({ isListed: false, isNewIndustry: false });
  const one = knowing({ isListed: false, isNewIndustry: true });
  test.each<[string, Criterion, Knowledge, string[]]>([
    [
      "all that fail of what is demanded together",
      { all: [listed, newIndustry] },
      both,
      ["test.all[0]", "test.all[1]"],
    ],
    ["only those that fail", { all: [listed, newIndustry] }, one, ["test.all[0]"]],
    ["all ways, if none is open", { any: [listed, newIndustry] }, both, ["test.any[0]", "test.any[1]"]],
    ["those that a negation turns", { not: { any: [newIndustry, listed] } }, one, ["test.not.any[0]"]],
    [
      "not what lies under a way that is itself met",
      { all: [{ any: [newIndustry, listed] }, listed] },
      one,
      ["test.all[1]"],
    ],
  ])("%s", (_title, criterion, knowledge, paths) => {
    expect(findingOf(requirement(criterion), knowledge).blamed.map(({ leaf }) => leaf.path)).toEqual(paths);
  });
});

test("Each part of a rule is found at the path at which it is written", () => {
  const some: Criterion = { some: "patents", where: { any: [{ fact: "isOverseas", is: true }] } };
  const { test, onlyIf, unless } = findingOf(
    requirement(some, { onlyIf: listed, unless: { not: newIndustry } }),
    company(),
  );
  expect(test).toMatchObject({
    leaf: { path: "test", where: { path: "test.where", children: [{ path: "test.where.any[0]" }] } },
  });
  expect(onlyIf).toMatchObject({ leaf: { path: "onlyIf" } });
  expect(unless).toMatchObject({ leaf: { path: "unless.not" } });
});

test("A finding shows the groups as they are judged, with paths as they are written", () => {
  const { test } = findingOf(exclusion({ all: [listed, { not: newIndustry }] }), knowing({ isListed: true }));
  expect(test).toMatchObject({
    kind: "any",
    path: "test",
    outcome: 1,
    children: [
      { leaf: { path: "test.all[0]" }, outcome: 0 },
      { leaf: { path: "test.all[1].not" }, outcome: 1 },
    ],
  });
});
