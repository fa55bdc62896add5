import { atBizinfo, atKstartup, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { fixed, unknownPeriod, until } from "./window-seed.ts";

const privateContract = {
  benefit: {
    ko: "지정되면 3년 동안 수의계약과 시범구매의 대상이 됩니다",
    en: "three years of contracts without tender and of trial purchase",
  },
};

/** Programmes that bring new products into public procurement. */
export const procurement: readonly ProgrammeSeed[] = [
  {
    id: "pps-innov-proto",
    ko: "혁신제품 지정(공급자 제안형·혁신시제품)",
    en: "Innovation product designation (proposed by the supplier)",
    kind: "procurement",
    ministry: "조달청",
    operator: "조달청",
    mark: "press",
    source: "보도(2023-08-30)",
    about: {
      ko: "아직 상용화되지 않은 시제품을 전문가 평가와 현장실사를 거쳐 혁신제품으로 지정합니다",
      en: "designates prototypes that are not on the market yet as innovation products, after experts and a visit on site",
    },
    isYearly: false,
    rounds: [
      {
        id: "2023",
        name: { ko: "2023년", en: "2023" },
        windows: [until("2023-09-26"), unknownPeriod("연 수회")],
        tracks: [
          {
            benefit: {
              ko: "지정되면 수의계약과 시범구매의 대상이 됩니다",
              en: "contracts without tender and trial purchase",
            },
          },
        ],
      },
    ],
  },
  {
    id: "msit-innov",
    ko: "과기정통부 혁신제품(우수연구개발 혁신제품)",
    en: "MSIT innovation product",
    kind: "procurement",
    ministry: "과학기술정보통신부",
    operator: "한국산업기술진흥협회",
    mark: "verified",
    source: notice(124392),
    about: {
      ko: "최근 5년 안에 끝난 과기정통부 연구개발의 성과나 대학·출연연에서 이전받은 기술로 만든 제품을 혁신제품으로 지정합니다",
      en: "designates products that come from MSIT research of the last five years or from technology of universities and institutes",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 하반기", en: "second half of 2026" },
        url: atBizinfo(124392),
        windows: [fixed("2026-07-14", "2026-08-14")],
        tracks: [privateContract],
      },
    ],
  },
  {
    id: "mss-innov",
    ko: "중기부 혁신제품 신규지정",
    en: "MSS innovation product",
    kind: "procurement",
    ministry: "중소벤처기업부",
    operator: "중소기업기술정보진흥원",
    mark: "verified",
    source: `SMTECH S02845, S02874; ${notice(125092)}`,
    about: {
      ko: "접수 마감일 기준 5년 안에 중기부 연구개발을 성공으로 마친 중소기업의 제품을 혁신제품으로 지정합니다",
      en: "designates products of SMEs that completed MSS research successfully within five years of the deadline",
    },
    isYearly: true,
    rounds: [
      {
        id: "2026-1",
        name: { ko: "2026년 상반기", en: "first half of 2026" },
        windows: [fixed("2026-01-30", "2026-03-05")],
        tracks: [privateContract],
      },
      {
        id: "2026-2",
        name: { ko: "2026년 하반기", en: "second half of 2026" },
        url: atBizinfo(125092),
        windows: [fixed("2026-07-10", "2026-09-03")],
        tracks: [privateContract],
      },
    ],
  },
  {
    id: "motie-innov",
    ko: "산업부 혁신제품 신규지정",
    en: "MOTIR innovation product",
    kind: "procurement",
    ministry: "산업통상부",
    operator: "한국산업기술진흥원",
    mark: "verified",
    source: "한국산업기술진흥원 누리집",
    about: {
      ko: "산업기술혁신사업이나 에너지 연구개발의 결과를 사업화한 제품을 혁신제품으로 지정합니다",
      en: "designates products that come from research in industrial technology or energy",
    },
    // The only known round is too long ago to expect another one from it.
    isYearly: false,
    rounds: [
      {
        id: "2024-1",
        name: { ko: "2024년 상반기", en: "first half of 2024" },
        windows: [fixed("2024-02-19", "2024-03-18")],
        tracks: [
          {
            benefit: {
              ko: "수의계약, 구매면책, 시범구매, 혁신구매목표제의 대상이 됩니다",
              en: "contracts without tender, buyers free of liability, trial purchase, part of the purchase targets",
            },
          },
        ],
      },
    ],
  },
  {
    id: "me-innov",
    ko: "환경분야 혁신제품 신규지정",
    en: "Innovation product for the environment",
    kind: "procurement",
    ministry: "기후에너지환경부",
    operator: "한국환경산업기술원",
    mark: "title_only",
    source: notice(124636),
    isYearly: true,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 하반기", en: "second half of 2026" },
        url: atBizinfo(124636),
        windows: [fixed("2026-07-22", "2026-08-21")],
        tracks: [{}],
      },
    ],
  },
  {
    id: "mafra-innov",
    ko: "농식품부 혁신제품",
    en: "Agri-food innovation product",
    kind: "procurement",
    ministry: "농림축산식품부",
    operator: "농림식품기술기획평가원",
    mark: "title_only",
    source: notice(124782),
    isYearly: true,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 하반기", en: "second half of 2026" },
        url: atBizinfo(124782),
        windows: [fixed("2026-08-11", "2026-08-24")],
        tracks: [{}],
      },
    ],
  },
  {
    id: "venture-nara",
    ko: "벤처나라 기관추천 등록",
    en: "Venture Nara listing by recommendation",
    kind: "procurement",
    ministry: "조달청",
    operator: "창업진흥원",
    mark: "title_only",
    source: `K-Startup 178163; ${notice(124034, 125065)}`,
    isYearly: true,
    rounds: [
      {
        id: "2026-kised-3",
        name: {
          ko: "2026년 창업진흥원 추천 9~12월",
          en: "2026, recommended by KISED for September to December",
        },
        url: atKstartup(178163),
        windows: [fixed("2026-07-15", "2026-08-20")],
        tracks: [{}],
      },
      {
        id: "2026-kisa-7",
        name: { ko: "2026년 한국인터넷진흥원 추천 7차", en: "2026, recommended by KISA, seventh call" },
        url: atBizinfo(124034),
        windows: [fixed("2026-07-02", "2026-07-24")],
        tracks: [{}],
      },
    ],
  },
  {
    id: "pps-rnd",
    ko: "공공혁신수요기반 혁신제품 기술개발(혁신조달 연계형 R&D)",
    en: "R&D linked to innovative procurement",
    kind: "procurement",
    ministry: "조달청",
    operator: "한국조달연구원",
    mark: "verified",
    source: "조달청 공고 2023-68",
    about: {
      ko: "공공의 수요에 맞춘 기술개발을 혁신제품 지정과 시범구매로 잇습니다. 2026년에도 시행하는지는 확인하지 못했습니다",
      en: "ties development for a public need to designation and trial purchase; whether it still runs in 2026 is not known",
    },
    isYearly: false,
    rounds: [
      {
        id: "2023",
        name: { ko: "2023년", en: "2023" },
        windows: [unknownPeriod("2023년 3월 공고")],
        tracks: [
          { name: { ko: "시범구매연계형", en: "linked to trial purchase" } },
          { name: { ko: "Scale-up형(이미 지정된 혁신제품)", en: "scale-up of designated products" } },
        ],
      },
    ],
  },
  {
    id: "kwater-rnd",
    ko: "K-water 개방형 혁신R&D",
    en: "K-water open-innovation R&D",
    kind: "procurement",
    ministry: "기후에너지환경부",
    operator: "한국수자원공사",
    mark: "title_only",
    source: notice(120988),
    isYearly: false,
    rounds: [
      {
        id: "2026-2",
        name: { ko: "2026년 2차", en: "2026, second call" },
        url: atBizinfo(120988),
        windows: [unknownPeriod()],
        tracks: [{}],
      },
    ],
  },
  {
    id: "purchase-cond",
    ko: "중소기업 구매조건부 신제품개발(구매연계형)",
    en: "Development on condition of purchase",
    kind: "procurement",
    ministry: "중소벤처기업부",
    operator: "중소기업기술정보진흥원",
    mark: "verified",
    source: "대학 산학협력단에 실린 2021년 공고",
    about: {
      ko: "사겠다는 동의서나 계약서를 낸 수요처를 위해 중소기업이 새 제품을 개발합니다. 2026년의 조건은 확인하지 못했습니다",
      en: "SMEs develop a product that a buyer has agreed to buy; the terms of 2026 are not known",
    },
    isYearly: false,
    rounds: [
      {
        id: "2021",
        name: { ko: "2021년", en: "2021" },
        windows: [unknownPeriod("2021년 2월 공고")],
        tracks: [
          {
            benefit: { ko: "최대 2년, 5억 원(연 2억 5천만 원)", en: "up to KRW 500 million over two years" },
            limitWon: 500_000_000,
          },
        ],
      },
    ],
  },
];
