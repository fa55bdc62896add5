import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000119990");

const demand = { role: "demand_company" };
const company = known({
  facts: { size: "small" },
  lists: { technologies: [{ field: "ai" }], partners: [demand, demand, demand] },
});

/** R&D for domain-specific AI models, track of the leading AI company (2026). */
export const domainSpecificAi: RuleSetExample = {
  window: { announcedOn: "2026-03-26", opensOn: "2026-04-09", lastDay: "2026-05-07" },
  today: "2026-04-10",
  ruleSet: {
    id: "domain-specific-ai-2026",
    title: { ko: "도메인특화 AI 모델 개발 (2026)", en: "Domain-specific AI model development (2026)" },
    completeness: "partial",
    rules: [
      requirement("size", "주관기관: 중소기업", { fact: "size", anyOf: ["sme"] }),
      requirement("field", "주관기관: AI 모델 개발 역량", {
        some: "technologies",
        where: { fact: "field", anyOf: ["ai"] },
      }),
      requirement("demand-companies", "컨소시엄: 수요기업 최소 3개", {
        some: "partners",
        where: { fact: "role", anyOf: ["demand_company"] },
        atLeast: 3,
      }),
      requirement(
        "other-roles",
        "컨소시엄: 다른 과제의 공동기관 1과 중복 불가",
        { review: { ko: "다른 과제와의 중복 참여", en: "taking part in another task in this role" } },
        byPerson,
      ),
      exclusion("ban", "지원제외: 참여제한", banInForce("not_printed")),
      exclusion(
        "debt",
        "지원제외: 부채비율, 기준은 붙임 1-1",
        { review: { ko: "붙임의 부채비율 기준", en: "the debt ratio of the annex" } },
        byPerson,
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
      bonus("annex", "가점: 항목과 점수는 붙임 2", {
        ko: "붙임 2의 가점",
        en: "bonus of annex 2",
        when: answered("claimsBonus", "붙임 2의 가점을 신청합니까?", "Do you claim a bonus of annex 2?"),
        points: null,
        stage: { ko: "선정평가", en: "selection" },
      }),
    ],
    amount: { limit: 2_500_000_000, rate: 75 },
  },
  companies: [
    {
      name: { ko: "(가상) 누리모델", en: "(fictional) Nuri Model" },
      knowledge: company,
      expected: "no_obstacle_found",
      why: { ko: "수요기업이 꼭 세 곳이고 붙임을 읽지 못했습니다", en: "exactly three demand companies" },
    },
    {
      name: { ko: "(가상) 도담랭귀지", en: "(fictional) Dodam Language" },
      knowledge: changed(company, { lists: { partners: [demand, demand, { role: "university" }] } }),
      expected: "not_eligible",
      why: { ko: "수요기업이 두 곳뿐입니다", en: "only two demand companies" },
    },
    {
      name: { ko: "(가상) 세모파인튜닝", en: "(fictional) Semo Finetuning" },
      knowledge: changed(company, { openLists: { partners: [demand, demand] } }),
      expected: "needs_information",
      why: { ko: "두 곳이 정해졌고 더 있는지 모릅니다", en: "two are known, and there may be others" },
    },
    {
      name: { ko: "(가상) 한빛에이전트", en: "(fictional) Hanbit Agent" },
      knowledge: changed(company, { facts: { size: "midsize" } }),
      expected: "not_eligible",
      why: { ko: "주관기관은 중소기업이어야 합니다", en: "the lead must be an SME" },
    },
    {
      name: { ko: "(가상) 솔빛도메인", en: "(fictional) Solbit Domain" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-03-26", endsOn: "2026-03-26" }] },
      }),
      expected: "needs_information",
      why: {
        ko: "참여제한이 공고일 당일에 끝났습니다: 기준일을 기관에 물어야 합니다",
        en: "the ban ended on the day of the announcement: the agency has to say which day counts",
      },
    },
    {
      name: { ko: "(가상) 누림지능", en: "(fictional) Nurim Intelligence" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-03-25", endsOn: "2026-03-25" }] },
      }),
      expected: "no_obstacle_found",
      why: { ko: "참여제한이 공고 전날 끝났습니다", en: "the ban ended the day before the announcement" },
    },
  ],
};
