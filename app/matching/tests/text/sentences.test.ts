import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { factsOf, listNames, listOf, type Scope } from "#app/matching/facts.ts";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { criterionText, ruleText } from "#app/matching/sentences.ts";
import { exclusion, requirement, review } from "#app/matching/tests/examples.ts";
import { anyCriterion, anyItemCriterion, anyLeaf } from "#app/matching/tests/generators/criteria.ts";
import { anyRule } from "#app/matching/tests/generators/rule-sets.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";

const locales: readonly Locale[] = ["ko", "en"];

/** One text for what means the same: the order in which JSON happens to hold its keys means nothing. */
function canonical(written: unknown): string {
  return JSON.stringify(written, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Pairs that read the same in this language and are not the same. */
function collisions<T>(drawn: readonly T[], read: (one: T, locale: Locale) => string, locale: Locale) {
  const seen = new Map<string, string>();
  return drawn.flatMap((one) => {
    const text = read(one, locale);
    const written = canonical(one);
    const before = seen.get(text) ?? written;
    seen.set(text, before);
    return before === written ? [] : [{ text, before, written }];
  });
}

const draw = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.sample(arbitrary, { ...propertyRuns, numRuns: propertyRuns.numRuns * 6 });

describe.each(locales)("In %s no two different things read the same", (locale) => {
  test("neither two leaves", () => {
    expect(collisions(draw(anyLeaf), (leaf) => criterionText(leaf, locale), locale)).toEqual([]);
  });
  test("nor two criteria", () => {
    expect(collisions(draw(anyCriterion), (criterion) => criterionText(criterion, locale), locale)).toEqual(
      [],
    );
  });
  test("nor two conditions on the items of one list", () => {
    const drawn = draw(anyItemCriterion);
    for (const list of listNames) {
      const about = drawn.filter(({ scope }) => scope === list).map(({ criterion }) => criterion);
      expect(collisions(about, (criterion) => criterionText(criterion, locale, list), locale)).toEqual([]);
    }
  });
  test("nor two rules", () => {
    const meanings = draw(anyRule).map(({ readBy: _, ...rule }): Rule => {
      // A review is a person's anyway, so that who decides need not be said again.
      const isReviewAlone = "review" in rule.test && !rule.onlyIf && !rule.unless;
      return { ...rule, verified: true, decidedBy: isReviewAlone ? "person" : rule.decidedBy };
    });
    expect(collisions(meanings, (rule) => ruleText(rule, locale), locale)).toEqual([]);
  });
});

const sizes = { anyOf: ["small", "medium"] };
const certificate = (...anyOf: string[]): Criterion => ({
  some: "certificates",
  where: { fact: "kind", anyOf },
});
const neighbours: readonly (readonly [Criterion, Criterion])[] = [
  [
    { fact: "size", ...sizes },
    { fact: "size", noneOf: sizes.anyOf },
  ],
  [
    { fact: "size", anyOf: ["sme"] },
    { fact: "size", anyOf: ["micro", "small", "medium"] },
  ],
  [
    { fact: "foundedOn", ago: { max: { years: 1 } }, at: "deadline" },
    { fact: "foundedOn", ago: { max: { months: 12 } }, at: "deadline" },
  ],
  [
    { fact: "foundedOn", ago: { max: { years: 1 } }, at: "deadline" },
    { fact: "foundedOn", ago: { max: { years: 1 } }, at: "application" },
  ],
  [certificate("a, b"), certificate("a", "b")],
  [certificate("a”, “b"), certificate("a", "b")],
  [
    { some: "partners", where: { fact: "role", anyOf: ["sme"] } },
    { some: "partners", where: { fact: "role", anyOf: ["SME"] } },
  ],
  [{ all: [review] }, { any: [review] }],
  [{ not: { all: [review, review] } }, { all: [{ not: review }, review] }],
];

test.each(neighbours)("%o and %o read differently in both languages", (one, other) => {
  for (const locale of locales) expect(criterionText(one, locale)).not.toBe(criterionText(other, locale));
});

describe("Names of the catalogue", () => {
  const scopes: readonly Scope[] = ["company", ...listNames];
  test.each(scopes)("facts of %s are told apart", (scope) => {
    for (const locale of locales) {
      const names = Object.values(factsOf(scope)).flatMap((fact) => [
        fact[locale],
        ...(fact.elapsed ? [fact.elapsed[locale]] : []),
      ]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
  test("words of one fact are told apart, and so are the lists", () => {
    for (const locale of locales) {
      for (const fact of scopes.flatMap((scope) => Object.values(factsOf(scope)))) {
        const names = Object.values("options" in fact.value ? fact.value.options : {}).map(
          (option) => option[locale],
        );
        expect(new Set(names).size).toBe(names.length);
      }
      expect(new Set(listNames.map((list) => listOf(list)[locale])).size).toBe(listNames.length);
    }
  });
});

describe("A rule as a person reads it", () => {
  const age: Criterion = {
    fact: "foundedOn",
    ago: { above: { years: 3 }, max: { years: 7 } },
    at: "announcement",
  };
  const sales: Criterion = {
    fact: "revenue",
    min: 2_000_000_000,
    unit: "KRW",
    over: { lastClosedYears: 3, as: "average", at: "deadline" },
  };
  const lastYear = { lastClosedYears: 1, as: "each", at: "deadline" } as const;
  const rights: Criterion = { some: "patents", where: { fact: "status", anyOf: ["registered"] }, atLeast: 2 };
  const invested: Criterion = {
    total: "investments",
    of: "amount",
    where: { fact: "isForeign", is: true },
    min: 100_000_000,
    unit: "KRW",
  };
  test.each<[Rule, ko: string, en: string]>([
    [
      requirement(age),
      "요건 – 업력 3년 초과 7년 이하 (공고일 기준)",
      "Required – company age more than 3 years and at most 7 years (as of the announcement)",
    ],
    [
      requirement(sales, { decidedBy: "person" }),
      "요건 – 최근 3개 결산연도 평균 매출액 20억 원 이상 (접수 마감일 기준) – 담당자가 확인",
      "Required – revenue at least KRW 2 billion on average over the last 3 fiscal years (as of the deadline) – checked by the agency",
    ],
    [
      exclusion({ fact: "hasTaxArrears", is: true }, { unless: review, onlyIf: { fact: "size", ...sizes } }),
      "제외 사유 – 국세·지방세 체납이 있음 – 적용 대상: 신청자 구분(기업 규모): 소기업 또는 중기업 – 예외: 담당자 판단: “사업 적합성”",
      "Excluded – has unpaid taxes – applies only if: applicant type (company size): small enterprise or medium enterprise – exempt: judged by the agency: “fit to the programme”",
    ],
    [
      requirement({ all: [rights, { not: invested }] }),
      "요건 – 모두 충족: (1) 지식재산권(권리 상태: 등록) 2건 이상 (2) 다음이 아님: 투자 유치(해외 투자자의 투자) 투자금액 합계 1억 원 이상",
      "Required – all of: (1) at least 2 rights (status of the right: registered) (2) not: investments received (from a foreign investor): total amount invested at least KRW 100 million",
    ],
    [
      exclusion({
        some: "sanctions",
        where: {
          all: [
            { fact: "kind", anyOf: ["participation_ban"] },
            { fact: "endsOn", validAt: "deadline" },
          ],
        },
      }),
      "제외 사유 – 접수 마감일 현재 참여제한 중",
      "Excluded – banned from public programmes on the deadline",
    ],
    [
      exclusion({ some: "sanctions", where: { fact: "endsOn", validAt: "application" } }),
      "제외 사유 – 제재 이력(신청일 현재 제재가 끝나지 않음) 1건 이상",
      "Excluded – at least 1 sanction (sanction not over on the day of application)",
    ],
    [
      requirement({ some: "certificates", where: { fact: "validUntil", validAt: "deadline" } }),
      "요건 – 인증·확인서(접수 마감일 현재 유효함) 1건 이상",
      "Required – at least 1 certificate (valid on the deadline)",
    ],
    [
      requirement({ fact: "employees", below: 20, unit: "people" }),
      "요건 – 상시 근로자 수 20명 미만",
      "Required – fewer than 20 employees",
    ],
    [
      requirement({ fact: "debtRatio", below: 500, unit: "percent", over: lastYear }),
      "요건 – 직전 결산연도 부채비율 500% 미만 (접수 마감일 기준)",
      "Required – debt ratio below 500% in the last fiscal year (as of the deadline)",
    ],
    [
      requirement({ any: [age, { all: [{ fact: "isListed", is: false }, { any: [review, sales] }] }] }),
      "요건 – 하나 이상 충족: (1) 업력 3년 초과 7년 이하 (공고일 기준) (2) 모두 충족: (2.1) 비상장기업 (2.2) 하나 이상 충족: (2.2.1) 담당자 판단: “사업 적합성” (2.2.2) 최근 3개 결산연도 평균 매출액 20억 원 이상 (접수 마감일 기준)",
      "Required – at least one of: (1) company age more than 3 years and at most 7 years (as of the announcement) (2) all of: (2.1) not listed on a stock exchange (2.2) at least one of: (2.2.1) judged by the agency: “fit to the programme” (2.2.2) revenue at least KRW 2 billion on average over the last 3 fiscal years (as of the deadline)",
    ],
  ])("%#", (rule, ko, en) => {
    expect(ruleText(rule, "ko")).toBe(ko);
    expect(ruleText(rule, "en")).toBe(en);
  });
});
