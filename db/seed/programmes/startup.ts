import { fabless } from "../rule-sets/fabless.ts";
import { atBizinfo, atKstartup, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { earlyPackage, leapPackage, superGap } from "./survey-rules.ts";
import { fixed, unknownPeriod } from "./window-seed.ts";

const ofStartups = {
  kind: "startup",
  ministry: "중소벤처기업부",
  operator: "창업진흥원",
  mark: "verified",
} as const;

/** Programmes that help a young company to its market. */
export const startup: readonly ProgrammeSeed[] = [
  {
    ...ofStartups,
    id: "pre-tips",
    ko: "프리팁스",
    en: "Pre-TIPS",
    source: `K-Startup 178481; ${notice(124377)}`,
    about: {
      ko: "투자를 받은 적이 있는 비수도권 창업기업의 사업화를 돕습니다",
      en: "commercialisation for start-ups outside the capital area that have received investment",
    },
    regions: ["non_capital"],
    isYearly: true,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 2차", en: "2026, second call" },
        url: atKstartup(178481),
        windows: [fixed("2026-07-10", "2026-08-10")],
        tracks: [
          {
            benefit: {
              ko: "사업화 자금 평균 9천만 원, 최대 1억 원",
              en: "KRW 90 million on average, at most 100 million, for commercialisation",
            },
            limitWon: 100_000_000,
          },
        ],
      },
    ],
  },
  {
    ...ofStartups,
    id: "dips",
    ko: "초격차 스타트업 프로젝트(DIPS)",
    en: "Super-gap startup project (DIPS)",
    source: `${notice(120775, 116904)}; 보도`,
    about: {
      ko: "초격차 12대 분야의 창업기업을 골라 사업화와 연구개발을 여러 해 이어서 지원합니다",
      en: "start-ups in twelve super-gap fields, with support for business and research over years",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2025-12-29",
        windows: [unknownPeriod()],
        tracks: [
          {
            benefit: {
              ko: "120개사. 사업화 최대 6억 원(3년), 이어지는 연구개발 최대 5억 원(2년), 정책자금과 보증 우대",
              en: "120 companies: up to KRW 600 million over three years, then research up to 500 million over two, better loans and guarantees",
            },
            limitWon: 600_000_000,
            rules: superGap,
          },
        ],
      },
    ],
  },
  {
    ...ofStartups,
    id: "fabless",
    ko: "초격차 모두의 챌린지 팹리스",
    en: "Super-gap challenge: fabless",
    source: notice(120775),
    about: {
      ko: "반도체를 설계하는 창업기업이 시제품 웨이퍼(MPW)를 만드는 비용을 돕습니다",
      en: "pays start-ups that design chips for making a multi-project wafer",
    },
    fields: ["semiconductor-display"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-04-14",
        url: atBizinfo(120775),
        windows: [fixed("2026-04-14", "2026-05-11", "15:00")],
        tracks: [
          {
            benefit: {
              ko: "제작비 최대 2억 원(8인치는 1억 원)",
              en: "up to KRW 200 million (100 million for eight inches)",
            },
            limitWon: 200_000_000,
            rules: fabless.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...ofStartups,
    id: "chogi",
    ko: "초기창업패키지",
    en: "Early startup package",
    source: notice(116904),
    about: {
      ko: "세운 지 3년이 안 된 기업의 사업화를 돕습니다",
      en: "commercialisation for companies in their first three years",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2025-12",
        windows: [unknownPeriod("2025년 12월 공고")],
        tracks: [
          {
            benefit: {
              ko: "사업화 자금. 예산 559억 원",
              en: "money for commercialisation; budget KRW 55.9 billion",
            },
            rules: earlyPackage,
          },
        ],
      },
    ],
  },
  {
    ...ofStartups,
    id: "doyak",
    ko: "창업도약패키지",
    en: "Startup leap package",
    source: notice(116904),
    about: {
      ko: "세운 지 3년을 넘어 7년까지의 기업이 성장하도록 돕습니다",
      en: "growth of companies that are more than three and at most seven years old",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2025-12",
        windows: [unknownPeriod("2025년 12월 공고")],
        tracks: [
          {
            benefit: {
              ko: "사업화 자금. 예산 728억 원",
              en: "money for commercialisation; budget KRW 72.8 billion",
            },
            rules: leapPackage,
          },
        ],
      },
    ],
  },
  {
    ...ofStartups,
    id: "deeptech-univ",
    ko: "딥테크 특화 창업중심대학",
    en: "Startup universities for deep tech",
    source: "K-Startup 178198, 178985",
    about: {
      ko: "과학기술원이 중심이 되어 딥테크 창업기업의 사업화를 돕습니다",
      en: "institutes of science and technology help deep-tech start-ups to their market",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atKstartup(178198),
        windows: [fixed("2026-06-19", "2026-07-21")],
        tracks: [
          {
            benefit: {
              ko: "평균 1억 6천만 원, 최대 2억 원",
              en: "KRW 160 million on average, at most 200 million",
            },
            limitWon: 200_000_000,
          },
        ],
      },
      {
        id: "2026-recommended",
        name: { ko: "2026년 추천형", en: "2026, by recommendation" },
        url: atKstartup(178985),
        windows: [fixed("2026-08-24", "2026-09-04")],
        tracks: [{}],
      },
    ],
  },
];
