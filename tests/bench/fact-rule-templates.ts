import fc from "fast-check";
import type { Criterion } from "#app/matching/rule.ts";
import {
  baseDate,
  type Draft,
  exclusion,
  hundredMillions,
  requirement,
  type Template,
  won,
  yesTo,
} from "./rule-arbitraries.ts";

/** Rules about the company itself, questions and reviews, with about the same frequency as in the labelled notices of 2026. */
export const factRules: readonly Template[] = [
  {
    weight: 10,
    arbitrary: fc
      .constantFrom(
        ["sme"],
        ["sme", "midsize"],
        ["micro", "small"],
        ["small", "medium"],
        ["midsize", "large"],
      )
      .map(([...sizes]) =>
        requirement({ fact: "size", anyOf: sizes }, `신청일 현재 다음에 해당하는 기업: ${sizes.join("·")}`),
      ),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 15 }), baseDate)
      .map(([years, at]) =>
        requirement({ fact: "foundedOn", ago: { max: { years } }, at }, `창업 후 ${years}년 이내인 기업`),
      ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.integer({ min: 3, max: 7 }), baseDate).map(([years, at]) => {
      const within = (limit: number): Criterion => ({
        fact: "foundedOn",
        ago: { max: { years: limit } },
        at,
      });
      const isNew: Criterion = { fact: "isNewIndustry", is: true };
      const cite = `업력 ${years}년 이내. 다만, 신산업 창업 분야는 ${years + 3}년 이내`;
      return requirement({ any: [within(years), { all: [within(years + 3), isNew] }] }, cite);
    }),
  },
  {
    weight: 8,
    arbitrary: hundredMillions.map((limit) =>
      requirement(
        {
          fact: "revenue",
          below: won(limit),
          unit: "KRW",
          over: { lastClosedYears: 1, as: "each", at: "announcement" },
        },
        `직전 사업연도 매출액 ${limit}억원 미만인 기업`,
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 2, max: 3 }),
        fc.constantFrom("average" as const, "any" as const),
        hundredMillions,
      )
      .map(([years, as, floor]) =>
        requirement(
          {
            fact: "exports",
            min: floor * 1_000,
            unit: "USD",
            over: { lastClosedYears: years, as, at: "deadline" },
          },
          `최근 ${years}개년 수출액 ${floor}천 달러 이상`,
        ),
      ),
  },
  {
    weight: 10,
    arbitrary: fc.tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 3 }), baseDate).map(
      ([ratio, years, at]): Draft => ({
        ...exclusion(
          {
            fact: "debtRatio",
            min: ratio * 100,
            unit: "percent",
            over: { lastClosedYears: years, as: "each", at },
          },
          `최근 ${years}년 연속 부채비율 ${ratio * 100}% 이상인 기업. 다만, 창업 3년 미만 기업은 제외`,
        ),
        unless: { fact: "foundedOn", ago: { below: { years: 3 } }, at },
      }),
    ),
  },
  {
    weight: 10,
    arbitrary: fc.integer({ min: 1, max: 99 }).map(
      (article): Draft => ({
        ...exclusion(
          { fact: "hasTaxArrears", is: true },
          `국세·지방세 체납 중인 기업(지침 제${article}조). 징수유예를 받은 경우는 제외`,
        ),
        unless: yesTo("hasDeferral", "체납 처분의 유예를 받았습니까?", "Was the collection deferred?"),
      }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom("B", "BB", "BBB"))
      .map(([people, grade]) =>
        requirement(
          {
            any: [
              { fact: "employees", max: people, unit: "people" },
              { fact: "creditGrade", atLeast: grade },
            ],
          },
          `상시 근로자 ${people}명 이하 또는 신용등급 ${grade} 이상`,
        ),
      ),
  },
  {
    weight: 10,
    arbitrary: fc
      .integer({ min: 1, max: 99 })
      .map((article) =>
        requirement(
          yesTo(
            `followsArticle${article}`,
            `운영지침 제${article}조를 지킵니까?`,
            `Do you follow article ${article}?`,
          ),
          `운영지침 제${article}조의 요건을 갖춘 기업`,
        ),
      ),
  },
  {
    weight: 20,
    arbitrary: fc.integer({ min: 50, max: 90 }).map(
      (points): Draft => ({
        as: "requirement",
        test: { review: { ko: `평가점수 ${points}점 이상`, en: `a score of at least ${points}` } },
        decidedBy: "person",
        cite: `평가위원회의 평가점수가 ${points}점 이상일 것`,
      }),
    ),
  },
];
