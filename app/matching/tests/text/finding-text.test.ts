import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay, formatMoney, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Duration } from "#app/matching/calendar.ts";
import { industryText } from "#app/matching/catalogue/industries.ts";
import { isClassified } from "#app/matching/catalogue/words.ts";
import type { FindingNode, LeafFinding } from "#app/matching/explain.ts";
import type { ItemFact, Unit, ValueType } from "#app/matching/facts.ts";
import { factsOf } from "#app/matching/facts.ts";
import type { Knowledge, KnownList, Value } from "#app/matching/knowledge.ts";
import type { BaseDate, Criterion, LeafCriterion } from "#app/matching/rule.ts";
import { company, exclusion, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { judged } from "#app/matching/tests/generators/judging.ts";
import { ruleSetCase } from "#app/matching/tests/generators/rule-sets.ts";
import { findingText, leafFindingText, questionText } from "#app/matching/text/finding-text.ts";
import { judgementView } from "#app/matching/text/judgement-view.ts";
import { baseDateOf, stateDayOf } from "#app/matching/walk.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";

const locales: readonly Locale[] = ["ko", "en"];

function leavesBelow(node: FindingNode | null): readonly LeafFinding[] {
  if (!node) return [];
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesBelow);
}

const counters: Record<Exclude<Unit, "KRW" | "USD">, Record<Locale, RegExp>> = {
  percent: { ko: /%/, en: /%/ },
  people: { ko: /명/, en: /person|people|employees/ },
  count: { ko: /건/, en: /item/ },
  years: { ko: /년/, en: /year/ },
  months: { ko: /개월/, en: /month/ },
  points: { ko: /점/, en: /point/ },
  level: { ko: /단계/, en: /level/ },
};

/** What has to stand in a text for this figure in this unit. */
function written(figure: number, unit: Unit, locale: Locale): string {
  return unit === "KRW" || unit === "USD" ? formatMoney(figure, unit, locale) : formatNumber(figure);
}

function lengthWords(length: Duration, locale: Locale): RegExp {
  const [[unit, count] = ["", 0]] = Object.entries(length);
  const word = { years: ["년", "year"], months: ["개월", "month"], days: ["일", "day"] }[unit] ?? [];
  return new RegExp(`${formatNumber(count)} ?${word[locale === "ko" ? 0 : 1]}`);
}

const bounds = ["min", "above", "max", "below"] as const;

function expectLimits(text: string, leaf: LeafCriterion, locale: Locale) {
  const days = ["from" in leaf ? leaf.from : undefined, "to" in leaf ? leaf.to : undefined];
  for (const day of days) if (day !== undefined) expect(text).toContain(formatDay(day, locale));
  if ("ago" in leaf)
    for (const length of Object.values(leaf.ago)) expect(text).toMatch(lengthWords(length, locale));
  if ("some" in leaf) expect(text).toContain(formatNumber(leaf.atLeast ?? 1));
  if (!("unit" in leaf)) return;
  const figures = bounds.map((bound) => leaf[bound]).filter((limit) => limit !== undefined);
  for (const figure of figures) expect(text).toContain(written(figure, leaf.unit, locale));
  if (leaf.unit !== "KRW" && leaf.unit !== "USD") expect(text).toMatch(counters[leaf.unit][locale]);
}

const baseWords: Record<Extract<BaseDate, string>, Record<Locale, string>> = {
  announcement: { ko: "공고일", en: "announcement" },
  deadline: { ko: "마감일", en: "deadline" },
  application: { ko: "신청일", en: "day of application" },
  not_printed: { ko: "공고에 없음", en: "not printed" },
};

function expectBaseDate(text: string, { leaf, baseDays }: LeafFinding, locale: Locale) {
  const at = baseDateOf(leaf.criterion) ?? stateDayOf(leaf.criterion);
  if (at === null) return expect(baseDays).toEqual([]);
  expect(text).toContain(typeof at === "object" ? formatDay(at.on, locale) : baseWords[at][locale]);
  for (const day of baseDays) expect(text).toContain(formatDay(day, locale));
}

function typeOf({ leaf: { criterion, scope } }: LeafFinding): ValueType | undefined {
  if ("ask" in criterion) return criterion.ask;
  return "fact" in criterion ? factsOf(scope)[criterion.fact]?.value : undefined;
}

function phrasesOf({ leaf: { criterion, scope } }: LeafFinding): ItemFact["phrases"] {
  return "fact" in criterion ? factsOf(scope)[criterion.fact]?.phrases : undefined;
}

