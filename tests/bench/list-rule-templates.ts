import fc from "fast-check";
import { baseDate, exclusion, requirement, type Template, won, wordsOf } from "./rule-arbitraries.ts";

const fields = ["ai", "hydrogen", "cybersecurity", "quantum", "advanced-bio", "secondary-battery"];
const certificates = ["venture", "innobiz", "mainbiz", "corporate_rnd_center", "net", "nep"];
const regions = ["seoul", "busan", "daejeon", "gangwon", "jeonbuk", "capital_area", "non_capital"];
const roles = ["demand_company", "foreign_company", "university", "institute", "sme"];

/** Rules about list items: sanctions, technologies, certificates, partners … */
export const listRules: readonly Template[] = [
  {
    weight: 10,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), baseDate).map(([years, at]) =>
      exclusion(
        {
          some: "sanctions",
          where: {
            all: [
              { fact: "kind", anyOf: ["participation_ban"] },
              {
                any: [
                  { fact: "endsOn", validAt: at },
                  { fact: "imposedOn", ago: { below: { years } }, at },
                ],
              },
            ],
          },
        },
        `정부지원사업 참여제한 중이거나 최근 ${years}년 이내에 제재를 받은 기업`,
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: wordsOf(["bankruptcy", "rehabilitation"]).map((kinds) =>
      exclusion(
        {
          some: "insolvencies",
          where: {
            all: [
              { fact: "kind", anyOf: kinds },
              { fact: "isOngoing", is: true },
            ],
          },
        },
        `파산·회생 절차가 진행 중인 기업 (${kinds.join(", ")})`,
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: wordsOf(regions).map((chosen) =>
      requirement(
        {
          any: [
            { fact: "headquarters", anyOf: chosen },
            { some: "sites", where: { fact: "region", anyOf: chosen } },
          ],
        },
        `본사 또는 사업장이 다음 지역에 있는 기업: ${chosen.join(", ")}`,
      ),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(wordsOf(fields), fc.integer({ min: 2, max: 8 })).map(([chosen, level]) =>
      requirement(
        {
          some: "technologies",
          where: {
            all: [
              { fact: "field", anyOf: chosen },
              { fact: "trl", min: level, unit: "level" },
            ],
          },
        },
        `다음 분야의 기술로서 TRL ${level}단계 이상: ${chosen.join(", ")}`,
      ),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(wordsOf(certificates), baseDate).map(([kinds, at]) =>
      requirement(
        {
          some: "certificates",
          where: {
            all: [
              { fact: "kind", anyOf: kinds },
              { fact: "validUntil", validAt: at },
            ],
          },
        },
        `유효한 인증을 보유한 기업: ${kinds.join(", ")}`,
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 2 }), baseDate)
      .map(([years, atLeast, at]) =>
        requirement(
          {
            some: "patents",
            where: {
              all: [
                { fact: "status", anyOf: ["registered"] },
                { fact: "registeredOn", ago: { max: { years } }, at },
              ],
            },
            ...(atLeast > 1 && { atLeast }),
          },
          `최근 ${years}년 이내 등록된 지식재산권 ${atLeast}건 이상`,
        ),
      ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(wordsOf(roles), fc.integer({ min: 1, max: 3 }))
      .map(([chosen, atLeast]) =>
        requirement(
          { some: "partners", where: { fact: "role", anyOf: chosen }, atLeast },
          `협력기관 ${atLeast}개 이상과 컨소시엄을 구성할 것: ${chosen.join(", ")}`,
        ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 2, max: 5 }))
      .map(([floor, years]) =>
        requirement(
          {
            total: "investments",
            of: "amount",
            where: { fact: "receivedOn", ago: { max: { years } }, at: "announcement" },
            min: won(floor),
            unit: "KRW",
          },
          `최근 ${years}년간 투자 유치액 합계 ${floor}억원 이상`,
        ),
      ),
  },
];
