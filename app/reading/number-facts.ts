import { type Limit, limitsIn, type Unit } from "./figures.ts";
import type { Found } from "./found.ts";
import type { NumberFact } from "./statement.ts";

type Spec = {
  fact: NumberFact;
  unit: Unit;
  /** Words beside the figure that say what it measures. */
  cue: RegExp;
  /** Words that make it something else. */
  not?: RegExp;
};

const SPECS: readonly Spec[] = [
  {
    fact: "companyAgeYears",
    unit: "years",
    cue: /업력|창업|설립|개업|사업\s?개시|사업자\s?등록|법인\s?등록|등기|창립|영위|개시일/u,
    not: /최근\s*$|직전\s*$|지난\s*$|과거\s*$|향후\s*$|경력|근무|재직|거주|특허|소재한\s?지|이전한|수료|졸업|선정\s?후|지원받은|협약|유효|폐업|연속\s*$|출원|(?:특허|상표|디자인|저작권)(?:권)?\s?등록\s?후\s*$/u,
  },
  {
    fact: "ceoAge",
    unit: "age",
    cue: /대표|청년|창업자|만\s*$|여성|시니어|중장년/u,
    not: /직원|근로자|채용|자녀|인턴|참여청년|학생|구직|미취업|재직|실업|교육생|훈련생/u,
  },
  {
    fact: "exportUSD",
    unit: "usd",
    cue: /수출/u,
  },
  {
    fact: "revenueKRW",
    unit: "won",
    cue: /매출/u,
    not: /자본금|수출|투자|지원금|사업비|대출|보증/u,
  },
  { fact: "investmentKRW", unit: "won", cue: /투자/u, not: /자본금|매출|사업비|설비투자|시설투자/u },
  {
    fact: "employees",
    unit: "people",
    cue: /사업장|근로자|종업원|종사자|직원|고용\s?인원|상시|인력|피보험자|임직원/u,
    not: /신규|채용\s?(?:예정|계획)|참가|모집|파견|인솔|전담|연구\s?인력|연구원|연구개발\s?인력/u,
  },
  { fact: "debtRatioPercent", unit: "percent", cue: /부채\s?비율/u, not: /유동\s?비율/u },
];

const BEFORE = 34;
const AFTER = 18;

/** What follows a figure that only eases something: 'no papers of the last year below one year'. */
const EASES = /^.{0,14}?(?:생략|면제|우대|가점|예외|감면|불필요|제출|미적용|적용\s?(?:하지|제외|배제))/u;
/** 'Who plans to found within a year' is not founded yet. */
const IS_PLANNED = /^\s?(?:에\s?)?창업(?:을|이)?\s?(?:목표|희망|예정|계획|준비|하고자)/u;
/** 'In the case of …, within 10 years': holds for some only. */
const FOR_SOME = /경우(?:에는|에|는)?\s?,?\s?[가-힣\s]{0,8}$/u;

/** 'Companies below three years: a credit score of 600': holds for those alone, and asks nothing of the others. */
const OF_SOME =
  /^\s?(?:인\s?|된\s?)?(?:기업|업체|사업자|법인)(?:의\s?경우(?:에는|에|는)?|에\s?한해|은|는)\s?(?!누구나|모두|.{0,8}(?:신청|지원|참여|접수)\s?(?:가능|할\s?수|대상)|제외)\S/u;

/** The figures of a line that say what an applicant must have, or must not have: age, sales, exports, people, ratios. */
export function numbersIn(text: string): Found[] {
  const found = limitsIn(text).flatMap((limit): Found[] => {
    const spec = SPECS.find((one) => one.unit === limit.unit && fits(text, limit, one));
    const after = text.slice(limit.end);
    if (spec === undefined || EASES.test(after) || IS_PLANNED.test(after)) return [];
    const isForSome =
      FOR_SOME.test(text.slice(Math.max(0, limit.start - 20), limit.start)) || OF_SOME.test(after);
    return [
      {
        fact: spec.fact,
        test: limit.bounds,
        start: limit.start,
        end: limit.end,
        ...(isForSome && { person: true as const }),
      },
    ];
  });
  // Two limits of one fact on a line belong to two kinds of applicants, or are a choice: nobody can tell from a line.
  return found.map((one, at) =>
    found.some(
      (other, index) =>
        index !== at && other.fact === one.fact && JSON.stringify(other.test) !== JSON.stringify(one.test),
    )
      ? { ...one, person: true as const }
      : one,
  );
}

function fits(text: string, { start, end }: Limit, { fact, cue, not }: Spec): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const own = before.slice(before.search(/[^;。]*$/u));
  if (not?.test(fact === "ceoAge" ? text : own.slice(-20))) return false;
  return cue.test(own) || cue.test(text.slice(end, end + AFTER));
}
