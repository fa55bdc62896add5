import type { Criterion, Over } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion } = rulesOf("PBLN_000000000120633");

const member = (role: string): Criterion => ({ some: "partners", where: { fact: "role", anyOf: [role] } });
const twoYears: Over = { lastClosedYears: 2, as: "each", at: "deadline" };
const hasRestartFund = answered(
  "restartFund",
  "재창업자금 또는 재기지원보증을 받았습니까?",
  "Have you received restart funds or a restart guarantee?",
);
const threeYearsOld: Criterion = { fact: "foundedOn", ago: { min: { years: 3 } }, at: "deadline" };
const hasGoodRating: Criterion = {
  any: [
    { fact: "creditGrade", atLeast: "BB" },
    {
      ask: {
        key: "technologyGrade",
        type: "grade",
        scale: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10"],
        ko: "기술신용평가(TCB) 등급",
        en: "Technology credit grade (TCB)",
      },
      atLeast: "T6",
    },
    {
      all: [
        {
          ask: {
            key: "foreignInvestment",
            type: "number",
            unit: "percent",
            ko: "외국인투자기업의 외국인 투자 비율",
            en: "Share of foreign investment in a foreign-invested company",
          },
          min: 50,
          unit: "percent",
        },
        { fact: "foundedOn", ago: { below: { years: 5 } }, at: "deadline" },
      ],
    },
  ],
};
const weak = { onlyIf: threeYearsOld, unless: hasGoodRating };

const company = known({
  facts: {
    size: "small",
    legalForm: "corporation",
    foundedOn: "2023-05-06",
    debtRatio: { "2025": 500, "2024": 540 },
    currentRatio: { "2025": 120, "2024": 115 },
    capitalImpairment: "none",
    auditOpinion: "not_audited",
    creditGrade: "B",
  },
  lists: { partners: [{ role: "demand_site" }, { role: "ai_company" }, { role: "robot_company" }] },
  answers: { technologyGrade: "T7", foreignInvestment: 0, privateCash: 30 },
});

