import type { BaseDate, Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { didimdolStrategic } from "../rule-sets/didimdol-strategic.ts";
import { rulesOf } from "../rule-sets/rule-writing.ts";

/*
 * Rules of programmes of which single conditions were read, not the whole notice: always 'partial'.
 * The day at which an age counts was not noted, so that both ends of the period are judged.
 */

const at: BaseDate = "not_printed";
const years = (limits: { above?: number; max: number }): Criterion => ({
  fact: "foundedOn",
  ago: {
    max: { years: limits.max },
    ...(limits.above === undefined ? {} : { above: { years: limits.above } }),
  },
  at,
});
const sevenOrTen: Criterion = {
  any: [years({ max: 7 }), { all: [{ fact: "isNewIndustry", is: true }, years({ max: 10 })] }],
};
const isSme: Criterion = { fact: "size", anyOf: ["sme"] };
const exportsLastYear = (limits: { min?: number; max?: number; below?: number }): Criterion => ({
  fact: "exports",
  ...limits,
  unit: "USD",
  over: { lastClosedYears: 1, as: "each", at },
});

function partial(id: string, ko: string, en: string, rules: Rule[], amount?: RuleSet["amount"]): RuleSet {
  const ruleSet: RuleSet = { id, title: { ko, en }, completeness: "partial", rules, bonus: [] };
  return amount === undefined ? ruleSet : { ...ruleSet, amount };
}

const supportPlan = rulesOf("PBLN_000000000116904").requirement;
const exportPlan = rulesOf("PBLN_000000000116741").requirement;
const certificationCall = rulesOf("PBLN_000000000121178").requirement;
const fablessCall = rulesOf("PBLN_000000000120775").requirement;
const pressReport = rulesOf("보도").requirement;

export const earlyPackage = partial(
  "early-package-2026",
  "초기창업패키지 (2026)",
  "Early startup package (2026)",
  [supportPlan("age", "지원대상: 업력 3년 이내", years({ max: 3 }))],
);

export const leapPackage = partial(
  "leap-package-2026",
  "창업도약패키지 (2026)",
  "Startup leap package (2026)",
  [supportPlan("age", "지원대상: 업력 3년 초과 7년 이내", years({ above: 3, max: 7 }))],
);

export const tips = partial("tips-2026", "팁스 (2026)", "TIPS (2026)", [
  supportPlan("age", "지원대상: 업력 7년 이내, 신산업 10년 이내", sevenOrTen),
  supportPlan(
    "investor",
    "지원대상: 국내외 투자사의 투자와 추천",
    { some: "recommendations", where: { fact: "by", anyOf: ["tips_operator"] } },
    { decidedBy: "person" },
  ),
]);

export const superGap = partial("dips-2026", "초격차 스타트업 프로젝트 (2026)", "Super-gap startups (2026)", [
  fablessCall("age", "지원대상: 업력 10년 이내", years({ max: 10 })),
]);

export const strongCompanies = partial(
  "strong-1000-2026",
  "글로벌 강소기업 1,000+ (2026)",
  "Global strong SMEs 1,000+ (2026)",
  [
    exportPlan("size", "지원대상: 중소기업", isSme),
    exportPlan("exports", "지원대상: 수출액 10만 달러 이상", exportsLastYear({ min: 100_000 })),
  ],
);

export const aroundX = partial("around-x-2026", "글로벌 기업 협업 (2026)", "Around X (2026)", [
  exportPlan("age", "지원대상: 업력 7년 이내, 신산업 10년 이내", sevenOrTen),
]);

export const accelerating = partial(
  "accelerating-2026",
  "글로벌 액셀러레이팅 (2026)",
  "Global accelerating (2026)",
  [exportPlan("age", "지원대상: 업력 7년 이내", years({ max: 7 }))],
);

export const certification = partial(
  "certification-2026",
  "해외규격인증획득지원 (2026)",
  "Overseas certification (2026)",
  [
    certificationCall("size", "지원대상: 중소기업", isSme),
    certificationCall("exports", "지원대상: 수출액 5천만 달러 미만", exportsLastYear({ below: 50_000_000 }), {
      unless: {
        ask: {
          key: "isGlobalStrongCompany",
          type: "flag",
          ko: "글로벌 강소기업 1,000+에 지정되어 있습니까?",
          en: "Is the company designated as a Global strong SME 1,000+?",
        },
        is: true,
      },
    }),
  ],
);

const sharesByRevenue = [
  { below: 10_000_000_000, amount: 70 },
  { min: 10_000_000_000, below: 30_000_000_000, amount: 60 },
  { min: 30_000_000_000, amount: 50 },
];

/** One track of the export voucher: a band of last year's exports with its ceiling; the share hangs on revenue. */
export function exportVoucher(
  track: string,
  ko: string,
  en: string,
  band: { min: number; below?: number },
  limit: number,
): RuleSet {
  const words =
    band.below === undefined ? `${band.min} 달러 이상` : `${band.min} 이상 ${band.below} 달러 미만`;
  return partial(
    `export-voucher-2026-${track}`,
    `수출바우처 ${ko} (2026)`,
    `Export voucher, ${en} (2026)`,
    [
      exportPlan("size", "지원대상: 중소기업", isSme),
      exportPlan("exports", `지원대상: 전년도 수출액 ${words}`, exportsLastYear(band)),
    ],
    {
      limit,
      rate: null,
      rates: sharesByRevenue.map(({ amount, ...limits }) => ({
        when: {
          fact: "revenue",
          ...limits,
          unit: "KRW",
          over: { lastClosedYears: 1, as: "each", at },
        },
        amount,
      })),
    },
  );
}

const ofEveryTrack = ["size", "age", "revenue", "ban", "debt", "capital", "obligations", "same-content"];

/** What the Didimdol call of 2026 asks of every track; what a track asks besides was not noted as a rule. */
export function didimdolTrack(id: string, ko: string, en: string): RuleSet {
  const { rules } = didimdolStrategic.ruleSet;
  return partial(
    `didimdol-${id}-2026-3`,
    `디딤돌 ${ko} (2026년 3차)`,
    `Didimdol ${en} (2026, third call)`,
    rules.filter((rule) => ofEveryTrack.includes(rule.id)),
  );
}

/** Conditions of the listing that the press reports; nobody has read them in the exchange's own rules. */
export const superGapListing = unverified(
  partial("super-gap-listing", "초격차 기술특례상장", "Super-gap technology listing", [
    pressReport("confirmation", "요건: 국가전략기술 확인(보유·관리)", {
      some: "technologies",
      where: { fact: "confirmation", anyOf: ["holding"] },
    }),
    pressReport("venture-capital", "요건: 최근 5년 벤처투자 100억 원 이상", {
      total: "investments",
      of: "amount",
      where: { fact: "receivedOn", ago: { max: { years: 5 } }, at: "application" },
      min: 10_000_000_000,
      unit: "KRW",
    }),
    pressReport("market-value", "요건: 시가총액 1,000억 원 이상", {
      ask: {
        key: "marketValue",
        type: "number",
        unit: "KRW",
        ko: "예상 시가총액",
        en: "Expected market value",
      },
      min: 100_000_000_000,
      unit: "KRW",
    }),
  ]),
);

/** The same rules as checks: nobody has read them at their source, so that none of them decides. */
function unverified(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    completeness: "partial",
    rules: ruleSet.rules.map((rule) => ({ ...rule, verified: false })),
    bonus: ruleSet.bonus.map((bonus) => ({ ...bonus, verified: false })),
  };
}
