import { dnaJointVenture } from "../rule-sets/dna-joint-venture.ts";
import { kGlobal } from "../rule-sets/k-global.ts";
import { atBizinfo, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { fixed, unknownPeriod } from "./window-seed.ts";

const abroad = { kind: "overseas", mark: "verified" } as const;
const gdin = { ...abroad, ministry: "과학기술정보통신부", operator: "글로벌디지털혁신네트워크" } as const;

/** Overseas support by other ministries, and research with partners abroad. */
export const overseasOfOthers: readonly ProgrammeSeed[] = [
  {
    ...abroad,
    id: "jisahwa",
    ko: "해외지사화사업",
    en: "Overseas branch service",
    ministry: "산업통상부",
    operator: "대한무역투자진흥공사",
    source: notice(121208),
    about: {
      ko: "해외 무역관이나 민간 회사가 기업의 지사처럼 바이어를 찾고 거래를 돕습니다",
      en: "trade offices or private firms act as a company's branch abroad",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년 재수정공고", en: "2026, amended again" },
        url: atBizinfo(121208),
        windows: [unknownPeriod()],
        tracks: [
          {
            benefit: {
              ko: "모두 267억 원. 진입 단계 6개월에 기업 부담 100만 원",
              en: "KRW 26.7 billion in all; the first six months cost a company KRW 1 million",
            },
          },
        ],
      },
    ],
  },
  {
    ...gdin,
    id: "kglobal",
    ko: "K-Global 해외진출지원",
    en: "K-Global support abroad",
    source: notice(120275),
    about: {
      ko: "AI·ICT 기업이 해외로 나갈 때 법률, 특허, 마케팅 등의 컨설팅을 받게 합니다",
      en: "advice on law, patents or marketing for AI and ICT companies that go abroad",
    },
    fields: ["ai"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03-31",
        url: atBizinfo(120275),
        windows: [fixed("2026-03-31", "2026-09-30")],
        tracks: [
          {
            benefit: {
              ko: "컨설팅 분야마다 최대 2천만 원. 모두 70개사",
              en: "up to KRW 20 million for each kind of advice; 70 companies in all",
            },
            limitWon: 40_000_000,
            ratePercent: 75,
            rules: kGlobal.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...gdin,
    id: "dna",
    ko: "DNA 융합 제품·서비스 해외진출(JV)",
    en: "DNA convergence abroad (joint ventures)",
    source: notice(119394),
    about: {
      ko: "AI 등 디지털 기업이 현지 파트너와 합작법인을 세우고 키우도록 돕습니다",
      en: "helps digital companies to found and grow a joint venture with a local partner",
    },
    fields: ["ai"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03-10",
        url: atBizinfo(119394),
        windows: [fixed("2026-03-10", "2026-09-30")],
        tracks: [
          {
            name: { ko: "JV 신규 설립", en: "founding a joint venture" },
            benefit: {
              ko: "기업마다 최대 3,500만 원, 자부담 25%. 모두 20개사",
              en: "up to KRW 35 million a company, which pays 25% itself; 20 companies in all",
            },
            limitWon: 35_000_000,
            ratePercent: 75,
            rules: dnaJointVenture.ruleSet,
          },
        ],
      },
    ],
  },
  {
    ...abroad,
    id: "landing",
    ko: "K-DeepTech Global Landing Pad",
    en: "K-DeepTech Global Landing Pad",
    ministry: "과학기술정보통신부",
    operator: "한국과학기술원",
    mark: "title_only",
    source: notice(124140),
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atBizinfo(124140),
        windows: [fixed("2026-06-23", "2026-07-14")],
        tracks: [{}],
      },
    ],
  },
];
