import type { Criterion } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120038");

/** The notice states no base date for the age. */
const ageAtMost = (years: number): Criterion => ({
  fact: "foundedOn",
  ago: { max: { years } },
  at: "not_printed",
});
const isResolved = answered(
  "statementsRevised",
  "접수 마감일 기준 수정 재무제표와 회계법인 의견서로 부채비율 1,000% 미만과 자본전액잠식 해소를 증명합니까?",
  "Do revised statements and an auditor's opinion show a debt ratio below 1,000% and no full capital impairment at the deadline?",
);

const company = known({
  facts: {
    size: "small",
    foundedOn: "2019-04-29",
    isNewIndustry: false,
    revenue: { "2025": 1_999_999_999 },
    debtRatio: { "2025": 250 },
    capitalImpairment: "none",
    headquarters: "seoul",
  },
  lists: { technologies: [{ field: "quantum" }] },
});

/** Start-up growth R&D (Didimdol), third call of 2026, track of strategic technologies. */
export const didimdolStrategic: RuleSetExample = {
  window: { announcedOn: "2026-03-26", opensOn: "2026-04-09", lastDay: "2026-04-29" },
  today: "2026-04-20",
  ruleSet: {
    id: "didimdol-strategic-2026-3",
    title: {
      ko: "디딤돌 전략기술 R&D (2026년 3차)",
      en: "Didimdol strategic-technology R&D (2026, third call)",
    },
    completeness: "partial",
    rules: [
      requirement("size", "공통자격: 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("age", "공통자격: 업력 7년 이하, 신산업 창업 분야는 10년 이내", {
        any: [ageAtMost(7), { all: [{ fact: "isNewIndustry", is: true }, ageAtMost(10)] }],
      }),
      requirement("revenue", "공통자격: 매출액 20억 원 미만", {
        fact: "revenue",
        below: 2_000_000_000,
        unit: "KRW",
        over: { lastClosedYears: 1, as: "each", at: "not_printed" },
      }),
      requirement(
        "field",
        "지원분야: 12대 국가전략기술 중심",
        { review: { ko: "국가전략기술 분야의 과제인지", en: "whether the task is in a strategic field" } },
        byPerson,
      ),
      requirement(
        "call-region",
        "유의사항: 본사 소재지와 같은 지역의 공고에만 신청",
        {
          review: {
            ko: "수도권·비수도권 공고 중 본사가 있는 쪽을 골랐는지",
            en: "whether the call for the region of the headquarters was chosen",
          },
        },
        byPerson,
      ),
      exclusion("ban", "지원제외: 참여제한", banInForce("not_printed")),
      exclusion(
        "debt",
        "지원제외: 부채비율 1,000% 이상",
        {
          fact: "debtRatio",
          min: 1_000,
          unit: "percent",
          over: { lastClosedYears: 1, as: "each", at: "deadline" },
        },
        { unless: isResolved },
      ),
      exclusion(
        "capital",
        "지원제외: 자본전액잠식",
        { fact: "capitalImpairment", anyOf: ["full"] },
        { unless: isResolved },
      ),
      exclusion(
        "obligations",
        "지원제외: 의무사항 불이행",
        { fact: "hasUnmetObligations", is: true },
        byPerson,
      ),
      exclusion(
        "same-content",
        "지원제외: 과제 중복성",
        { fact: "hasSameContentSupport", is: true },
        byPerson,
      ),
    ],
    bonus: [
      bonus("region", "가점: 비수도권 소재 2점", {
        ko: "비수도권 소재 기업",
        en: "headquarters outside the capital area",
        when: { fact: "headquarters", anyOf: ["non_capital"] },
        points: 2,
      }),
      bonus("award", "가점: 최근 3년 정부 포상, 점수는 붙임", {
        ko: "최근 3년 정부 포상",
        en: "government award of the last three years",
        when: {
          ask: { key: "awardOn", type: "day", ko: "정부 포상을 받은 날", en: "Day of the government award" },
          ago: { max: { years: 3 } },
          at: "not_printed",
        },
        points: null,
      }),
    ],
    amount: { limit: 200_000_000, rate: 75 },
  },
  companies: [
    {
      name: { ko: "(가상) 나래큐비트", en: "(fictional) Narae Qubit" },
      knowledge: company,
      expected: "no_obstacle_found",
      why: {
        ko: "마감일에 꼭 7년이고 매출액이 20억 원에서 1원 모자라며, 붙임을 읽지 못했습니다",
        en: "exactly seven years old at the deadline, one won below the revenue limit; the annexes were not read",
      },
    },
    {
      name: { ko: "(가상) 하루광학", en: "(fictional) Haru Optics" },
      knowledge: changed(company, { facts: { foundedOn: "2019-04-28" } }),
      expected: "needs_information",
      why: {
        ko: "공고일에는 7년 이하, 마감일에는 7년을 하루 넘깁니다: 기준일을 기관에 물어야 합니다",
        en: "within seven years at the announcement, a day beyond at the deadline: the agency has to say which counts",
      },
    },
    {
      name: { ko: "(가상) 마루정밀", en: "(fictional) Maru Precision" },
      knowledge: changed(company, { facts: { foundedOn: "2019-03-25" } }),
      expected: "not_eligible",
      why: {
        ko: "공고일에 이미 7년을 하루 넘겼고 신산업 분야가 아닙니다",
        en: "a day beyond seven years already at the announcement, and not in a new industry",
      },
    },
    {
      name: { ko: "(가상) 아람셀", en: "(fictional) Aram Cell" },
      knowledge: changed(company, {
        facts: { foundedOn: "2016-04-29", isNewIndustry: true, revenue: { "2025": 2_000_000_000 } },
      }),
      expected: "not_eligible",
      why: {
        ko: "신산업 10년은 꼭 맞지만 매출액이 정확히 20억 원이어서 '미만'이 아닙니다",
        en: "exactly ten years in a new industry is fine, but a revenue of exactly 2 billion won is not 'below'",
      },
    },
    {
      name: { ko: "(가상) 대덕센싱", en: "(fictional) Daedeok Sensing" },
      knowledge: changed(company, {
        facts: {
          foundedOn: "2016-04-29",
          isNewIndustry: true,
          headquarters: "daejeon",
          debtRatio: { "2025": 1_000 },
        },
        answers: { statementsRevised: true },
      }),
      expected: "no_obstacle_found",
      why: {
        ko: "부채비율이 꼭 1,000%이지만 수정 재무제표로 해소를 증명합니다. 비수도권 2점",
        en: "a debt ratio of exactly 1,000%, but shown to be cured by revised statements; two points for the region",
      },
    },
    {
      name: { ko: "(가상) 가람로보", en: "(fictional) Garam Robo" },
      knowledge: known({
        ...company,
        facts: {
          size: "small",
          foundedOn: "2017-01-10",
          revenue: { "2025": 1_200_000_000 },
          debtRatio: { "2025": 90 },
          capitalImpairment: "none",
        },
        lists: {},
      }),
      expected: "needs_information",
      why: {
        ko: "9년이므로 신산업 창업 분야인지에 달려 있습니다",
        en: "nine years old: it depends on whether the field is a new industry",
      },
    },
  ],
};
