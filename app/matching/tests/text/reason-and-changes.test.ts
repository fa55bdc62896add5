import { describe, expect, test } from "vitest";
import { decisiveReason } from "#app/matching/decisive-reason.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, review, ruleSet } from "#app/matching/tests/examples.ts";
import { judged } from "#app/matching/tests/generators/judging.ts";
import {
  changeOverTimeText,
  changeSetView,
  decidesText,
  worthText,
} from "#app/matching/text/changes-view.ts";
import { reasonText } from "#app/matching/text/reason-text.ts";
import { whatIf } from "#app/matching/what-if.ts";

const young: Criterion = { fact: "foundedOn", ago: { max: { years: 7 } }, at: "announcement" };
const people = (min: number): Criterion => ({ fact: "employees", min, unit: "people" });
const indebted: Criterion = { fact: "hasTaxArrears", is: true };

function reasons(rules: Rule[], known: Partial<Knowledge>, other: Partial<RuleSet> = {}) {
  const reason = decisiveReason(judged(ruleSet(rules, other), company(known), march));
  return reason && [reasonText(reason, "ko"), reasonText(reason, "en")];
}

describe("A verdict in one line", () => {
  const facts = { foundedOn: "2017-01-02", employees: 4, hasTaxArrears: true };
  test("tells the failure that is hardest to change, with the company's value", () => {
    expect(reasons([requirement(people(5)), requirement(young), exclusion(indebted)], { facts })).toEqual([
      "미충족: 업력 7년 이하 (공고일 기준) – 우리: 업력 9년 2개월 (외 요건 2개)",
      "Not met: company age at most 7 years (as of the announcement) – yours: company age 9 years 2 months (and 2 more rules)",
    ]);
  });
  test("marks an exclusion as one", () => {
    expect(reasons([exclusion(indebted)], { facts })).toEqual([
      "제외 대상: 국세·지방세 체납이 있음",
      "Excluded: has unpaid taxes",
    ]);
  });
  test.each<[string, Rule, string, string]>([
    [
      "two alternatives, the one that can be changed first",
      requirement({ any: [young, people(5)] }),
      "미충족(둘 중 하나면 됨): 상시 근로자 수 5명 이상 – 우리: 4명; 업력 7년 이하 (공고일 기준) – 우리: 업력 9년 2개월",
      "Not met (either would do): at least 5 employees – yours: 4 people; company age at most 7 years (as of the announcement) – yours: company age 9 years 2 months",
    ],
    [
      "more alternatives than fit",
      requirement({ any: [young, people(5), people(6)] }),
      "미충족(3가지 중 하나면 됨): 상시 근로자 수 5명 이상 – 우리: 4명; 상시 근로자 수 6명 이상 – 우리: 4명; 그 밖에 1가지",
      "Not met (any one of 3 would do): at least 5 employees – yours: 4 people; at least 6 employees – yours: 4 people; 1 more",
    ],
    [
      "of an alternative with two conditions, the one that fails",
      requirement({ any: [young, { all: [people(3), people(5)] }] }),
      "미충족(둘 중 하나면 됨): 상시 근로자 수 5명 이상 – 우리: 4명; 업력 7년 이하 (공고일 기준) – 우리: 업력 9년 2개월",
      "Not met (either would do): at least 5 employees – yours: 4 people; company age at most 7 years (as of the announcement) – yours: company age 9 years 2 months",
    ],
    [
      "two grounds that exclude together",
      exclusion({ all: [indebted, people(3)] }),
      "제외 대상(모두 해당): 국세·지방세 체납이 있음; 상시 근로자 수 3명 이상 – 우리: 4명",
      "Excluded because all of these apply: has unpaid taxes; at least 3 employees – yours: 4 people",
    ],
    [
      "what a person decides, against the facts",
      requirement(people(5), { decidedBy: "person" }),
      "담당자가 판단하나 사실로 보면 미충족: 상시 근로자 수 5명 이상 – 우리: 4명",
      "The agency decides, but by the facts not met: at least 5 employees – yours: 4 people",
    ],
  ])("names %s", (_title, rule, ko, en) => {
    expect(reasons([rule], { facts })).toEqual([ko, en]);
  });
  test("asks the first question", () => {
    expect(reasons([requirement(people(5)), requirement(young)], {})).toEqual([
      "상시 근로자 수 (외 질문 1개)",
      "employees (and 1 more question)",
    ]);
  });
  test.each<[string, Rule[], Partial<RuleSet>, string, string]>([
    [
      "all met",
      [requirement(people(3)), requirement(people(4))],
      {},
      "요건 2개 충족",
      "Both requirements met",
    ],
    [
      "read in part",
      [requirement(people(3))],
      { completeness: "partial" },
      "읽은 범위에서 요건 1개 충족",
      "As far as read, 1 requirement met",
    ],
    [
      "with checks",
      [requirement(people(3)), requirement(review)],
      {},
      "요건 1개 충족, 담당자 확인 1개",
      "1 requirement met, 1 check by the agency",
    ],
    [
      "exclusions",
      [requirement(people(3)), exclusion(people(9)), exclusion(people(10))],
      {},
      "요건 1개 충족, 제외 사유 없음",
      "1 requirement met, no exclusion applies",
    ],
    ["exclusions only", [exclusion(people(9))], {}, "제외 사유 없음", "No exclusion applies"],
    [
      "exclusions, and checks among them",
      [requirement(people(3)), exclusion(people(9)), exclusion(review)],
      {},
      "요건 1개 충족, 제외 사유 1개에 해당 없음, 담당자 확인 1개",
      "1 requirement met, 1 exclusion does not apply, 1 check by the agency",
    ],
    [
      "only checks",
      [requirement(review)],
      {},
      "읽은 요건을 모두 담당자가 판단",
      "Everything read so far is for the agency to judge",
    ],
    ["nothing demanded", [], {}, "해당하는 요건 없음", "No rule stands in the way"],
  ])("counts what holds: %s", (_title, rules, other, ko, en) => {
    expect(reasons(rules, { facts }, other)).toEqual([ko, en]);
  });
  test("says nothing where nothing was judged", () => {
    expect(reasons([], { facts }, { completeness: "none" })).toBeNull();
  });
});

