import { didimdolStrategic } from "../rule-sets/didimdol-strategic.ts";
import { domainSpecificAi } from "../rule-sets/domain-specific-ai.ts";
import { structuralInnovation } from "../rule-sets/structural-innovation.ts";
import { atBizinfo, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { didimdolTrack } from "./survey-rules.ts";
import { fixed, unknownPeriod } from "./window-seed.ts";

const ofSmes = {
  kind: "rnd",
  ministry: "중소벤처기업부",
  operator: "중소기업기술정보진흥원",
  mark: "verified",
} as const;

const didimdolRound = {
  id: "2026-3",
  name: { ko: "2026년 3차", en: "2026, third call" },
  announced: "2026-03-26",
  url: atBizinfo(120038),
  windows: [fixed("2026-04-09", "2026-04-29", "18:00")],
} as const;

/** Research programmes of the ministry for SMEs. */
export const smeResearch: readonly ProgrammeSeed[] = [
  {
    ...ofSmes,
    id: "didimdol-strat",
    ko: "창업성장기술개발(디딤돌) 전략기술 R&D",
    en: "Startup growth R&D (Didimdol): strategic technology",
    source: notice(120038),
    about: {
      ko: "12대 국가전략기술을 중심으로 창업기업의 첫 기술개발을 돕습니다. 국가전략기술 확인은 자격이 아닙니다",
      en: "first research of start-ups, mainly in the twelve strategic fields; confirmation is not required",
    },
    isYearly: true,
    rounds: [
      {
        ...didimdolRound,
        tracks: [
          {
            benefit: {
              ko: "최대 1년 6개월, 2억 원, 정부 부담 75% 이내. 모두 150개 과제 안팎",
              en: "up to KRW 200 million over 18 months, at most 75% of the cost; about 150 tasks in all",
            },
            limitWon: 200_000_000,
            ratePercent: 75,
            rules: didimdolStrategic.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "didimdol-global",
    ko: "창업성장기술개발(디딤돌) 글로벌 R&D",
    en: "Startup growth R&D (Didimdol): global",
    source: notice(120038),
    about: {
      ko: "해외 진출 계획이 있는 창업기업의 기술개발을 돕습니다",
      en: "research of start-ups that plan to go abroad",
    },
    isYearly: true,
    rounds: [
      {
        ...didimdolRound,
        tracks: [
          {
            benefit: {
              ko: "최대 1년 6개월, 2억 원. 모두 150개 과제 안팎",
              en: "up to KRW 200 million over 18 months; about 150 tasks in all",
            },
            limitWon: 200_000_000,
            rules: didimdolTrack("global", "글로벌 R&D", "global R&D"),
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "didimdol-link",
    ko: "창업성장기술개발(디딤돌) 연계지원(초격차·민관협력 OI·연구개발특구)",
    en: "Startup growth R&D (Didimdol): linked tracks",
    source: notice(120038),
    about: {
      ko: "창업진흥원이나 연구개발특구진흥재단이 추천한 창업기업의 기술개발을 돕습니다",
      en: "research of start-ups that KISED or the Innopolis foundation recommends",
    },
    isYearly: true,
    rounds: [
      {
        ...didimdolRound,
        tracks: [
          {
            name: { ko: "초격차", en: "super-gap" },
            benefit: { ko: "모두 26억 6천만 원, 40개 과제", en: "KRW 2.66 billion for 40 tasks" },
            rules: didimdolTrack("super-gap", "연계지원 초격차", "linked, super-gap"),
          },
          {
            name: { ko: "민관협력 OI", en: "public-private open innovation" },
            benefit: { ko: "모두 6억 6천만 원, 10개 과제", en: "KRW 660 million for 10 tasks" },
            rules: didimdolTrack("open-innovation", "연계지원 민관협력 OI", "linked, open innovation"),
          },
          {
            name: { ko: "연구개발특구", en: "Innopolis" },
            benefit: { ko: "모두 45억 원, 68개 과제", en: "KRW 4.5 billion for 68 tasks" },
            rules: didimdolTrack("innopolis", "연계지원 연구개발특구", "linked, Innopolis"),
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "domain-ai",
    ko: "중소기업기술혁신개발 국가전략기술: 도메인특화 AI 모델개발",
    en: "SME technology innovation: domain-specific AI models",
    source: notice(119990),
    about: {
      ko: "AI 기업과 수요기업이 함께 한 산업에 맞춘 AI 모델을 개발합니다",
      en: "AI companies and companies that need it develop an AI model for one industry together",
    },
    fields: ["ai"],
    technologies: ["industrial-ai"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03-26",
        url: atBizinfo(119990),
        windows: [fixed("2026-04-09", "2026-05-07", "18:00")],
        tracks: [
          {
            benefit: {
              ko: "첫해에 모두 100억 원, 16개 과제 안팎",
              en: "KRW 10 billion for about 16 tasks in the first year",
            },
            limitWon: 2_500_000_000,
            ratePercent: 75,
            rules: domainSpecificAi.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "struct-rnd",
    ko: "유망기술개발(구조혁신 R&D)",
    en: "Structural innovation R&D",
    source: notice(120845),
    about: {
      ko: "사업전환계획을 승인받고 중소벤처기업진흥공단의 추천을 받은 중소기업의 기술개발을 돕습니다",
      en: "research of SMEs whose plan to change their business is approved and recommended by KOSMES",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 하반기", en: "second half of 2026" },
        announced: "2026-04-09",
        url: atBizinfo(120845),
        windows: [
          { ...fixed("2026-04-23", "2026-05-11", "18:00"), label: "1차" },
          { ...fixed("2026-06-22", "2026-07-06", "18:00"), label: "2차" },
        ],
        tracks: [
          {
            benefit: { ko: "2년, 5억 원", en: "KRW 500 million over two years" },
            limitWon: 500_000_000,
            ratePercent: 75,
            rules: structuralInnovation.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "global-lead",
    ko: "글로벌선도 기술개발(수출지향형·글로벌협력형)",
    en: "Global-lead R&D",
    source: notice(120845),
    about: {
      ko: "수출을 늘리거나 해외와 협력하려는 중소기업의 기술개발을 돕습니다",
      en: "research of SMEs for export or with partners abroad",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        windows: [unknownPeriod("연초")],
        tracks: [
          {
            name: { ko: "수출지향형", en: "for export" },
            benefit: { ko: "2년, 10억 원", en: "KRW 1 billion over two years" },
            limitWon: 1_000_000_000,
          },
          {
            name: { ko: "글로벌협력형", en: "with partners abroad" },
            benefit: { ko: "5년, 25억 원", en: "KRW 2.5 billion over five years" },
            limitWon: 2_500_000_000,
          },
        ],
      },
    ],
  },
];
