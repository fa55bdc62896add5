import type { Ask, Criterion, Over } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120840");

const average = (lastClosedYears: number): Over => ({ lastClosedYears, as: "average", at: "deadline" });
const share = (key: string, ko: string, en: string): Ask => ({
  key,
  type: "series",
  unit: "percent",
  ko,
  en,
});
const atLeast = (ask: Ask, min: number): Criterion => ({ ask, min, unit: "percent", over: average(2) });
const growth = share("revenueGrowth", "매출 증가율(전년 대비)", "Growth of revenue over the year before");
const certified = (...anyOf: string[]): Criterion => ({
  some: "certificates",
  where: { fact: "kind", anyOf },
});

const hasTechnology: Criterion = {
  any: [
    certified("environment_net", "green_technology"),
    { some: "technologies", where: { fact: "trl", min: 7, unit: "level" } },
    {
      some: "rndTasks",
      where: {
        all: [
          { fact: "result", anyOf: ["success"] },
          { fact: "ministry", anyOf: ["기후에너지환경부", "환경부"] },
        ],
      },
    },
    {
      ask: {
        key: "technologyGradeOn",
        type: "day",
        ko: "기술신용평가 T1~T3 등급을 받은 날",
        en: "Day of a technology credit grade of T1 to T3",
      },
      ago: { max: { years: 3 } },
      at: "deadline",
    },
  ],
};
const hasRecord: Criterion = {
  any: [
    atLeast(
      share("rndIntensity", "매출액 대비 연구개발비 비율", "Research spending as a share of revenue"),
      9,
    ),
    atLeast(growth, 9),
    atLeast(share("headcountGrowth", "상시 근로자 증가율", "Growth of the number of employees"), 9),
    atLeast(share("overseasShare", "해외 매출 비율", "Share of revenue earned abroad"), 15),
    { some: "rndTasks", where: { fact: "endedOn", ago: { max: { years: 2 } }, at: "deadline" } },
    {
      ask: {
        key: "qualifiedInvestmentOn",
        type: "day",
        ko: "적격투자기관의 투자를 받은 날",
        en: "Day of an investment by a qualified investor",
      },
      ago: { max: { years: 2 } },
      at: "deadline",
    },
  ],
};
const hasInvestor = answered(
  "qualifiedInvestor",
  "적격투자기관의 투자를 받은 적이 있습니까?",
  "Has a qualified investor ever invested in you?",
);

const company = known({
  facts: {
    size: "midsize",
    capitalImpairment: "none",
    auditOpinion: "unqualified",
    interestCoverage: { "2025": 300, "2024": 250, "2023": 200 },
  },
  lists: { technologies: [{ trl: 7 }], certificates: [], rndTasks: [] },
  answers: {
    greenItem: true,
    creditRecord: false,
    rndIntensity: { "2025": 8, "2024": 10 },
    revenueGrowth: { "2025": 3, "2024": 2, "2023": 1 },
  },
});
const certifiedCompany = changed(company, {
  lists: { certificates: [{ kind: "excellent_environment_company" }] },
});

