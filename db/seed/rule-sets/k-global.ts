import type { Criterion } from "#app/matching/rule.ts";
import { changed, known } from "./company-writing.ts";
import type { RuleSetExample } from "./rule-set-example.ts";
import { answered, banInForce, byPerson, rulesOf } from "./rule-writing.ts";

const { requirement, exclusion, bonus } = rulesOf("PBLN_000000000120275");

const isReady: Criterion = {
  any: [
    { some: "patents", where: { fact: "isOverseas", is: true } },
    answered(
      "overseasExhibition",
      "해외 전시회나 콘퍼런스에 참여한 적이 있습니까?",
      "Have you taken part in an exhibition or conference abroad?",
    ),
    answered("overseasSubsidiary", "해외 현지 법인이 있습니까?", "Do you have a subsidiary abroad?"),
    {
      fact: "exports",
      above: 0,
      unit: "USD",
      over: { lastClosedYears: 10, as: "any", at: "not_printed" },
    },
    {
      some: "partners",
      where: {
        all: [
          { fact: "role", anyOf: ["foreign_company"] },
          { fact: "hasAgreement", is: true },
        ],
      },
    },
  ],
};

const company = known({
  facts: { size: "small", legalForm: "corporation", isListed: false, koreanOwnership: 40.1 },
  lists: {
    technologies: [{ field: "ai" }],
    partners: [{ role: "foreign_company", hasAgreement: true }],
    investments: [],
  },
  answers: { productOnMarket: true, koreanLargestShareholder: false, concurrentProgramme: false },
});

