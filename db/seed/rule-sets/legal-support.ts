import type { Ask, Criterion } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion } = rulesOf("PBLN_000000000121175");

const used: Ask = {
  key: "supportUsed",
  type: "number",
  unit: "KRW",
  ko: "원스톱 지원센터에서 이미 쓴 지원금",
  en: "Support of the one-stop centre used so far",
};
const ageAtMost = (years: number): Criterion => ({
  fact: "foundedOn",
  ago: { max: { years } },
  at: "application",
});

const company = known({
  facts: { size: "small", foundedOn: "2019-06-10", isNewIndustry: false },
  answers: { isTechStartup: true, excludedTrade: false, supportUsed: 2_999_999 },
});

/** Legal advice for start-ups (2026): consultation on Korean law. */
export const legalSupport: RuleSetExample = {
  window: { announcedOn: "2026-04-22", opensOn: "2026-03-30", lastDay: "2026-12-31" },
  today: "2026-06-10",
  ruleSet: {
    id: "legal-support-2026",
    title: { ko: "스타트업 법률지원 (2026)", en: "Legal support for start-ups (2026)" },
    completeness: "complete",
    rules: [
      requirement(
        "technology",
        "신청자격: 기술창업 기반",
        answered("isTechStartup", "기술창업에 해당합니까?", "Is it a start-up based on technology?"),
      ),
      requirement("age", "신청자격: 예비창업자, 창업기업, 신산업은 10년 이내", {
        any: [
          { fact: "size", anyOf: ["pre_founder"] },
          ageAtMost(7),
          { all: [{ fact: "isNewIndustry", is: true }, ageAtMost(10)] },
        ],
      }),
      exclusion(
        "trade",
        "신청자격: 카페, 도·소매, 유통 불가",
        answered("excludedTrade", "단순 카페, 도·소매, 유통업입니까?", "Is it a café, retail or trade?"),
      ),
      exclusion("used-up", "지원한도: 기업별 300만 원", { ask: used, min: 3_000_000, unit: "KRW" }),
      exclusion(
        "matter",
        "지원 제한: 사적이거나 제3자에 관한 상담",
        { review: { ko: "상담 내용이 지원 제한에 드는지", en: "whether the matter is outside the scope" } },
        byPerson,
      ),
    ],
    bonus: [],
    amount: { limit: 3_000_000, rate: null, used },
  },
  companies: [
    {
      name: { ko: "(가상) 한숲에너지", en: "(fictional) Hansup Energy" },
      knowledge: company,
      expected: "eligible",
      why: {
        ko: "오늘 꼭 7년이고 한도가 1원 남았습니다",
        en: "exactly seven years old today, with one won of the ceiling left",
      },
    },
    {
      name: { ko: "(가상) 가을앱", en: "(fictional) Gaeul App" },
      knowledge: changed(company, { facts: { foundedOn: "2019-06-09" } }),
      expected: "not_eligible",
      why: {
        ko: "오늘 7년을 하루 넘겼고 신산업이 아닙니다",
        en: "a day beyond seven years, and no new industry",
      },
    },
    {
      name: { ko: "(가상) 느티나무백신", en: "(fictional) Neutinamu Vaccine" },
      knowledge: changed(company, { facts: { foundedOn: "2016-06-10", isNewIndustry: true } }),
      expected: "eligible",
      why: { ko: "신산업으로 오늘 꼭 10년입니다", en: "exactly ten years old today, in a new industry" },
    },
    {
      name: { ko: "(가상) 오래샘바이오", en: "(fictional) Oraesaem Bio" },
      knowledge: changed(company, { facts: { foundedOn: "2016-06-09", isNewIndustry: true } }),
      expected: "not_eligible",
      why: { ko: "신산업이지만 10년을 하루 넘겼습니다", en: "a day beyond ten years" },
    },
    {
      name: { ko: "(가상) 예비창업팀 도토리", en: "(fictional) Team Dotori" },
      knowledge: known({
        facts: { size: "pre_founder" },
        answers: { isTechStartup: true, excludedTrade: false, supportUsed: 0 },
      }),
      expected: "eligible",
      why: { ko: "예비창업자에게는 업력이 없습니다", en: "a pre-founder has no age" },
    },
    {
      name: { ko: "(가상) 다온드론", en: "(fictional) Daon Drone" },
      knowledge: known({
        facts: { size: "small", foundedOn: "2018-02-01" },
        answers: { isTechStartup: true, excludedTrade: false, supportUsed: 0 },
      }),
      expected: "needs_information",
      why: { ko: "8년이므로 신산업인지에 달려 있습니다", en: "eight years: it depends on the new industry" },
    },
    {
      name: { ko: "(가상) 새참푸드테크", en: "(fictional) Saecham Foodtech" },
      knowledge: changed(company, { answers: { supportUsed: 3_000_000 } }),
      expected: "not_eligible",
      why: { ko: "한도를 모두 썼습니다", en: "the ceiling is used up" },
    },
  ],
};
