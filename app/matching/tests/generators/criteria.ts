import fc from "fast-check";
import { companyFacts, factsOf, type ListName, listNames, listOf, type Scope } from "#app/matching/facts.ts";
import type { Ask, Criterion, LeafCriterion } from "#app/matching/rule.ts";
import { anyDuration, anyNumberTest, anyTestOf, isTelling, softened } from "./value-tests.ts";

const options = {
  lab: { ko: "실험실, 연구소", en: "laboratory, institute" },
  "10kW급": { ko: "10kW급 “소형”", en: "10 kW “small”" },
  none: { ko: "없음", en: "none" },
};

/** Questions of every type. One key is one question, and no two questions have the same words. */
export const asks: readonly Ask[] = [
  { key: "hasPartner", ko: "공동 신청입니까?", en: "Do you apply together?", type: "flag" },
  { key: "isPilot", ko: "공동 신청입니까?; 실증", en: "Do you apply together?; pilot", type: "flag" },
  { key: "ownShare", ko: "자부담 비율", en: "own share", type: "number", unit: "percent" },
  { key: "plannedCost", ko: "총사업비", en: "total cost", type: "number", unit: "KRW" },
  { key: "branchSales", ko: "지점 매출”: 예", en: "branch sales”: yes", type: "series", unit: "USD" },
  { key: "contractOn", ko: "계약일", en: "day of contract", type: "day" },
  { key: "safety", ko: "안전 등급", en: "safety grade", type: "grade", scale: ["S", "A, B", "C"] },
  { key: "place", ko: "수행 장소", en: "place of work", type: "choice", options },
  { key: "uses", ko: "쓰임새", en: "uses", type: "choices", options },
];

function factLeaf(scope: Scope): fc.Arbitrary<Criterion> {
  const facts = factsOf(scope);
  const names = Object.keys(facts);
  const presumed = names.filter((name) => "presumed" in (facts[name] ?? {}));
  // The few facts that are presumed come up as often as all others together.
  const name = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...(presumed.length > 0 ? presumed : names)),
  );
  return name.chain((fact) => {
    const type = facts[fact]?.value;
    if (!type) throw new Error(`no fact named ${fact}`);
    return anyTestOf(type, scope !== "company").map((test) => ({ fact, ...test }));
  });
}

const askLeaf = fc
  .constantFrom(...asks)
  .chain((ask): fc.Arbitrary<LeafCriterion> => anyTestOf(ask).map((test) => ({ ask, ...test })));

/** `all`, `any` and `not` around leaves, up to `depth` levels of them. */
function treeOf(leaf: fc.Arbitrary<Criterion>, depth: number): fc.Arbitrary<Criterion> {
  if (depth === 0) return leaf;
  const part = treeOf(leaf, depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    part.map((not) => ({ not })),
  );
}

const whereOf = Object.fromEntries(listNames.map((list) => [list, treeOf(factLeaf(list), 2)]));

function anyWhere(list: ListName): fc.Arbitrary<Criterion> {
  return whereOf[list] ?? factLeaf(list);
}

const someLeaf = fc
  .constantFrom(...listNames)
  .chain((some) =>
    fc
      .tuple(anyWhere(some), fc.constantFrom(null, 2, 3))
      .map(([where, atLeast]) => ({ some, where, ...(atLeast !== null && { atLeast }) })),
  );

const summable = listNames.flatMap((total) =>
  Object.entries(listOf(total).items).flatMap(([of, { value }]) =>
    value.type === "number" ? [{ total, of, unit: value.unit }] : [],
  ),
);

const totalLeaf = fc
  .constantFrom(...summable)
  .chain(({ unit, ...named }) =>
    fc
      .tuple(softened(anyNumberTest(unit).filter(isTelling)), fc.option(anyWhere(named.total), { nil: null }))
      .map(([test, where]) => ({ ...named, ...(where && { where }), ...test })),
  );

const reviewLeaf = fc
  .constantFrom("적정성", "평가”; 아님 [")
  .map((words) => ({ review: { ko: words, en: `review: ${words}` } }));

export const anyLeaf: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 4, arbitrary: factLeaf("company") },
  { weight: 2, arbitrary: askLeaf },
  { weight: 2, arbitrary: someLeaf },
  totalLeaf,
  reviewLeaf,
);

const silentLeaf = fc
  .constantFrom("sanctions" as const, "insolvencies" as const)
  .chain((some) => anyWhere(some).map((where): Criterion => ({ some, where })));

/** Criteria in which presumptions meet what a person judges and what the company has to say itself. */
export const anyPresumedCriterion = treeOf(
  fc.oneof(
    fc.constantFrom("hasTaxArrears", "isClosed").map((fact) => ({ fact, is: false })),
    silentLeaf,
    reviewLeaf,
    fc.boolean().map((is) => ({ fact: "isListed", is })),
  ),
  2,
);

const changeableFacts = Object.entries(companyFacts).flatMap(([name, { value, change }]) =>
  (change === "decision" || change === "effort") && value.type !== "series" ? [{ name, value }] : [],
);
const ageLeaf = anyDuration.chain((length) =>
  fc
    .constantFrom("min", "above", "max")
    .map((bound): Criterion => ({ fact: "foundedOn", ago: { [bound]: length }, at: "application" })),
);

/** Criteria about what a company can change or wait for. */
export const anyChangeableCriterion = treeOf(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...changeableFacts)
        .chain(({ name, value }) => anyTestOf(value).map((test): Criterion => ({ fact: name, ...test }))),
    },
    { weight: 3, arbitrary: someLeaf },
    totalLeaf,
    ageLeaf,
  ),
  2,
);

/** Any well-formed criterion about a company. */
export const anyCriterion = treeOf(anyLeaf, 3);

/** Any well-formed criterion about the items of one list. */
export const anyItemCriterion = fc
  .constantFrom(...listNames)
  .chain((scope) => fc.record({ scope: fc.constant(scope), criterion: anyWhere(scope) }));
