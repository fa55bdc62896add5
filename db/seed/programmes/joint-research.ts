import { serviceRobot } from "../rule-sets/service-robot.ts";
import { atBizinfo, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { fixed, unknownPeriod, until } from "./window-seed.ts";

/*
 * Research programmes of ministries other than the one for SMEs. Joint research with partners abroad counts as research, not
 * 'overseas': money and rules are those of a research grant, and 'overseas' means entering foreign markets.
 */
export const jointResearch: readonly ProgrammeSeed[] = [
  {
    id: "il-rnd",
    ko: "한·이스라엘 국제공동기술개발",
    en: "Korea-Israel joint research",
    kind: "rnd",
    ministry: "산업통상부",
    operator: "한국이스라엘산업연구개발재단",
    mark: "verified",
    source: notice(120865),
    about: {
      ko: "한국과 이스라엘 기업이 함께 기술을 개발합니다",
      en: "companies of Korea and Israel develop technology together",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년 통합공고", en: "2026" },
        url: atBizinfo(120865),
        windows: [unknownPeriod()],
        tracks: [
          {
            benefit: {
              ko: "유형에 따라 최대 14억 원, 7억 원, 3억 5천만 원",
              en: "up to KRW 1.4 billion, 700 million or 350 million by type",
            },
            limitWon: 1_400_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "energy-rnd",
    ko: "에너지국제공동R&D",
    en: "International joint energy research",
    kind: "rnd",
    ministry: "기후에너지환경부",
    operator: "한국에너지기술평가원",
    mark: "verified",
    source: notice(119037, 121348),
    about: {
      ko: "해외 기관과 함께 에너지 기술을 개발합니다. 신청할 수 있는 기업의 규모는 과제마다 다릅니다",
      en: "develops energy technology with partners abroad; which sizes may apply differs by task",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-1",
        name: { ko: "2026년 1차", en: "2026, first call" },
        url: atBizinfo(119037),
        windows: [until("2026-04-27")],
        tracks: [
          {
            benefit: {
              ko: "과제마다 36개월, 30억~37억 원",
              en: "KRW 3.0 to 3.7 billion a task over 36 months",
            },
            limitWon: 3_700_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "infosec-rnd",
    ko: "정보보호핵심원천기술개발(국제협력)",
    en: "Core information-security research (international)",
    kind: "rnd",
    ministry: "과학기술정보통신부",
    operator: "정보통신기획평가원",
    mark: "verified",
    source: notice(121045),
    about: {
      ko: "해외와 협력해 사이버보안의 핵심 기술을 TRL 5에서 7까지 개발합니다. 자유공모 과제는 제안자가 보안과제인지 일반과제인지 정합니다",
      en: "develops core security technology from TRL 5 to 7 with partners abroad; in free calls the proposer says whether it is a security task",
    },
    fields: ["cybersecurity"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atBizinfo(121045),
        windows: [until("2026-05-26")],
        tracks: [
          {
            benefit: { ko: "3년, 최대 25억 원", en: "up to KRW 2.5 billion over three years" },
            limitWon: 2_500_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "robot-demo",
    ko: "서비스로봇 AX(S-M.AX) 실증",
    en: "Service-robot AX demonstration",
    kind: "rnd",
    ministry: "산업통상부",
    operator: "한국로봇산업진흥원",
    mark: "verified",
    source: notice(120633),
    about: {
      ko: "AI를 붙인 서비스로봇을 수요처의 현장에서 실증합니다",
      en: "tries out service robots with AI at places that need them",
    },
    fields: ["robotics-manufacturing", "ai"],
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-04-02",
        url: atBizinfo(120633),
        windows: [fixed("2026-04-27", "2026-05-06", "14:00")],
        tracks: [
          {
            benefit: { ko: "모두 국비 40억 원 안팎", en: "about KRW 4 billion in all" },
            ratePercent: 70,
            rules: serviceRobot.ruleSet,
          },
        ],
      },
    ],
  },
  {
    id: "gaifl",
    ko: "Global AI Frontier Lab",
    en: "Global AI Frontier Lab",
    kind: "rnd",
    ministry: "과학기술정보통신부",
    operator: "정보통신기획평가원",
    mark: "title_only",
    source: "과학기술정보통신부 회의 보도(2026-03)",
    fields: ["ai"],
    isYearly: false,
    rounds: [{ id: "2026", name: null, windows: [unknownPeriod()], tracks: [{}] }],
  },
];
