import type { RuleSet } from "#app/matching/rule.ts";
import { answered, byPerson, rulesOf } from "../rule-sets/rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("예시 공고");

const isSme = requirement("size", "신청자격: 중소기업", { fact: "size", anyOf: ["sme"] });
const isYoung = requirement("age", "신청자격: 공고일 기준 업력 7년 이내, 신산업 10년 이내", {
  any: [
    { fact: "foundedOn", ago: { max: { years: 7 } }, at: "announcement" },
    {
      all: [
        { fact: "isNewIndustry", is: true },
        { fact: "foundedOn", ago: { max: { years: 10 } }, at: "announcement" },
      ],
    },
  ],
});
const noArrears = exclusion("arrears", "제외: 국세·지방세 체납", { fact: "hasTaxArrears", is: true });

const forConfirmed = bonus("confirmed", "가점: 국가전략기술 확인기업, 점수 비공개", {
  ko: "국가전략기술 확인을 받은 기업",
  en: "company with a confirmed strategic technology",
  when: { some: "technologies", where: { fact: "confirmation", anyOf: ["holding", "developing"] } },
  points: null,
});

/** All conditions of the notice, each about facts. */
export const readWhole: RuleSet = {
  id: "sample-whole",
  title: { ko: "(예시) 끝까지 읽은 요건", en: "(Sample) rules read to the end" },
  completeness: "complete",
  rules: [isSme, isYoung, noArrears],
  bonus: [forConfirmed],
  amount: { limit: 300_000_000, rate: 75 },
};

/** Some of the conditions; one needs a person's judgement, one is a question to the company. */
export const readInPart: RuleSet = {
  id: "sample-part",
  title: { ko: "(예시) 일부만 읽은 요건", en: "(Sample) rules read in part" },
  completeness: "partial",
  rules: [
    isSme,
    requirement(
      "buyer",
      "신청자격: 구매 의향이 있는 수요처",
      answered("hasBuyer", "제품을 사겠다는 수요처가 있습니까?", "Is there a buyer who wants the product?"),
    ),
    requirement(
      "novelty",
      "평가: 제품의 혁신성",
      { review: { ko: "제품이 혁신적인지", en: "whether the product is innovative" } },
      byPerson,
    ),
  ],
  bonus: [],
};

/** Three tracks of which one is chosen, by how long the company has existed. */
export const byAge: RuleSet = {
  id: "sample-choice",
  title: { ko: "(예시) 트랙 중 하나를 고르는 요건", en: "(Sample) rules with tracks to choose from" },
  completeness: "complete",
  rules: [isSme, noArrears],
  bonus: [forConfirmed],
  amount: { limit: 100_000_000, rate: 70 },
  choice: {
    id: "choice",
    cite: "다음 트랙 중 하나를 선택하여 신청하며, 중복 신청할 수 없음",
    source: "예시 공고",
    verified: true,
    tracks: [
      {
        id: "new",
        ko: "새싹 트랙",
        en: "Seedling track",
        rules: [
          requirement("new-age", "새싹 트랙: 공고일 기준 업력 3년 이내", {
            fact: "foundedOn",
            ago: { max: { years: 3 } },
            at: "announcement",
          }),
        ],
        amount: { limit: 50_000_000, rate: 90 },
      },
      {
        id: "growing",
        ko: "성장 트랙",
        en: "Growth track",
        rules: [
          requirement("growing-age", "성장 트랙: 공고일 기준 업력 7년 이내", {
            fact: "foundedOn",
            ago: { max: { years: 7 } },
            at: "announcement",
          }),
          requirement("growing-staff", "성장 트랙: 상시 근로자 5명 이상", {
            fact: "employees",
            min: 5,
            unit: "people",
          }),
        ],
      },
      {
        id: "leap",
        ko: "도약 트랙",
        en: "Leap track",
        rules: [
          requirement(
            "leap-contract",
            "도약 트랙: 해외 납품 계약을 맺은 기업",
            answered(
              "hasContractAbroad",
              "해외 납품 계약을 맺었습니까?",
              "Has the company signed a supply contract abroad?",
            ),
          ),
        ],
        amount: { limit: 300_000_000, rate: 60 },
      },
    ],
  },
};

/** One part of two: for companies in, or outside of, the capital area. */
export function forRegion(code: "capital_area" | "non_capital", ko: string, en: string): RuleSet {
  return {
    id: `sample-${code.replace("_", "-")}`,
    title: { ko: `(예시) ${ko} 부문의 요건`, en: `(Sample) rules of the part ${en}` },
    completeness: "complete",
    rules: [
      isSme,
      requirement("region", `신청자격: 본사가 ${ko}`, { fact: "headquarters", anyOf: [code] }),
      noArrears,
    ],
    bonus: [],
  };
}
