import { atBizinfo, atKstartup, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { tips } from "./survey-rules.ts";
import { fixed, unknownPeriod } from "./window-seed.ts";

const ofSmes = {
  kind: "rnd",
  ministry: "중소벤처기업부",
  operator: "중소기업기술정보진흥원",
  mark: "verified",
} as const;

/** Research that follows private investment. */
export const investmentResearch: readonly ProgrammeSeed[] = [
  {
    ...ofSmes,
    id: "dcp",
    ko: "딥테크 챌린지 프로젝트(DCP)",
    en: "Deep-tech challenge project (DCP)",
    source: notice(120301, 120845),
    about: {
      ko: "대학·연구기관과 컨소시엄을 이루고 민간 투자를 먼저 받은 중소기업의 도전적 연구개발을 돕습니다. 아래 기간은 과제 신청이 아니라 기술수요조사입니다",
      en: "daring research of SMEs in consortium with universities or institutes after private investment; the period below is a survey of needs, not yet the call",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-survey-1",
        name: { ko: "2026년 기술도전형 1차 기술수요조사", en: "2026, first survey of technology needs" },
        url: atBizinfo(120301),
        windows: [fixed("2026-04-01", "2026-05-04", "18:00")],
        tracks: [
          {
            benefit: { ko: "3년, 36억 원", en: "KRW 3.6 billion over three years" },
            limitWon: 3_600_000_000,
          },
        ],
      },
    ],
  },
  {
    ...ofSmes,
    id: "scaleup-tips",
    ko: "스케일업 팁스·글로벌 팁스",
    en: "Scale-up TIPS and Global TIPS",
    mark: "title_only",
    source: notice(124232),
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년 수정공고", en: "2026, amended" },
        url: atBizinfo(124232),
        windows: [unknownPeriod("세부사업별 상이")],
        tracks: [{}],
      },
    ],
  },
  {
    ...ofSmes,
    id: "tips",
    ko: "팁스(TIPS)",
    en: "TIPS",
    operator: "창업진흥원",
    source: `${notice(116904)}; K-Startup 176076`,
    about: {
      ko: "투자사가 투자하고 추천한 기술창업기업에 연구개발, 사업화, 해외진출을 잇달아 지원합니다",
      en: "research, commercialisation and help abroad for technology start-ups that an investor has invested in and recommends",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atKstartup(176076),
        windows: [fixed("2026-03-19", "2026-12-31")],
        tracks: [{ rules: tips }],
      },
    ],
  },
  {
    ...ofSmes,
    id: "deeptech-tips",
    ko: "딥테크 팁스",
    en: "Deep-tech TIPS",
    operator: "창업진흥원",
    mark: "press",
    source: "창업 전문 블로그(2023년 기준)",
    about: {
      ko: "초격차 분야에서 투자를 받은 창업기업을 더 크게 지원하는 팁스입니다. 2026년에 바뀌었는지는 확인하지 못했습니다",
      en: "TIPS with larger support for start-ups with investment in super-gap fields; whether it changed in 2026 is not known",
    },
    isYearly: false,
    rounds: [
      {
        id: "2023",
        name: { ko: "2023년", en: "2023" },
        windows: [unknownPeriod("연중(2023년 기준)")],
        tracks: [
          {
            benefit: {
              ko: "보도 기준 연구개발 3년 15억 원, 사업화 1억 원, 해외마케팅 1억 원",
              en: "by a report KRW 1.5 billion for research over three years, 100 million for business, 100 million for marketing abroad",
            },
          },
        ],
      },
    ],
  },
];