/** Demonstration of service robots with AI (2026), both kinds of consortium. */
export const serviceRobot: RuleSetExample = {
  window: { announcedOn: "2026-04-02", opensOn: "2026-04-27", lastDay: "2026-05-06" },
  today: "2026-04-28",
  ruleSet: {
    id: "service-robot-2026",
    title: { ko: "서비스로봇 AX 실증 (2026)", en: "Service-robot AX demonstration (2026)" },
    completeness: "complete",
    rules: [
      requirement("legal-form", "신청자격: 법인 기업 또는 기관, 개인사업자 제외", {
        any: [
          { fact: "legalForm", anyOf: ["corporation"] },
          { fact: "size", anyOf: ["institution"] },
        ],
      }),
      requirement("consortium", "컨소시엄 구성: 수요처, AI 기업, 로봇 기업 필수", {
        all: [member("demand_site"), member("ai_company"), member("robot_company")],
      }),
      requirement(
        "private-cash",
        "사업비: 민간부담금 최소 30%",
        {
          ask: {
            key: "privateCash",
            type: "number",
            unit: "percent",
            ko: "민간부담금 비율",
            en: "Share that private partners pay",
          },
          min: 30,
          unit: "percent",
        },
        byPerson,
      ),
      exclusion("same-content", "선정제외: 같은 내용의 사업 수행 중", {
        fact: "hasSameContentSupport",
        is: true,
      }),
      exclusion("ban", "선정제외: 접수 마감일 기준 참여 제한", banInForce("deadline")),
      exclusion(
        "insolvency",
        "사전지원제외 4: 파산·회생절차, 인가된 계획을 이행 중이면 예외",
        { some: "insolvencies", where: { fact: "isOngoing", is: true } },
        {
          unless: answered(
            "planPerformed",
            "법원이 인가한 회생·변제계획을 정상적으로 이행하고 있습니까?",
            "Are you performing a plan that the court has approved?",
          ),
        },
      ),
      exclusion(
        "arrears",
        "사전지원제외 2: 국세·지방세 체납처분",
        { fact: "hasTaxArrears", is: true },
        { unless: hasRestartFund },
      ),
      exclusion(
        "default",
        "사전지원제외 3: 채무불이행자 등록",
        { fact: "hasCreditDefault", is: true },
        { unless: hasRestartFund },
      ),
      exclusion(
        "debt",
        "사전지원제외 5: 3년 이상 기업, 2년 연속 부채비율 500% 이상",
        { fact: "debtRatio", min: 500, unit: "percent", over: twoYears },
        weak,
      ),
      exclusion(
        "current-ratio",
        "사전지원제외 5: 3년 이상 기업, 2년 연속 유동비율 50% 이하",
        { fact: "currentRatio", max: 50, unit: "percent", over: twoYears },
        weak,
      ),
      exclusion("capital", "사전지원제외 6: 자본전액잠식", { fact: "capitalImpairment", anyOf: ["full"] }),
      exclusion("audit", "사전지원제외 7: 감사의견 의견거절·부적정", {
        fact: "auditOpinion",
        anyOf: ["disclaimer", "adverse"],
      }),
      exclusion(
        "obligations",
        "선정제외: 의무사항 불이행",
        { fact: "hasUnmetObligations", is: true },
        byPerson,
      ),
    ],
    bonus: [],
    amount: { limit: null, rate: 70 },
  },
  companies: [
    {
      name: { ko: "(가상) 두손서빙", en: "(fictional) Duson Serving" },
      knowledge: changed(company, { facts: { foundedOn: "2023-05-07" } }),
      expected: "eligible",
      why: {
        ko: "마감일에 3년이 하루 모자라 부채비율 요건이 적용되지 않습니다",
        en: "a day short of three years at the deadline: the debt clause does not apply",
      },
    },
    {
      name: { ko: "(가상) 아침물류", en: "(fictional) Achim Logistics" },
      knowledge: company,
      expected: "not_eligible",
      why: {
        ko: "꼭 3년이고 부채비율이 꼭 500%를 포함해 2년 연속 500% 이상이며 예외가 없습니다",
        en: "exactly three years old, 500% or more in both years, and no exemption",
      },
    },
    {
      name: { ko: "(가상) 들녘로봇", en: "(fictional) Deulnyeok Robot" },
      knowledge: changed(company, { facts: { debtRatio: { "2025": 499.9, "2024": 700 } } }),
      expected: "eligible",
      why: {
        ko: "한 해가 500% 아래여서 연속이 아닙니다",
        en: "one year is below 500%, so it is not in a row",
      },
    },
    {
      name: { ko: "(가상) 새벽자동화", en: "(fictional) Saebyeok Automation" },
      knowledge: changed(company, { facts: { creditGrade: "BB" } }),
      expected: "eligible",
      why: { ko: "신용등급 BB로 예외입니다", en: "exempt by credit grade BB" },
    },
    {
      name: { ko: "(가상) 한빛투자로봇", en: "(fictional) Hanbit Invested Robot" },
      knowledge: changed(company, {
        facts: { foundedOn: "2021-05-06" },
        answers: { foreignInvestment: 50 },
      }),
      expected: "not_eligible",
      why: {
        ko: "외국인 투자 50%이지만 마감일에 꼭 5년이 지났습니다",
        en: "half foreign-invested, but five years have passed exactly at the deadline",
      },
    },
    {
      name: { ko: "(가상) 모퉁이식당", en: "(fictional) Corner Diner" },
      knowledge: changed(company, {
        facts: { legalForm: "sole_proprietor", debtRatio: { "2025": 10, "2024": 10 } },
      }),
      expected: "not_eligible",
      why: { ko: "개인사업자는 제외됩니다", en: "sole proprietors are excluded" },
    },
    {
      name: { ko: "(가상) 누리물산", en: "(fictional) Nuri Trading" },
      knowledge: changed(company, {
        facts: { debtRatio: { "2025": 100, "2024": 100 } },
        openLists: { partners: [{ role: "demand_site" }, { role: "robot_company" }] },
      }),
      expected: "needs_information",
      why: {
        ko: "AI 기업이 함께하는지 아직 모릅니다",
        en: "whether an AI company takes part is not known yet",
      },
    },
  ],
};