/** K-Global: support abroad for AI and ICT companies (2026). */
export const kGlobal: RuleSetExample = {
  // The notice prints only the month, so its last day is the last day to apply.
  window: { announcedOn: "2026-03-31", opensOn: "2026-03-31", lastDay: "2026-09-30" },
  today: "2026-05-15",
  ruleSet: {
    id: "k-global-2026",
    title: { ko: "K-Global 해외진출 지원 (2026)", en: "K-Global support abroad (2026)" },
    completeness: "complete",
    rules: [
      requirement(
        "field",
        "신청자격: AI·ICT·디지털 제품이나 서비스",
        {
          some: "technologies",
          where: { fact: "field", anyOf: ["ai", "next-gen-comms", "cybersecurity"] },
        },
        byPerson,
      ),
      requirement(
        "product",
        "신청자격: 제품·서비스가 출시되어 영업 중",
        answered(
          "productOnMarket",
          "제품이나 서비스를 팔고 있습니까?",
          "Is your product or service being sold?",
        ),
      ),
      requirement("ready", "신청자격: 해외진출 준비 다섯 가지 중 하나 이상", isReady),
      requirement("unlisted", "신청자격: 비상장", { fact: "isListed", is: false }),
      requirement("corporation", "신청자격: 국내외 법인사업자", {
        fact: "legalForm",
        anyOf: ["corporation"],
      }),
      requirement("control", "신청자격: 한국인·한국 법인이 최대주주이거나 지분 40% 초과", {
        any: [
          answered(
            "koreanLargestShareholder",
            "한국인이나 한국 법인이 최대주주입니까?",
            "Is a Korean person or corporation the largest shareholder?",
          ),
          { fact: "koreanOwnership", above: 40, unit: "percent" },
        ],
      }),
      exclusion("default", "제외대상 3: 금융 채무불이행", { fact: "hasCreditDefault", is: true }),
      exclusion("arrears", "제외대상 4: 국세·지방세 체납", { fact: "hasTaxArrears", is: true }),
      exclusion("ban", "제외대상 5: 접수 마감일 기준 참여 제한", banInForce("deadline")),
      exclusion("same-content", "제외대상 6: 같은 내용의 지원금 수혜", {
        fact: "hasSameContentSupport",
        is: true,
      }),
      exclusion(
        "concurrent",
        "제외대상 7: 같은 해 DNA 융합·AI 해외실증 선정",
        answered(
          "concurrentProgramme",
          "올해 DNA 융합 해외진출이나 AI 해외실증 사업에 선정되었습니까?",
          "Were you selected this year for DNA convergence abroad or AI demonstration abroad?",
        ),
      ),
    ],
    bonus: [
      bonus("contest", "별첨 4: 과기정통부 경진대회 수상 3점", {
        ko: "과기정통부 주관 창업 경진대회 수상",
        en: "prize in a start-up contest of the ministry of science",
        when: answered(
          "contestPrize",
          "과기정통부 창업 경진대회에서 수상했습니까?",
          "Have you won such a prize?",
        ),
        points: 3,
        stage: { ko: "3차 해외평가", en: "third stage, evaluation abroad" },
      }),
      bonus("job-fair", "별첨 4: 상생채용 박람회 참여 1점", {
        ko: "2026 상생채용 박람회 참여",
        en: "taking part in the 2026 job fair",
        when: answered(
          "jobFair",
          "2026 상생채용 박람회에 참여했습니까?",
          "Did you take part in the 2026 job fair?",
        ),
        points: 1,
        stage: { ko: "2차 서면평가", en: "second stage, in writing" },
      }),
      bonus("exempt", "별첨 4: 국외 기관투자 유치 시 3차 평가 면제", {
        ko: "국외 기관투자자의 투자 유치",
        en: "investment by an institution abroad",
        when: { some: "investments", where: { fact: "isForeign", is: true } },
        points: null,
        stage: { ko: "3차 해외평가", en: "third stage, evaluation abroad" },
        effect: { kind: "exemption", ko: "3차 해외평가 면제", en: "exempt from the third stage" },
      }),
    ],
    amount: { limit: 40_000_000, rate: 75 },
  },
  companies: [
    {
      name: { ko: "(가상) 이룸소프트", en: "(fictional) Irum Soft" },
      knowledge: company,
      expected: "eligible",
      why: {
        ko: "해외 파트너와 협약이 있고 한국 지분이 40%를 넘습니다",
        en: "an agreement with a partner abroad, and just over 40% in Korean hands",
      },
    },
    {
      name: { ko: "(가상) 플립온", en: "(fictional) Flip On" },
      knowledge: changed(company, { facts: { size: "midsize", koreanOwnership: 40 } }),
      expected: "not_eligible",
      why: {
        ko: "최대주주가 아니고 지분이 정확히 40%라 '초과'가 아닙니다. 규모는 문제가 없습니다",
        en: "not the largest shareholder, and exactly 40% is not 'more than'; size does not matter here",
      },
    },
    {
      name: { ko: "(가상) 너울게임", en: "(fictional) Neoul Games" },
      knowledge: changed(company, {
        facts: {
          exports: Object.fromEntries(
            [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((y) => [`${y}`, 0]),
          ),
        },
        lists: { partners: [{ role: "foreign_company", hasAgreement: false }], patents: [] },
        answers: { overseasExhibition: false, overseasSubsidiary: false },
      }),
      expected: "not_eligible",
      why: {
        ko: "해외 파트너는 있으나 협약이 없고 다른 네 가지도 없습니다",
        en: "a partner abroad but no agreement, and none of the other four",
      },
    },
    {
      name: { ko: "(가상) 무른모", en: "(fictional) Mureunmo" },
      knowledge: known({
        facts: { legalForm: "corporation", isListed: false, koreanOwnership: 80 },
        answers: { productOnMarket: true, concurrentProgramme: false },
      }),
      expected: "needs_information",
      why: {
        ko: "해외진출 준비 다섯 가지를 하나도 모릅니다",
        en: "nothing is known of the five signs of readiness",
      },
    },
    {
      name: { ko: "(가상) 하람보이스", en: "(fictional) Haram Voice" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-09-30", endsOn: "2026-09-30" }] },
      }),
      expected: "not_eligible",
      why: {
        ko: "참여 제한이 마감일 당일까지 이어집니다",
        en: "the ban is in force up to and including the deadline",
      },
    },
    {
      name: { ko: "(가상) 다온스트림", en: "(fictional) Daon Stream" },
      knowledge: changed(company, {
        lists: { sanctions: [{ kind: "participation_ban", imposedOn: "2025-09-29", endsOn: "2026-09-29" }] },
        answers: { contestPrize: true, jobFair: true },
      }),
      expected: "eligible",
      why: {
        ko: "참여 제한이 마감 전날 끝납니다. 가점 3점과 1점은 서로 다른 단계입니다",
        en: "the ban ends the day before the deadline; three points and one point belong to different stages",
      },
    },
  ],
};