function changed(rules: Rule[], known: Partial<Knowledge>) {
  const { sets } = whatIf(compileRuleSet(ruleSet(rules), march), company(known));
  return sets.slice(0, 1).flatMap((set) => [changeSetView(set, "ko"), changeSetView(set, "en")]);
}

const lists: Knowledge["lists"] = {
  technologies: { items: [{ field: "ai", trl: 5, confirmation: "none" }], complete: true },
  sites: { items: [{ region: "jeju" }, { region: "seoul" }], complete: true },
  certificates: { items: [], complete: true },
};

describe("Changes in words", () => {
  test.each<[string, Rule, string, string]>([
    ["a figure", requirement(people(5)), "상시 근로자 수: 4명 → 5명", "employees: 4 people → 5 people"],
    ["a flag", exclusion(indebted), "국세·지방세 체납이 없음", "has no unpaid taxes"],
    [
      "an item",
      requirement({
        some: "technologies",
        where: {
          all: [
            { fact: "confirmation", anyOf: ["holding"] },
            { fact: "trl", min: 7, unit: "level" },
          ],
        },
      }),
      "보유·개발 기술 1번째 항목 – 국가전략기술 확인: 확인받지 않음 → ❶ 보유·관리, 기술성숙도(TRL): 5단계 → 7단계",
      "technologies entry 1 – strategic-technology confirmation: not confirmed → ❶ holding, technology readiness level (TRL): level 5 → level 7",
    ],
    [
      "a new item",
      requirement({ some: "certificates", where: { fact: "kind", anyOf: ["venture"] }, atLeast: 2 }),
      "인증·확인서 2건 추가 – 인증 종류: 벤처기업 확인",
      "Add 2 certificates – certificate: venture company",
    ],
    [
      "an item given up",
      exclusion({ some: "sites", where: { fact: "region", anyOf: ["seoul"] } }),
      "사업장 1곳 정리: 2번째 항목",
      "Give up 1 site: entry 2",
    ],
  ])("%s", (_title, rule, ko, en) => {
    const described = changed([rule], { facts: { employees: 4, hasTaxArrears: true }, lists });
    expect(described.map(({ changes }) => changes.map(({ text }) => text))).toEqual([[ko], [en]]);
  });
  test("say how they are made, and from when on", () => {
    const old: Criterion = { fact: "foundedOn", ago: { min: { years: 3 } }, at: "application" };
    const described = changed([requirement(old), requirement(people(5))], {
      facts: { foundedOn: "2023-03-25", employees: 4 },
    });
    expect(described).toMatchObject([
      { changes: [{ how: "준비가 필요합니다" }], applyFrom: "2026. 3. 25.(수)부터 신청할 수 있습니다" },
      { changes: [{ how: "takes work" }], applyFrom: "Apply on 25 Mar 2026 (Wed) or later" },
    ]);
  });
  test.each<[Criterion, Knowledge["facts"], string]>([
    [
      { fact: "foundedOn", ago: { min: { years: 3 } }, at: "announcement" },
      { foundedOn: "2024-01-05" },
      "company age at least 3 years (as of the announcement) – changes on 5 Jan 2027 (Tue), too late for this period",
    ],
    [
      { fact: "size", noneOf: ["large"] },
      { size: "large" },
      "applicant type (company size): none of large company – only time will change this",
    ],
  ])("say what only time changes", (criterion, facts, text) => {
    const { overTime } = whatIf(compileRuleSet(ruleSet([requirement(criterion)]), march), company({ facts }));
    expect(overTime.map((change) => changeOverTimeText(change, "en"))).toEqual([text]);
  });
});

test.each([
  [
    { opens: 12, closes: 3 },
    "답에 따라 기회 12건이 열리거나 3건이 닫힐 수 있습니다",
    "can open 12 opportunities, or close 3",
  ],
  [{ opens: 1, closes: 0 }, "답에 따라 기회 1건이 열립니다", "can open 1 opportunity"],
  [{ opens: 0, closes: 2 }, "답에 따라 기회 2건이 닫힐 수 있습니다", "may close 2 opportunities"],
])("What an answer is worth: %o", (worth, ko, en) => {
  expect([worthText(worth, "ko"), worthText(worth, "en")]).toEqual([ko, en]);
  expect(decidesText(12, "ko")).toBe("열린 기회 12건의 자격을 가릅니다");
  expect(decidesText(1, "en")).toBe("decides eligibility for 1 opportunity now open");
});