const yesNo: Record<Locale, readonly [yes: string, no: string]> = { ko: ["예", "아니요"], en: ["yes", "no"] };

function wordPiece(word: string, type: ValueType, locale: Locale): string {
  if (type.type === "day") return formatDay(word, locale);
  const isListed = "options" in type && Object.hasOwn(type.options, word);
  const named = isListed ? type.options[word]?.[locale] : undefined;
  return named ?? (isClassified(type) ? industryText(word, locale) : null) ?? word;
}

/** The pieces that a value of this type has to show. */
function piecesOf(
  value: Value,
  type: ValueType,
  locale: Locale,
  phrases?: ItemFact["phrases"],
): readonly string[] {
  if (typeof value === "boolean")
    return [phrases?.[value ? "yes" : "no"][locale] ?? yesNo[locale][value ? 0 : 1]];
  if (typeof value === "number") return "unit" in type ? [written(value, type.unit, locale)] : [];
  if (typeof value === "string") return [wordPiece(value, type, locale)];
  if (Array.isArray(value)) return value.map((word: string) => wordPiece(word, type, locale));
  return Object.entries(value).flatMap(([year, figure]) => [year, ...piecesOf(figure, type, locale)]);
}

function expectTally(own: string, { tally, leaf: { criterion } }: LeafFinding, locale: Locale) {
  if (!tally || "review" in criterion) return;
  const unit = "unit" in criterion ? criterion.unit : "count";
  const { least, greatest } = tally;
  // Of none, or perhaps some, only the most is said.
  if (least > 0 || least === greatest || !Number.isFinite(greatest))
    expect(own).toContain(written(least, unit, locale));
  if (Number.isFinite(greatest)) expect(own).toContain(written(greatest, unit, locale));
}

function expectOwn(text: string, finding: LeafFinding, locale: Locale) {
  const type = typeOf(finding);
  const own = text.split(locale === "ko" ? " · 우리: " : " · yours: ")[1] ?? "";
  expectTally(own, finding, locale);
  if (finding.value !== undefined && type)
    for (const piece of piecesOf(finding.value, type, locale, phrasesOf(finding)))
      expect(own.replaceAll("””", "”")).toContain(piece);
  if (finding.isPresumed)
    expect(own).toContain(locale === "ko" ? "유리하게 추정" : "presumed in the company's favour");
}

test("Every finding names the limit with its unit, the company's value and the base date, in both languages", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const { findings } = judged(subject, company, moment);
      const leaves = findings.flatMap(({ test, onlyIf, unless }) =>
        [test, onlyIf, unless].flatMap(leavesBelow),
      );
      for (const leaf of leaves)
        for (const locale of locales) {
          const text = leafFindingText(leaf, locale);
          expectLimits(text, leaf.leaf.criterion, locale);
          expectBaseDate(text, leaf, locale);
          expectOwn(text, leaf, locale);
        }
    }),
    propertyRuns,
  );
});

test("Two findings of one leaf that differ in outcome or cause read differently", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company: full, moment }) => {
      const read = (knowledge: typeof full, locale: Locale) =>
        judged(subject, knowledge, moment).findings.flatMap(({ test }) =>
          leavesBelow(test).map((leaf) => ({
            is: `${leaf.outcome} ${leaf.cause}`,
            text: leafFindingText(leaf, locale),
          })),
        );
      for (const locale of locales) {
        const silent = read(company(), locale);
        for (const [at, known] of read(full, locale).entries())
          if (known.is !== silent[at]?.is) expect(known.text).not.toBe(silent[at]?.text);
      }
    }),
    propertyRuns,
  );
});

test("Every question says something in both languages, each in its own", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      for (const question of judged(subject, company, moment).questions) {
        const [ko, en] = [questionText(question, "ko"), questionText(question, "en")];
        expect(ko).toMatch(/[가-힣]/);
        expect(en).toMatch(/[a-z]/);
        expect(en).not.toBe(ko);
      }
    }),
    propertyRuns,
  );
});

