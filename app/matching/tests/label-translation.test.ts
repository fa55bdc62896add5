import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scoreFolder } from "#tests/eligibility/score-folder.ts";

type Label = Record<string, unknown>;
type Company = { facts: Label; expected: string; failing?: string[]; missing?: string[] } & Label;

const small = { fact: "size", test: { in: ["small"] } };
const other = (key: string, test: Label, more: Label = {}) => ({ fact: "other", key, test, ...more });
const yes = { equals: true };

/** What the scorer finds wrong in files of these texts. */
function missesOf(...texts: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "labels-"));
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `notice-${at}.json`), text);
  const scores = scoreFolder(folder);
  rmSync(folder, { recursive: true });
  return scores.flatMap(({ checks }) => checks.filter(({ isRight }) => !isRight).map(({ said }) => said));
}

function notice(rules: Label, companies: Company[]): string {
  const cases = companies.map((company, at) => ({ name: `company ${at}`, ...company }));
  const period = { start: "2026-04-01", end: "2026-04-30" };
  return JSON.stringify({ id: "notice", title: "공고", period, requirements: [small], ...rules, cases });
}

test("An exclusion's further ground falls away where its own exemption holds", () => {
  const running = other("running", yes, { unless: [other("ending", yes)] });
  const exclusions = [other("similar", yes, { and: [running] })];
  const facts = { size: "small", "other.similar": true, "other.running": true };
  const excluded = { expected: "ineligible", failing: ["other.similar"] };
  const companies: Company[] = [
    { facts: { ...facts, "other.ending": true }, expected: "eligible" },
    { facts: { ...facts, "other.ending": false }, ...excluded },
  ];
  expect(missesOf(notice({ exclusions }, companies))).toEqual([]);
});

test("An alternative that does not apply is no way to fulfil its group", () => {
  const age = (max: number, more: Label = {}) => ({
    fact: "companyAgeYears",
    test: { max },
    strength: "alternative",
    group: "age",
    ...more,
  });
  const requirements = [age(7), age(10, { onlyIf: [{ fact: "isNewIndustry", test: yes }] })];
  const companies: Company[] = [
    { facts: { companyAgeYears: 8, isNewIndustry: true }, expected: "eligible" },
    {
      facts: { companyAgeYears: 8, isNewIndustry: false },
      expected: "ineligible",
      failing: ["companyAgeYears"],
    },
    { facts: { companyAgeYears: 8 }, expected: "unknown", missing: ["isNewIndustry"] },
  ];
  expect(missesOf(notice({ requirements }, companies))).toEqual([]);
});

test("Of two facts of one list only the one that failed is named", () => {
  const fields = { fact: "technologyFields", test: { anyOf: ["ai"] } };
  const requirements = [{ fact: "trl", test: { min: 5 }, and: [fields] }];
  const failed = (trl: number, field: string, failing: string): Company => ({
    facts: { trl, technologyFields: [field] },
    expected: "ineligible",
    failing: [failing],
  });
  const companies = [failed(4, "ai", "trl"), failed(5, "hydrogen", "technologyFields")];
  expect(missesOf(notice({ requirements }, companies))).toEqual([]);
});

test("A neighbour's age replaces the founding day, and a region the bare capital area", () => {
  const requirements = [
    { fact: "companyAgeYears", test: { max: 7, inclusive: false, baseDate: "2025-12-31" } },
    { fact: "isCapitalArea", test: { equals: false } },
  ];
  const neighbour = { facts: { companyAgeYears: 7 }, expected: "ineligible" };
  const companies: Company[] = [
    { facts: { establishedOn: "2019-01-01", region: "전북특별자치도" }, expected: "eligible", neighbour },
    {
      facts: { companyAgeYears: 6.999, region: "경기도 성남시" },
      expected: "ineligible",
      failing: ["isCapitalArea"],
    },
  ];
  expect(missesOf(notice({ requirements, assume: ["isCapitalArea=false"] }, companies))).toEqual([]);
});

test("Words, kinds and keys that the catalogue does not have become questions", () => {
  const requirements = [
    { fact: "size", test: { in: ["university"] } },
    { fact: "technologyFields", test: { anyOf: ["smart-farm", "ai"] } },
    { fact: "patents", test: { min: 2, kinds: ["semiconductor_layout"] } },
    other("3책5공 준수", yes),
    other("grade", { gradeMin: "T4" }),
  ];
  const facts = {
    size: "university",
    technologyFields: ["smart-farm"],
    patents: { count: 2, kind: "semiconductor_layout" },
    "other.3책5공 준수": true,
    "other.grade": "T4",
  };
  const companies: Company[] = [
    { facts, expected: "eligible" },
    { facts: { ...facts, "other.grade": "T5" }, expected: "ineligible", failing: ["other.grade"] },
    {
      facts: { ...facts, technologyFields: ["quantum"] },
      expected: "ineligible",
      failing: ["technologyFields"],
    },
  ];
  expect(missesOf(notice({ requirements }, companies))).toEqual([]);
});

test("A fact that the rules mention only in words is neither asked for nor in the way", () => {
  const requirements = [small, other("limit", { text: "3책5공" }, { strength: "needs_human_check" })];
  const facts = { size: "small", "other.limit": true };
  expect(missesOf(notice({ requirements }, [{ facts, expected: "eligible" }]))).toEqual([]);
});

test("One fact that is tested as yes or no and by its figure is asked for in both types", () => {
  const requirements = [other("debtPlan", yes), other("debtPlan", { text: "정상 이행" })];
  const exclusions = [other("hires", { max: 2 }), other("hires", { equals: false })];
  const companies: Company[] = [
    { facts: { "other.debtPlan": true, "other.hires": 3 }, expected: "unknown", missing: ["other.hires"] },
    {
      facts: { "other.debtPlan": true, "other.hires": true },
      expected: "ineligible",
      failing: ["other.hires"],
    },
  ];
  expect(missesOf(notice({ requirements, exclusions }, companies))).toEqual([]);
});

test("Bonuses of a class count once, caps limit sums, and penalties count against them", () => {
  const held = (word: string) => [{ fact: "certifications", test: { anyOf: [word] } }];
  const bonus = [
    { condition: "a", points: 2, group: "class", when: held("venture") },
    { condition: "b", points: 3, group: "class", when: held("innobiz") },
    { condition: "c", points: 4, cap: 5, when: held("net") },
    { condition: "d", points: 4, cap: 5, when: held("nep") },
    { condition: "e", points: -1, cap: -2, when: [other("dropped", yes)] },
    { condition: "f", points: 9 },
  ];
  const certifications = ["venture", "innobiz", "net", "nep"];
  const facts = { size: "small", certifications, "other.dropped": true };
  expect(missesOf(notice({ bonus }, [{ facts, expected: "eligible", expectedBonus: 7 }]))).toEqual([]);
});

test("A file or a company that cannot be read is a miss of its own", () => {
  const fine: Company = { facts: { size: "small" }, expected: "eligible" };
  const misses = missesOf(
    "{ not json",
    notice({}, [fine, { ...fine, expected: "perhaps" }]),
    notice({}, [fine]),
  );
  expect(misses).toHaveLength(2);
  expect(misses[0]).toMatch(/^cannot be scored/);
  expect(misses[1]).toMatch(/^company cannot be read/);
});
