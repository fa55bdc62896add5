import { expect, test } from "vitest";
import type { Criterion } from "#app/matching/rule.ts";
import { criterionText } from "#app/matching/sentences.ts";

const cases: readonly [criterion: Criterion, ko: string, en: string][] = [
  [
    { fact: "headquarters", anyOf: ["gyeongbuk/포항시", "ulsan"], asOf: "announcement" },
    "공고일 현재 본사 소재지: 경북 포항시 또는 울산",
    "headquarters: Pohang-si (North Gyeongsang) or Ulsan (as of the announcement)",
  ],
  [
    { fact: "headquartersSince", ago: { min: { months: 6 } }, at: "announcement" },
    "본사 소재 기간 6개월 이상 (공고일 기준)",
    "time at the present headquarters at least 6 months (as of the announcement)",
  ],
  [
    {
      some: "sites",
      where: {
        all: [
          { fact: "kind", anyOf: ["factory"] },
          { fact: "region", anyOf: ["gyeongnam/김해시"] },
          { fact: "since", ago: { min: { years: 2 } }, at: "deadline" },
        ],
      },
    },
    "사업장(사업장 종류: 공장; 사업장 소재지: 경남 김해시; 사업장 소재 기간 2년 이상 (접수 마감일 기준)) 1곳 이상",
    "at least 1 site (type of site: factory; site region: Gimhae-si (South Gyeongsang); time at this location at least 2 years (as of the deadline))",
  ],
  [
    { fact: "hasTaxArrears", is: false, asOf: "deadline" },
    "접수 마감일 현재 국세·지방세 체납이 없음",
    "has no unpaid taxes (as of the deadline)",
  ],
  [
    { fact: "employees", min: 5, unit: "people", asOf: { on: "2025-12-31" } },
    "2025. 12. 31.(수) 현재 상시 근로자 수 5명 이상",
    "at least 5 employees (as of 31 Dec 2025 (Wed))",
  ],
  [
    { fact: "employees", max: 20, unit: "people", about: true },
    "상시 근로자 수 대략 20명 이하(공고에서 정확히 정하지 않음)",
    "roughly at most 20 employees (the notice leaves it open)",
  ],
  [
    { fact: "employees", min: 20, max: 20, unit: "people", about: true },
    "상시 근로자 수 20명 안팎(공고에서 정확히 정하지 않음)",
    "about 20 employees (the notice leaves it open)",
  ],
  [
    { fact: "size", anyOf: ["micro"], about: true },
    "신청자 구분(기업 규모): 소상공인 중심(공고에서 정확히 정하지 않음)",
    "applicant type (company size): mainly micro enterprise (the notice leaves it open)",
  ],
  [
    { fact: "foundedOn", ago: { max: { years: 7 } }, at: "announcement", about: true },
    "대략 업력 7년 이하(공고에서 정확히 정하지 않음) (공고일 기준)",
    "roughly company age at most 7 years (the notice leaves it open) (as of the announcement)",
  ],
  [
    {
      some: "people",
      where: {
        all: [
          { fact: "role", anyOf: ["chief_executive"] },
          { fact: "bornOn", ago: { min: { years: 19 }, below: { years: 40 } }, at: "announcement" },
        ],
      },
    },
    "대표자·핵심 인력(맡은 일: 대표자; 나이 만 19세 이상 만 40세 미만 (공고일 기준)) 1명 이상",
    "at least 1 person (role: chief executive; age at least 19 and under 40 (as of the announcement))",
  ],
  [
    {
      some: "participations",
      where: {
        all: [
          { fact: "programme", anyOf: ["창업도약패키지"] },
          { fact: "selectedOn", ago: { max: { years: 3 } }, at: "announcement" },
        ],
      },
      atLeast: 2,
    },
    "지원사업 참여 이력(참여한 사업: “창업도약패키지”; 선정일(협약일): 최근 3년 이내 (공고일 기준)) 2건 이상",
    "at least 2 participations (programme: “창업도약패키지”; date of selection or agreement within the last 3 years (as of the announcement))",
  ],
  [
    {
      some: "partners",
      where: {
        all: [
          { fact: "role", anyOf: ["university"] },
          { fact: "region", anyOf: ["gyeongnam"] },
        ],
      },
    },
    "협력기관(역할: 대학; 협력기관 소재지: 경남) 1곳 이상",
    "at least 1 partner (role: university; location of the partner: South Gyeongsang)",
  ],
  [
    {
      fact: "revenue",
      min: 20,
      unit: "percent",
      over: { lastClosedYears: 3, as: "average", at: "deadline", growth: true },
    },
    "최근 3개 결산연도 평균 매출액 증가율 20% 이상 (접수 마감일 기준)",
    "growth of revenue at least 20% on average over the last 3 fiscal years (as of the deadline)",
  ],
  [
    {
      fact: "revenue",
      max: -30,
      unit: "percent",
      over: { lastClosedYears: 1, as: "each", at: "announcement", growth: true },
    },
    "직전 결산연도 매출액 증가율 -30% 이하 (공고일 기준)",
    "growth of revenue at most -30% in the last fiscal year (as of the announcement)",
  ],
  [
    {
      fact: "exports",
      above: 10,
      unit: "percent",
      over: { lastClosedYears: 3, as: "compound", at: "deadline", growth: true },
    },
    "최근 3개 결산연도 연평균(복리) 수출액 증가율 10% 초과 (접수 마감일 기준)",
    "growth of exports more than 10% a year, compounded over the last 3 fiscal years (as of the deadline)",
  ],
  [
    {
      fact: "rndShare",
      min: 5,
      unit: "percent",
      over: { lastClosedYears: 1, as: "each", at: "announcement" },
    },
    "직전 결산연도 매출액 대비 연구개발비 비율 5% 이상 (공고일 기준)",
    "R&D spending as a share of revenue at least 5% in the last fiscal year (as of the announcement)",
  ],
  [
    {
      fact: "exportShare",
      min: 30,
      unit: "percent",
      over: { lastClosedYears: 1, as: "each", at: "announcement" },
    },
    "직전 결산연도 매출액 대비 수출 비율 30% 이상 (공고일 기준)",
    "exports as a share of revenue at least 30% in the last fiscal year (as of the announcement)",
  ],
  [
    {
      total: "investments",
      of: "amount",
      where: { fact: "investor", anyOf: ["venture_capital", "accelerator"] },
      min: 100_000_000,
      unit: "KRW",
    },
    "투자 유치(투자자 유형: 벤처투자회사·조합 또는 창업기획자) 투자금액 합계 1억 원 이상",
    "investments received (type of investor: venture capital or accelerator): total amount invested at least KRW 100 million",
  ],
];

test.each(cases)("%j", (criterion, ko, en) => {
  expect([criterionText(criterion, "ko"), criterionText(criterion, "en")]).toEqual([ko, en]);
});