describe("A finding as a person reads it", () => {
  const young = requirement({ fact: "foundedOn", ago: { max: { years: 7 } }, at: "announcement" });
  const clean = exclusion({ fact: "hasTaxArrears", is: true });
  const [aged, presumed] = judged(
    ruleSet([young, clean]),
    company({ facts: { foundedOn: "2019-03-01" } }),
    march,
  ).findings;

  test("a failure names what is to blame", () => {
    expect(aged && findingText(aged, "ko")).toBe(
      "요건 – 업력 7년 이하 (공고일 기준) → 미충족 → 업력 7년 이하 (공고일 기준) · 기준일: 2026. 3. 2.(월) · 우리: 업력 7년 1일, 2019. 3. 1.(금)부터 · 미충족",
    );
    expect(aged && findingText(aged, "en")).toBe(
      "Required – company age at most 7 years (as of the announcement) → not met → company age at most 7 years (as of the announcement) · base date: 2 Mar 2026 (Mon) · yours: company age 7 years 1 day, since 1 Mar 2019 (Fri) · not met",
    );
  });

  test("a presumption is said", () => {
    const [leaf] = leavesBelow(presumed?.test ?? null);
    expect(leaf && leafFindingText(leaf, "ko")).toBe(
      "국세·지방세 체납이 있음 · 우리: 입력되지 않음, 유리하게 추정 · 해당하지 않음",
    );
    expect(leaf && leafFindingText(leaf, "en")).toBe(
      "has unpaid taxes · yours: not given, presumed in the company's favour · not the case",
    );
  });

  test("a condition of application is met where the rule applies, though it frees nobody", () => {
    const rule = exclusion(
      { fact: "hasTaxArrears", is: true },
      { onlyIf: { fact: "foundedOn", ago: { min: { years: 3 } }, at: "announcement" } },
    );
    const judgement = judged(ruleSet([rule]), company({ facts: { foundedOn: "2019-03-01" } }), march);
    const [test, condition] = judgementView(judgement, "en").rules[0]?.parts ?? [];
    expect(test).toMatchObject({ outcome: "met", word: "not the case" });
    expect(condition).toMatchObject({ outcome: "met", word: "met" });
  });

  describe("says what is missing of an entry, and how many it could be", () => {
    const valid: Criterion = {
      some: "certificates",
      where: {
        all: [
          { fact: "kind", anyOf: ["venture"] },
          { fact: "validUntil", validAt: "deadline" },
        ],
      },
    };
    const invested: Criterion = { total: "investments", of: "amount", min: 5, unit: "KRW" };
    const items = (...given: KnownList["items"]) => ({ items: given, complete: true });
    test.each<[string, Criterion, Knowledge["lists"], ko: string, en: string]>([
      [
        "the day of one",
        valid,
        { certificates: items({ kind: "venture" }) },
        "우리: 많으면 1건 · 정보 필요 · 유효기간 만료일이 입력되지 않았습니다",
        "yours: possibly 1 certificate · answer missing · the expiry date is missing",
      ],
      [
        "both of one",
        valid,
        { certificates: items({}) },
        "우리: 많으면 1건 · 정보 필요 · 인증 종류, 유효기간 만료일이 입력되지 않았습니다",
        "yours: possibly 1 certificate · answer missing · the certificate and the expiry date are missing",
      ],
      [
        "the figure that is added up",
        invested,
        { investments: items({ amount: 3 }, {}) },
        "우리: 3원, 그 밖은 모름 · 정보 필요 · 투자금액이 입력되지 않았습니다",
        "yours: KRW 3, others not known · answer missing · the amount invested is missing",
      ],
    ])("%s", (_title, criterion, lists, ko, en) => {
      const [finding] = judged(ruleSet([requirement(criterion)]), company({ lists }), march).findings;
      const [leaf] = leavesBelow(finding?.test ?? null);
      expect(leaf && leafFindingText(leaf, "ko")).toContain(ko);
      expect(leaf && leafFindingText(leaf, "en")).toContain(en);
    });
  });

  test("asks a flag as a question, and does not say that an own question is missing in the profile", () => {
    const asks: Criterion = {
      ask: { key: "k", ko: "규정이 있습니까?", en: "Is there a rule?", type: "flag" },
      is: true,
    };
    const { findings, questions } = judged(
      ruleSet([requirement({ fact: "isListed", is: true }), requirement(asks)]),
      company(),
      march,
    );
    expect(questions.map((question) => questionText(question, "ko"))).toEqual([
      "주식이 상장되어 있습니까?",
      "규정이 있습니까?",
    ]);
    const [leaf] = leavesBelow(findings[1]?.test ?? null);
    expect(leaf && leafFindingText(leaf, "ko")).toContain("아직 답하지 않았습니다");
    expect(leaf && leafFindingText(leaf, "en")).toContain("not answered yet");
  });
});
