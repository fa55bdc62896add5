import type { Fact, Unit } from "./fact-types.ts";
import { places } from "./places.ts";
import type { Options } from "./vocabulary.ts";
import * as words from "./vocabulary.ts";

const flag = { type: "flag" } as const;
const day = { type: "day" } as const;
const number = (unit: Unit) => ({ type: "number", unit }) as const;
const series = (unit: Unit) => ({ type: "series", unit }) as const;
const choice = (options: Options) => ({ type: "choice", options }) as const;

export const creditGrades = ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"] as const;

/** Facts of the company itself. Age is not a fact: it follows from `foundedOn` and a base date. */
export const companyFacts = {
  size: {
    ko: "신청자 구분(기업 규모)",
    en: "applicant type (company size)",
    value: choice(words.sizes),
    step: "basics",
    change: "waiting",
  },
  legalForm: {
    ko: "기업 형태",
    en: "legal form",
    value: choice(words.legalForms),
    step: "basics",
    change: "decision",
  },
  foundedOn: {
    ko: "설립일(개업일)",
    en: "founding date",
    elapsed: { ko: "업력", en: "company age" },
    value: day,
    step: "basics",
    change: "never",
  },
  headquarters: {
    ko: "본사 소재지",
    en: "headquarters",
    value: choice(places),
    step: "basics",
    change: "decision",
  },
  headquartersSince: {
    ko: "현재 본사 소재지로 옮긴 날",
    en: "date of moving to the present headquarters",
    elapsed: { ko: "본사 소재 기간", en: "time at the present headquarters" },
    value: day,
    step: "basics",
    change: "never",
  },
  industry: {
    ko: "주업종(KSIC)",
    en: "main industry (KSIC)",
    value: { type: "choice", options: {}, open: true, classification: "ksic" },
    step: "basics",
    change: "effort",
  },
  isNewIndustry: {
    ko: "신산업 창업 분야",
    en: "new-industry start-up field",
    value: flag,
    phrases: {
      yes: { ko: "신산업 창업 분야에 해당함", en: "in a new-industry start-up field" },
      no: { ko: "신산업 창업 분야가 아님", en: "outside the new-industry start-up fields" },
    },
    asked: {
      ko: "신산업 창업 분야에 해당합니까?",
      en: "Is the company in a new-industry start-up field?",
    },
    step: "basics",
    change: "effort",
  },
  isListed: {
    ko: "주식 상장",
    en: "stock-exchange listing",
    value: flag,
    phrases: {
      yes: { ko: "상장기업", en: "listed on a stock exchange" },
      no: { ko: "비상장기업", en: "not listed on a stock exchange" },
    },
    asked: { ko: "주식이 상장되어 있습니까?", en: "Is the company listed on a stock exchange?" },
    step: "basics",
    change: "effort",
  },
  koreanOwnership: {
    ko: "한국인·한국 법인의 지분율",
    en: "share held by Koreans or Korean corporations",
    value: number("percent"),
    step: "basics",
    change: "decision",
  },
  employees: {
    ko: "상시 근로자 수",
    en: "employees",
    isCounted: true,
    value: number("people"),
    step: "basics",
    change: "effort",
  },

  hasTaxArrears: {
    ko: "국세·지방세 체납",
    en: "tax arrears",
    value: flag,
    phrases: {
      yes: { ko: "국세·지방세 체납이 있음", en: "has unpaid taxes" },
      no: { ko: "국세·지방세 체납이 없음", en: "has no unpaid taxes" },
    },
    asked: { ko: "국세·지방세 체납이 있습니까?", en: "Does the company have unpaid taxes?" },
    step: "standing",
    change: "decision",
    presumed: false,
  },
  hasCreditDefault: {
    ko: "금융 채무불이행",
    en: "credit default",
    value: flag,
    phrases: {
      yes: { ko: "금융 채무불이행 상태", en: "in credit default" },
      no: { ko: "금융 채무불이행이 없음", en: "no credit default" },
    },
    asked: { ko: "금융 채무불이행 상태입니까?", en: "Is the company in credit default?" },
    step: "standing",
    change: "effort",
    presumed: false,
  },
  isClosed: {
    ko: "휴업·폐업",
    en: "suspended or closed business",
    value: flag,
    phrases: {
      yes: { ko: "휴업·폐업 중", en: "business suspended or closed" },
      no: { ko: "휴업·폐업 상태가 아님", en: "business neither suspended nor closed" },
    },
    asked: { ko: "휴업이나 폐업 중입니까?", en: "Is the business suspended or closed?" },
    step: "standing",
    change: "decision",
    presumed: false,
  },
  hasUnmetObligations: {
    ko: "정부 과제 의무사항 불이행",
    en: "unmet obligations from public tasks",
    value: flag,
    phrases: {
      yes: { ko: "정부 과제 의무사항을 이행하지 않음", en: "obligations from public tasks not met" },
      no: { ko: "이행하지 않은 정부 과제 의무사항이 없음", en: "no unmet obligations from public tasks" },
    },
    asked: {
      ko: "이행하지 않은 정부 과제 의무사항이 있습니까?",
      en: "Are there obligations from public tasks that the company has not met?",
    },
    step: "standing",
    change: "decision",
    presumed: false,
  },
  hasSameContentSupport: {
    ko: "같은 내용의 정부 지원 수혜",
    en: "public support for the same content",
    value: flag,
    phrases: {
      yes: {
        ko: "같은 내용으로 정부 지원을 받고 있음",
        en: "public support already received for the same content",
      },
      no: { ko: "같은 내용으로 받는 정부 지원이 없음", en: "no public support for the same content" },
    },
    asked: {
      ko: "같은 내용으로 받는 정부 지원이 있습니까?",
      en: "Does the company already receive public support for the same content?",
    },
    step: "standing",
    change: "waiting",
    presumed: false,
  },
  isOnWageArrearsList: {
    ko: "체불사업주 명단 공개",
    en: "publication on the wage-arrears list",
    value: flag,
    phrases: {
      yes: { ko: "체불사업주 명단에 올라 있음", en: "on the public list of employers in wage arrears" },
      no: { ko: "체불사업주 명단에 없음", en: "not on the public list of employers in wage arrears" },
    },
    asked: {
      ko: "체불사업주 명단에 올라 있습니까?",
      en: "Is the company on the public list of employers in wage arrears?",
    },
    step: "standing",
    change: "waiting",
    presumed: false,
  },

  closingMonth: {
    ko: "결산월",
    en: "closing month of the fiscal year",
    value: choice(words.closingMonths),
    step: "finance",
    change: "decision",
  },
  revenue: { ko: "매출액", en: "revenue", value: series("KRW"), step: "finance", change: "effort" },
  exports: { ko: "수출액", en: "exports", value: series("USD"), step: "finance", change: "effort" },
  exportShare: {
    ko: "매출액 대비 수출 비율",
    en: "exports as a share of revenue",
    value: series("percent"),
    step: "finance",
    change: "effort",
  },
  rndSpending: {
    ko: "연구개발비",
    en: "R&D spending",
    value: series("KRW"),
    step: "finance",
    change: "effort",
  },
  rndShare: {
    ko: "매출액 대비 연구개발비 비율",
    en: "R&D spending as a share of revenue",
    value: series("percent"),
    share: { of: "rndSpending", to: "revenue" },
    step: "finance",
    change: "effort",
  },
  debtRatio: {
    ko: "부채비율",
    en: "debt ratio",
    value: series("percent"),
    step: "finance",
    change: "effort",
  },
  currentRatio: {
    ko: "유동비율",
    en: "current ratio",
    value: series("percent"),
    step: "finance",
    change: "effort",
  },
  interestCoverage: {
    ko: "이자보상비율",
    en: "interest coverage",
    value: series("percent"),
    step: "finance",
    change: "effort",
  },
  capitalImpairment: {
    ko: "자본잠식",
    en: "capital impairment",
    value: choice({
      none: { ko: "없음", en: "none" },
      partial: { ko: "일부 잠식", en: "partly impaired" },
      full: { ko: "전액 잠식", en: "fully impaired" },
    }),
    step: "finance",
    change: "effort",
  },
  auditOpinion: {
    ko: "감사의견",
    en: "audit opinion",
    value: choice({
      unqualified: { ko: "적정", en: "unqualified" },
      qualified: { ko: "한정", en: "qualified" },
      adverse: { ko: "부적정", en: "adverse" },
      disclaimer: { ko: "의견거절", en: "disclaimer" },
      not_audited: { ko: "외부감사 대상 아님", en: "not audited" },
    }),
    step: "finance",
    change: "waiting",
  },
  creditGrade: {
    ko: "기업 신용등급",
    en: "credit grade",
    value: { type: "grade", scale: creditGrades },
    step: "finance",
    change: "effort",
  },
} as const satisfies Record<string, Fact>;
