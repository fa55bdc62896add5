import { formatWon } from "#app/i18n/format.ts";
import { employeeInvention } from "../rule-sets/employee-invention.ts";
import { legalSupport } from "../rule-sets/legal-support.ts";
import { atBizinfo, notice, type ProgrammeSeed, type TrackSeed } from "./programme-seed.ts";
import { fixed, unknownPeriod, until } from "./window-seed.ts";

function protectionTrack(ko: string, en: string, limitWon: number): TrackSeed {
  return {
    name: { ko, en },
    benefit: { ko: `${formatWon(limitWon, "ko")}, 정부 80%`, en: `${formatWon(limitWon, "en")}, 80% paid` },
    limitWon,
    ratePercent: 80,
  };
}

/** Protection of inventions, and support for the people who make them. */
export const ipAndTalent: readonly ProgrammeSeed[] = [
  {
    id: "tech-protect",
    ko: "기술보호 바우처",
    en: "Technology-protection voucher",
    kind: "ip",
    ministry: "중소벤처기업부",
    operator: "대중소기업농어업협력재단",
    mark: "verified",
    source: notice(118494),
    about: {
      ko: "중소기업이 수준에 맞는 기술보호 서비스를 골라 씁니다",
      en: "SMEs choose services that protect their technology, by their level",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03",
        url: atBizinfo(118494),
        windows: [unknownPeriod("2026년 3월부터")],
        tracks: [
          protectionTrack("초보", "beginners", 30_000_000),
          protectionTrack("유망", "promising", 50_000_000),
          protectionTrack("선도", "leading", 70_000_000),
        ],
      },
    ],
  },
  {
    id: "invention",
    ko: "직무발명보상 우수기업 인증",
    en: "Certificate for rewarding employees' inventions",
    kind: "ip",
    ministry: "지식재산처",
    operator: "한국발명진흥회",
    mark: "verified",
    source: notice(117363),
    about: {
      ko: "직원의 발명을 잘 보상하는 중소·중견기업을 인증합니다",
      en: "certifies smaller companies that reward the inventions of their employees well",
    },
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atBizinfo(117363),
        windows: [unknownPeriod()],
        tracks: [
          {
            benefit: {
              ko: "특허 우선심사, 4~9년차 등록료 감면, 정부사업 가점",
              en: "priority examination of patents, lower fees in years four to nine, a bonus in public programmes",
            },
            rules: employeeInvention.ruleSet,
          },
        ],
      },
    ],
  },
  {
    id: "legal",
    ko: "스타트업 법률지원",
    en: "Legal aid for start-ups",
    kind: "ip",
    ministry: "중소벤처기업부",
    operator: "창업진흥원",
    mark: "verified",
    source: notice(121175),
    about: {
      ko: "기술로 창업했거나 창업하려는 사람이 법률과 규제에 관한 자문을 받습니다",
      en: "advice on law and regulation for technology start-ups and their founders",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-04-22",
        url: atBizinfo(121175),
        windows: [fixed("2026-03-30", "2026-12-31")],
        tracks: [
          {
            benefit: { ko: "최대 300만 원, 건마다 100만 원", en: "up to KRW 3 million, 1 million a case" },
            limitWon: 3_000_000,
            rules: legalSupport.ruleSet,
          },
        ],
      },
    ],
  },
  {
    id: "iprnd",
    ko: "IP-R&D(특허로 R&D) 전략지원",
    en: "IP-R&D strategy",
    kind: "ip",
    ministry: "지식재산처",
    operator: "한국특허전략개발원",
    mark: "unverified",
    source: "확인하지 못함",
    isYearly: false,
    rounds: [{ id: "survey", name: null, windows: [unknownPeriod()], tracks: [{}] }],
  },
  {
    id: "postdoc",
    ko: "전략기술 박사후연구원 산학 프로젝트",
    en: "Strategic-technology postdocs between university and industry",
    kind: "talent",
    ministry: "과학기술정보통신부",
    operator: "한국산업기술진흥협회",
    mark: "verified",
    source: notice(120759),
    about: {
      ko: "대학·출연연이 이끌고 기업이 함께하는 컨소시엄이 50개 중점기술의 박사급 연구원을 2명 이상 채용합니다",
      en: "a consortium led by a university or institute with companies employs two or more postdocs in one of the 50 technologies",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        url: atBizinfo(120759),
        windows: [until("2026-05-14")],
        tracks: [
          {
            benefit: {
              ko: "컨소시엄마다 2년, 최대 5억 8천만 원. 모두 13개 컨소시엄",
              en: "up to KRW 580 million a consortium over two years; 13 consortia",
            },
            limitWon: 580_000_000,
          },
        ],
      },
    ],
  },
  {
    id: "lab",
    ko: "전문연구요원 병역지정업체",
    en: "Designated employer of research personnel in alternative service",
    kind: "talent",
    ministry: "병무청",
    operator: "한국산업기술진흥협회",
    mark: "press",
    source: "보도(2025년)",
    about: {
      ko: "연구소를 둔 기업이 전문연구요원을 배정받습니다. 국가전략기술 확인을 받은 기업은 선정 때 가점을 받으며 점수는 공개되지 않았습니다",
      en: "companies with a laboratory may employ researchers in place of military service; confirmed companies get a bonus whose points are not published",
    },
    givesConfirmedBonus: true,
    isYearly: false,
    rounds: [
      {
        id: "2026",
        name: null,
        windows: [unknownPeriod("상·하반기")],
        tracks: [{ benefit: { ko: "전문연구요원 배정", en: "research personnel in alternative service" } }],
      },
    ],
  },
];
