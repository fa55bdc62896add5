import { atKstartup, type ProgrammeSeed } from "./programme-seed.ts";
import { fixed, unknownPeriod } from "./window-seed.ts";

/** Programmes that hang on a place. */
export const regional: readonly ProgrammeSeed[] = [
  {
    id: "mfg-scale",
    ko: "지역 첨단제조 스타트업 스케일업",
    en: "Scale-up of regional advanced-manufacturing start-ups",
    kind: "regional",
    ministry: "중소벤처기업부",
    operator: "창업진흥원",
    mark: "verified",
    source: "K-Startup 178380",
    about: {
      ko: "본점이 있는 지역의 주관기관을 골라 신청하는 제조 창업기업의 제품화를 돕습니다",
      en: "helps start-ups that make things; they apply to the host of the region of their head office",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atKstartup(178380),
        windows: [fixed("2026-07-03", "2026-07-24")],
        tracks: [
          {
            benefit: {
              ko: "제품화 자금 평균 4,750만 원, 최대 7천만 원",
              en: "KRW 47.5 million on average, at most 70 million",
            },
            limitWon: 70_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "inno-deeptech",
    ko: "연구개발특구 딥테크 스타트업 챌린지",
    en: "Innopolis deep-tech startup challenge",
    kind: "regional",
    ministry: "과학기술정보통신부",
    operator: "연구개발특구진흥재단",
    mark: "press",
    source: "보도(2025년); K-Startup 177974",
    about: {
      ko: "연구소기업과 특구의 공공기술로 창업한 기업을 뽑아 투자하고 연구개발로 잇습니다",
      en: "invests in start-ups from public technology of the Innopolis zones and follows up with research",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atKstartup(177974),
        windows: [fixed("2026-06-04", "2026-07-31")],
        tracks: [
          {
            benefit: {
              ko: "보도 기준 6개사, 직접투자 최대 10억 원과 연구개발 최대 6억 원",
              en: "by a report of 2025 six companies, up to KRW 1 billion of investment and 600 million for research",
            },
          },
        ],
      },
    ],
  },
  {
    id: "inno-match",
    ko: "특구 전략기술 발굴·매칭과 연구성과 사업화",
    en: "Innopolis: matching of strategic technology and commercialisation",
    kind: "regional",
    ministry: "과학기술정보통신부",
    operator: "연구개발특구진흥재단",
    mark: "title_only",
    source: "K-Startup 177882, 178719",
    regions: ["daejeon"],
    isYearly: true,
    rounds: [
      {
        id: "2026-daedeok",
        name: { ko: "2026년 대덕특구", en: "2026, Daedeok" },
        url: atKstartup(177882),
        windows: [fixed("2026-06-01", "2026-07-31"), fixed("2026-08-01", "2026-08-31")],
        tracks: [{}],
      },
    ],
  },
  {
    id: "hub",
    ko: "국가전략기술 지역기술혁신허브",
    en: "Regional technology innovation hubs",
    kind: "regional",
    ministry: "과학기술정보통신부",
    operator: null,
    mark: "verified",
    source: "국가전략기술 육성에 관한 특별법 제21조, 같은 법 시행령 제21조",
    about: {
      ko: "기술육성주체가 둘 이상 있는 지역의 지방자치단체가 허브를 둡니다. 기업이 직접 신청하는 사업이 아닙니다",
      en: "local governments with two or more bodies that foster strategic technology may run a hub; companies do not apply themselves",
    },
    isYearly: false,
    rounds: [
      {
        id: "act-21",
        name: null,
        windows: [unknownPeriod("기업이 신청하는 기간 없음")],
        tracks: [
          {
            benefit: {
              ko: "허브의 운영비, 공동시설, 실증",
              en: "running costs of the hub, shared facilities, demonstration",
            },
          },
        ],
      },
    ],
  },
];
