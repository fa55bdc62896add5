import { greenPremier } from "../rule-sets/green-premier.ts";
import { softwareIpGuarantee } from "../rule-sets/software-ip-guarantee.ts";
import { atBizinfo, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { superGapListing } from "./survey-rules.ts";
import { fixed, rolling, unknownPeriod, until } from "./window-seed.ts";

/** Loans, guarantees, funds and the stock exchange. Funds count as finance because they provide capital. */
export const finance: readonly ProgrammeSeed[] = [
  {
    id: "premier",
    ko: "혁신 프리미어 1000",
    en: "Innovation Premier 1000",
    kind: "finance",
    ministry: "금융위원회",
    operator: null,
    mark: "verified",
    source: notice(120840, 121300),
    about: {
      ko: "부처가 분야의 우수기업을 뽑아 정책금융기관의 우대를 받게 합니다",
      en: "ministries choose excellent companies of a field, which public lenders then prefer",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-green",
        name: { ko: "2026년 녹색산업", en: "2026, green industry" },
        announced: "2026-04-08",
        url: atBizinfo(120840),
        windows: [fixed("2026-04-08", "2026-05-04", "18:00")],
        tracks: [
          {
            benefit: {
              ko: "금리 1.0~1.5%p 감면, 보증비율 95%, 한도 신용보증기금 150억 원·기술보증기금 200억 원",
              en: "1.0 to 1.5 points less interest, 95% guaranteed, up to KRW 15 billion (KODIT) or 20 billion (KIBO)",
            },
            limitWon: 20_000_000_000,
            rules: greenPremier.ruleSet,
          },
        ],
      },
      {
        id: "2026-defence",
        name: { ko: "2026년 방위산업", en: "2026, defence industry" },
        url: atBizinfo(121300),
        windows: [until("2026-05-07")],
        tracks: [
          {
            benefit: {
              ko: "금리 1.0~1.5%p 감면, 보증비율 95%. 방산혁신기업은 총점의 10% 안에서 우대",
              en: "1.0 to 1.5 points less interest, 95% guaranteed; innovative defence companies get up to 10% of the total score",
            },
            limitWon: 20_000_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "kosmes",
    ko: "중소기업 정책자금(혁신성장·초격차 중점)",
    en: "SME policy loans",
    kind: "finance",
    ministry: "중소벤처기업부",
    operator: "중소벤처기업진흥공단",
    mark: "verified",
    source: notice(121060),
    about: {
      ko: "혁신성장과 초격차 분야에 무게를 두고 중소기업에 빌려주는 자금입니다",
      en: "loans for SMEs, first of all in innovative and super-gap fields",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년 변경공고", en: "2026, amended" },
        url: atBizinfo(121060),
        windows: [unknownPeriod()],
        tracks: [
          {
            benefit: {
              ko: "기업마다 잔액 60억 원까지, 금리는 분기마다 바뀝니다",
              en: "up to KRW 6 billion outstanding a company, at a rate that changes each quarter",
            },
            limitWon: 6_000_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "stfund",
    ko: "과학기술혁신펀드 1호",
    en: "S&T innovation fund I",
    kind: "finance",
    ministry: "과학기술정보통신부",
    operator: "신한자산운용",
    mark: "press",
    source: "보도(2026-02-24)",
    about: {
      ko: "국가전략기술 분야의 기업에 투자하는 펀드입니다. 신청서를 받지 않으며 기업이 자펀드 운용사에 제안합니다",
      en: "a fund that invests in strategic fields; there is no application, companies pitch to the managers of its sub-funds",
    },
    fields: ["semiconductor-display", "ai", "advanced-bio", "quantum", "advanced-mobility"],
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: null,
        windows: [unknownPeriod("신청 기간 없음")],
        tracks: [
          { benefit: { ko: "보도 기준 모두 7,632억 원", en: "KRW 763.2 billion in all, by press reports" } },
        ],
      },
    ],
  },
  {
    id: "ngf",
    ko: "국민성장펀드",
    en: "National growth fund",
    kind: "finance",
    ministry: "금융위원회",
    operator: "한국산업은행",
    mark: "unverified",
    source: "확인하지 못함",
    isYearly: false,
    rounds: [{ id: "survey", name: null, windows: [unknownPeriod()], tracks: [{}] }],
  },
  {
    id: "kibo-ip",
    ko: "SW 지식재산권(IP) 평가보증",
    en: "Guarantee on the value of software IP",
    kind: "finance",
    ministry: "과학기술정보통신부",
    operator: "정보통신산업진흥원",
    mark: "verified",
    source: notice(120620),
    about: {
      ko: "소프트웨어 지식재산의 가치를 평가해 그 금액 안에서 대출을 보증합니다",
      en: "values a company's software IP and guarantees a loan up to that value",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-04-02",
        url: atBizinfo(120620),
        windows: [fixed("2026-01-01", "2026-12-31")],
        tracks: [
          {
            benefit: { ko: "평가한 가치까지 보증. 75건", en: "guarantee up to the value found; 75 cases" },
            limitWon: 1_000_000_000,
            rules: softwareIpGuarantee.ruleSet,
          },
        ],
      },
    ],
  },
  {
    id: "kosdaq",
    ko: "초격차 기술특례상장",
    en: "Super-gap technology listing",
    kind: "finance",
    ministry: "금융위원회",
    operator: "한국거래소",
    mark: "press",
    source: "보도(2024~2025년)",
    about: {
      ko: "국가전략기술 확인(보유·관리)을 받은 기업이 코스닥에 상장할 때 기술평가를 하나만 받습니다",
      en: "companies confirmed as holding a strategic technology list on KOSDAQ with one technology evaluation instead of two",
    },
    isYearly: false,
    rounds: [
      {
        id: "rolling",
        name: null,
        windows: [rolling],
        tracks: [
          {
            benefit: {
              ko: "보도 기준 기술평가 기관 한 곳의 A등급으로 신청",
              en: "by press reports one evaluation with grade A is enough",
            },
            rules: superGapListing,
          },
        ],
      },
    ],
  },
];
