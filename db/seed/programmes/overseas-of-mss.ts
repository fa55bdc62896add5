import { formatWon } from "#app/i18n/format.ts";
import { atBizinfo, notice, type ProgrammeSeed, type TrackSeed } from "./programme-seed.ts";
import { accelerating, aroundX, certification, exportVoucher, strongCompanies } from "./survey-rules.ts";
import { fixed, rolling, unknownPeriod, until } from "./window-seed.ts";

const abroad = { kind: "overseas", ministry: "중소벤처기업부", mark: "verified" } as const;
const kosmes = { ...abroad, operator: "중소벤처기업진흥공단" };
const kised = { ...abroad, operator: "창업진흥원" };

function voucherTrack(
  id: string,
  ko: string,
  en: string,
  band: { min: number; below?: number },
  limitWon: number,
): TrackSeed {
  return {
    name: { ko, en },
    benefit: {
      ko: `한도 ${formatWon(limitWon, "ko")}, 매출액에 따라 50~70%`,
      en: `up to ${formatWon(limitWon, "en")}, 50 to 70% by revenue`,
    },
    limitWon,
    ratePercent: 70,
    rules: exportVoucher(id, ko, en, band, limitWon),
  };
}

const voucherTracks = [
  voucherTrack("domestic", "내수", "not exporting yet", { min: 0, below: 1_000 }, 30_000_000),
  voucherTrack("beginner", "초보", "beginners", { min: 1_000, below: 100_000 }, 30_000_000),
  voucherTrack("promising", "유망", "promising", { min: 100_000, below: 1_000_000 }, 40_000_000),
  voucherTrack("growing", "성장", "growing", { min: 1_000_000, below: 5_000_000 }, 70_000_000),
  voucherTrack("strong", "강소", "strong", { min: 5_000_000 }, 100_000_000),
];

const aroundXTracks = [
  {
    benefit: {
      ko: "최대 2억 원(평균 1억 2,500만 원), 해외실증은 평균 8천만 원",
      en: "up to KRW 200 million (125 million on average), 80 million on average for trials abroad",
    },
    limitWon: 200_000_000,
    rules: aroundX,
  },
];

/** Programmes of the ministry for SMEs that help companies enter foreign markets. */
export const overseasOfMss: readonly ProgrammeSeed[] = [
  {
    ...kosmes,
    id: "export-voucher",
    ko: "수출바우처",
    en: "Export voucher",
    source: notice(116741, 124119),
    about: {
      ko: "수출에 필요한 서비스를 골라 쓰는 바우처입니다. 지난해 수출액이 한도를, 매출액이 보조율을 정합니다",
      en: "a voucher for services that exporters need; last year's exports set the ceiling, revenue the share",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년 통합공고", en: "2026" },
        announced: "2025-12",
        url: atBizinfo(116741),
        windows: [unknownPeriod("2025년 12월 공고")],
        tracks: voucherTracks,
      },
      {
        id: "2026-3",
        name: { ko: "2026년 3차", en: "2026, third call" },
        url: atBizinfo(124119),
        windows: [fixed("2026-07-08", "2026-07-22")],
        tracks: voucherTracks,
      },
    ],
  },
  {
    ...kosmes,
    id: "strong-1000",
    ko: "글로벌 강소기업 1,000+",
    en: "Global strong SMEs 1,000+",
    source: notice(116741),
    about: {
      ko: "수출하는 중소기업을 강소기업으로 지정해 여러 지원에서 우대합니다",
      en: "designates exporting SMEs, which other programmes then prefer",
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
              ko: "지정 첫해 수출바우처 평가 면제, 은행과 정책금융기관의 우대",
              en: "no evaluation for the export voucher in the first year, better terms at banks and public lenders",
            },
            rules: strongCompanies,
          },
        ],
      },
    ],
  },
  {
    ...kosmes,
    id: "ksc",
    ko: "코리아 스타트업센터(K-Startup Center 계열)",
    en: "Korea startup centers",
    source: notice(116741),
    about: {
      ko: "해외 거점에 입주하는 창업기업의 사업화와 투자를 돕습니다",
      en: "start-ups move into a base abroad and get help with business and investment",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03",
        windows: [unknownPeriod("2026년 3월 공고")],
        tracks: [
          {
            benefit: {
              ko: "모두 139억 원, 130개사",
              en: "KRW 13.9 billion for 130 companies",
            },
          },
        ],
      },
    ],
  },
  {
    ...kised,
    id: "aroundx",
    ko: "글로벌 기업 협업 프로그램(Around X)",
    en: "Collaboration with global companies (Around X)",
    source: notice(116741),
    about: {
      ko: "글로벌 기업과 함께 제품과 서비스를 다듬고 해외에서 실증합니다",
      en: "start-ups improve and try their product abroad together with a global company",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-01",
        windows: [unknownPeriod("2026년 1~2월")],
        tracks: aroundXTracks,
      },
      {
        id: "2026-pilot",
        name: { ko: "2026년 시범", en: "2026, pilot" },
        windows: [fixed("2026-06-26", "2026-07-15")],
        tracks: aroundXTracks,
      },
    ],
  },
  {
    ...kised,
    id: "gaccel",
    ko: "글로벌 액셀러레이팅",
    en: "Global accelerating",
    source: notice(116741),
    about: {
      ko: "창업기업이 해외 액셀러레이터의 보육을 받습니다",
      en: "start-ups join a programme of an accelerator abroad",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03",
        windows: [unknownPeriod("2026년 3월 공고")],
        tracks: [
          {
            benefit: { ko: "모두 124억 원, 180개사", en: "KRW 12.4 billion for 180 companies" },
            rules: accelerating,
          },
        ],
      },
    ],
  },
  {
    ...abroad,
    operator: "한국화학융합시험연구원",
    id: "cert",
    ko: "해외규격인증획득지원",
    en: "Overseas certification",
    source: notice(121178),
    about: {
      ko: "수출하려는 나라의 규격과 인증을 얻는 비용을 인증을 얻은 뒤에 돌려줍니다",
      en: "pays back the cost of certification in export markets once it was obtained",
    },
    // A supplementary budget does not come every year.
    isYearly: false,
    rounds: [
      {
        id: "2026-extra",
        name: { ko: "2026년 추경", en: "2026, supplementary budget" },
        url: atBizinfo(121178),
        windows: [until("2026-05-29")],
        tracks: [
          {
            benefit: {
              ko: "최대 4건, 1억 원까지 비용의 50~70%",
              en: "50 to 70% of the cost of up to four certificates, at most KRW 100 million",
            },
            limitWon: 100_000_000,
            ratePercent: 70,
            rules: certification,
          },
        ],
      },
    ],
  },
  {
    ...kosmes,
    id: "gbc",
    ko: "글로벌비즈니스센터(GBC)",
    en: "Global business centers (GBC)",
    source: notice(116741),
    about: {
      ko: "해외에서 쓸 사무공간을 빌려 주고 자리 잡도록 돕습니다",
      en: "offices abroad and help with settling in",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        windows: [{ ...rolling, label: "수시" }],
        tracks: [{ benefit: { ko: "모두 177억 원, 600개사", en: "KRW 17.7 billion for 600 companies" } }],
      },
    ],
  },
];