/** Innovation Premier 1000, green industry (2026): recommendation for policy finance. */
export const greenPremier: RuleSetExample = {
  window: { announcedOn: "2026-04-08", opensOn: "2026-04-08", lastDay: "2026-05-04" },
  today: "2026-04-20",
  ruleSet: {
    id: "green-premier-2026",
    title: { ko: "혁신 프리미어 1000 녹색산업 (2026)", en: "Innovation Premier 1000, green industry (2026)" },
    // The notice leaves the number of patents blank in one alternative, so that one could not be read.
    completeness: "partial",
    rules: [
      requirement("size", "공통 요건: 중소·중견기업", { fact: "size", anyOf: ["sme", "midsize"] }),
      requirement(
        "item",
        "공통 요건: 혁신성장 공동기준의 탄소중립·녹색경제 품목",
        answered(
          "greenItem",
          "혁신성장 공동기준의 탄소중립·녹색경제 품목을 다룹니까?",
          "Is your business among the carbon-neutral and green items of the common standard?",
        ),
      ),
      requirement("selection", "선택 요건: 인증 기업, 또는 기술력 1개와 투자·실적 1개", {
        any: [
          certified("excellent_environment_company", "녹색전문기업"),
          { all: [hasTechnology, hasRecord] },
        ],
      }),
      exclusion(
        "conduct",
        "소극요건: 사회적 물의",
        { review: { ko: "사회적 물의를 일으켰는지", en: "whether there has been a scandal" } },
        byPerson,
      ),
      exclusion("fair-trade", "소극요건: 최근 3년 공정거래법 조치", {
        some: "sanctions",
        where: {
          all: [
            { fact: "kind", anyOf: ["fair_trade"] },
            { fact: "imposedOn", ago: { max: { years: 3 } }, at: "deadline" },
          ],
        },
      }),
      exclusion("insolvency", "소극요건 1: 최근 1년 파산·회생", {
        some: "insolvencies",
        where: { fact: "openedOn", ago: { max: { years: 1 } }, at: "deadline" },
      }),
      exclusion(
        "credit-record",
        "소극요건 1: 최근 1년 신용유의정보",
        answered(
          "creditRecord",
          "최근 1년 안에 연체·부도 등 신용유의정보가 올랐습니까?",
          "Has a default or similar been recorded within the last year?",
        ),
      ),
      exclusion(
        "audit",
        "소극요건 3: 감사의견 한정 이하, 외부감사 첫해의 한정은 예외",
        { fact: "auditOpinion", anyOf: ["qualified", "adverse", "disclaimer"] },
        {
          unless: {
            all: [
              { fact: "auditOpinion", anyOf: ["qualified"] },
              answered("firstAudit", "외부감사 전환 첫해입니까?", "Is it the first year of external audit?"),
            ],
          },
        },
      ),
      exclusion("capital", "소극요건 4: 전액 자본잠식", { fact: "capitalImpairment", anyOf: ["full"] }),
      exclusion(
        "decline",
        "소극요건 5: 3년 평균 매출 10% 이상 감소",
        { ask: growth, max: -10, unit: "percent", over: average(3) },
        { unless: hasInvestor },
      ),
      exclusion(
        "interest",
        "소극요건 6: 3년 연속 이자보상비율 100% 미만",
        {
          fact: "interestCoverage",
          below: 100,
          unit: "percent",
          over: { lastClosedYears: 3, as: "each", at: "deadline" },
        },
        { unless: hasInvestor },
      ),
    ],
    bonus: [
      bonus("elsewhere", "특전: 중소환경기업 사업화 지원 신청 시 1점", {
        ko: "이 사업에 선정된 기업",
        en: "companies selected here",
        points: 1,
        appliesTo: { ko: "중소환경기업 사업화 지원사업", en: "Commercialisation for environmental SMEs" },
      }),
    ],
    amount: { limit: 20_000_000_000, rate: null },
  },
  companies: [
    {
      name: { ko: "(가상) 맑은물테크", en: "(fictional) Clear Water Tech" },
      knowledge: company,
      expected: "no_obstacle_found",
      why: {
        ko: "TRL이 꼭 7이고 연구개발비 비율이 2년 평균 꼭 9%입니다",
        en: "TRL exactly 7, and research spending of exactly 9% on average over two years",
      },
    },
    {
      name: { ko: "(가상) 초록고리", en: "(fictional) Chorok Gori" },
      knowledge: changed(company, {
        answers: {
          rndIntensity: { "2025": 8, "2024": 9.9 },
          headcountGrowth: { "2025": 0, "2024": 0 },
          overseasShare: { "2025": 14, "2024": 15 },
          qualifiedInvestmentOn: "2024-05-03",
        },
      }),
      expected: "not_eligible",
      why: {
        ko: "평균 8.95%, 해외 14.5%이고 투자는 2년보다 하루 앞섭니다",
        en: "8.95% and 14.5% on average, and the investment came a day too early",
      },
    },
    {
      name: { ko: "(가상) 푸른길환경", en: "(fictional) Pureungil" },
      knowledge: changed(certifiedCompany, {
        facts: { interestCoverage: { "2025": 100, "2024": 50, "2023": 40 } },
      }),
      expected: "no_obstacle_found",
      why: {
        ko: "우수환경산업체이고, 한 해가 꼭 100%라 3년 연속 미만이 아닙니다",
        en: "certified; one year of exactly 100% breaks the row of three",
      },
    },
    {
      name: { ko: "(가상) 산들바람에너지", en: "(fictional) Sandeul Energy" },
      knowledge: changed(certifiedCompany, {
        facts: { interestCoverage: { "2025": 99.9, "2024": 50, "2023": 40 } },
        answers: { qualifiedInvestor: false },
      }),
      expected: "not_eligible",
      why: {
        ko: "3년 연속 100% 미만이고 투자 실적이 없습니다",
        en: "below 100% three years in a row, no investor",
      },
    },
    {
      name: { ko: "(가상) 늘푸른탄소", en: "(fictional) Neulpureun Carbon" },
      knowledge: changed(certifiedCompany, {
        lists: { sanctions: [{ kind: "fair_trade", imposedOn: "2023-05-04" }] },
      }),
      expected: "not_eligible",
      why: {
        ko: "공정거래법 조치가 마감일에 꼭 3년 전입니다",
        en: "a measure exactly three years before the deadline",
      },
    },
    {
      name: { ko: "(가상) 해오름순환", en: "(fictional) Haeoreum Cycle" },
      knowledge: changed(certifiedCompany, {
        lists: { sanctions: [{ kind: "fair_trade", imposedOn: "2023-05-03" }] },
      }),
      expected: "no_obstacle_found",
      why: { ko: "공정거래법 조치가 3년보다 하루 앞섭니다", en: "the measure lies a day beyond three years" },
    },
    {
      name: { ko: "(가상) 이음재생", en: "(fictional) Ieum Renewal" },
      knowledge: known({
        facts: company.facts,
        lists: { certificates: [{ kind: "green_technology" }] },
        answers: { greenItem: true, creditRecord: false, qualifiedInvestor: true },
      }),
      expected: "needs_information",
      why: {
        ko: "기술력은 있으나 투자·실적 항목을 하나도 모릅니다",
        en: "the technology is there, but nothing is known of investment or results",
      },
    },
  ],
};
