import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120845");

const secondWindow: Moment = {
  today: "2026-06-25",
  window: { announcedOn: "2026-04-09", opensOn: "2026-06-22", lastDay: "2026-07-06" },
};
const isResolved = answered(
  "statementsRevised",
  "접수 마감일 기준 부채비율 1,000% 미만과 자본전액잠식 해소를 증명합니까?",
  "Can you show a debt ratio below 1,000% and no full capital impairment at the deadline?",
);

const company = known({
  facts: {
    size: "small",
    debtRatio: { "2025": 300 },
    capitalImpairment: "none",
    headquarters: "jeonbuk",
  },
  lists: { recommendations: [{ by: "중소벤처기업진흥공단", recommendedOn: "2026-04-20" }] },
  answers: { conversionApprovedOn: "2024-05-11" },
});

/** R&D for structural innovation of SMEs, second half of 2026; two windows. */
export const structuralInnovation: RuleSetExample = {
  window: { announcedOn: "2026-04-09", opensOn: "2026-04-23", lastDay: "2026-05-11" },
  today: "2026-04-25",
  ruleSet: {
    id: "structural-innovation-2026",
    title: { ko: "구조혁신 R&D (2026년 하반기)", en: "Structural innovation R&D (2026)" },
    completeness: "partial",
    rules: [
      requirement("size", "신청자격: 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("conversion", "신청자격: 최근 2년 이내 사업전환계획 승인", {
        ask: {
          key: "conversionApprovedOn",
          type: "day",
          ko: "사업전환계획을 승인받은 날",
          en: "Day on which the plan for converting the business was approved",
        },
        ago: { max: { years: 2 } },
        at: "not_printed",
      }),
      requirement("recommendation", "신청자격: 중소벤처기업진흥공단의 추천", {
        some: "recommendations",
        where: { fact: "by", anyOf: ["중소벤처기업진흥공단"] },
      }),
      requirement(
        "task-limit",
        "유의사항: 연구자 동시수행 과제 제한",
        { review: { ko: "3책5공 기준", en: "the limit of tasks per researcher" } },
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
    ],
    amount: { limit: 500_000_000, rate: 75 },
  },
  companies: [
    {
      name: { ko: "(가상) 새터전환소재", en: "(fictional) Saeteo Materials" },
      knowledge: company,
      expected: "no_obstacle_found",
      why: {
        ko: "1차 마감일에 꼭 2년이고 추천을 받았습니다",
        en: "exactly two years at the first deadline, and recommended",
      },
    },
    {
      name: { ko: "(가상) 새터전환소재, 2차에 신청", en: "(fictional) Saeteo Materials, second window" },
      knowledge: company,
      at: secondWindow,
      expected: "needs_information",
      why: {
        ko: "2차 마감일에는 2년이 지났고 공고는 기준일을 밝히지 않습니다",
        en: "beyond two years at the second deadline, and the notice does not say which day counts",
      },
    },
    {
      name: { ko: "(가상) 고운도금", en: "(fictional) Goun Plating" },
      knowledge: changed(company, { answers: { conversionApprovedOn: "2024-05-10" } }),
      expected: "needs_information",
      why: {
        ko: "마감일에 2년을 하루 넘깁니다: 기준일을 기관에 물어야 합니다",
        en: "a day beyond two years at the deadline: the agency has to say which day counts",
      },
    },
    {
      name: { ko: "(가상) 한들기계", en: "(fictional) Handeul Machinery" },
      knowledge: changed(company, { answers: { conversionApprovedOn: "2024-04-08" } }),
      expected: "not_eligible",
      why: {
        ko: "공고일에 이미 2년을 하루 넘겼습니다",
        en: "a day beyond two years already at the announcement",
      },
    },
    {
      name: { ko: "(가상) 옛길섬유", en: "(fictional) Yetgil Textile" },
      knowledge: changed(company, { lists: { recommendations: [] } }),
      expected: "not_eligible",
      why: { ko: "추천을 받지 못하면 신청할 수 없습니다", en: "without the recommendation nobody can apply" },
    },
    {
      name: { ko: "(가상) 이음주물", en: "(fictional) Ieum Casting" },
      knowledge: changed(company, { facts: { debtRatio: { "2025": 1_000 } } }),
      expected: "needs_information",
      why: {
        ko: "부채비율이 꼭 1,000%라 해소를 증명하는지 물어야 합니다",
        en: "exactly 1,000%: whether it can be shown to be cured has to be asked",
      },
    },
  ],
};
