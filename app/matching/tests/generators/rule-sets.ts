import fc from "fast-check";
import { listNames } from "#app/matching/facts.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import {
  type BonusGroup,
  type BonusRule,
  type Criterion,
  isMachineRead,
  type Reading,
  type Rule,
  type RuleSet,
  type TrackChoice,
} from "#app/matching/rule.ts";
import { march } from "#app/matching/tests/examples.ts";
import { criteriaOf, rulesOf } from "#app/matching/walk.ts";
import { anyChangeableCriterion, anyCriterion, anyLeaf, anyPresumedCriterion } from "./criteria.ts";
import { knowledgeAbout } from "./knowledge.ts";
import { anyMoment } from "./moments.ts";

const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, value);
const mostly = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false));

const anyReading = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Reading>({ verified: true }) },
  { weight: 1, arbitrary: fc.constant<Reading>({ verified: false }) },
  { weight: 3, arbitrary: fc.constant<Reading>({ verified: false, readBy: "machine" }) },
);

const ruleOf = (criterion: fc.Arbitrary<Criterion>): fc.Arbitrary<Rule> =>
  fc
    .record({
      as: fc.constantFrom<Rule["as"]>("requirement", "exclusion"),
      test: criterion,
      onlyIf: rarely(criterion),
      unless: rarely(criterion),
      isDecidedByFacts: mostly,
      reading: anyReading,
    })
    .map(({ as, test, onlyIf, unless, isDecidedByFacts, reading }) => ({
      id: "r",
      as,
      test,
      ...(onlyIf && { onlyIf }),
      ...(unless && { unless }),
      decidedBy: isDecidedByFacts ? "facts" : "person",
      cite: "공고문",
      source: "p. 1",
      ...reading,
    }));

/** Any rule. */
export const anyRule = ruleOf(anyCriterion);

const anyGroup = fc.constantFrom<BonusRule["group"]>(
  undefined,
  { id: "best", take: "best" },
  { id: "best-capped", take: "best", cap: 4 },
  { id: "sum", take: "sum" },
  { id: "sum-capped", take: "sum", cap: 5 },
  { id: "sum-floored", take: "sum", floor: -4 },
  { id: "best-within", take: "best", within: { id: "all", cap: 6, floor: -2 } },
  { id: "sum-within", take: "sum", cap: 5, within: { id: "all", cap: 6, floor: -2 } },
);

function staged(group: BonusGroup, stage: string): BonusGroup {
  const { id, within, ...others } = group;
  return {
    ...others,
    id: `${id}-${stage}`,
    ...(within && { within: { ...within, id: `${within.id}-${stage}` } }),
  };
}

const anyBonusRule: fc.Arbitrary<BonusRule> = fc
  .record({
    when: fc.option(anyCriterion, { nil: undefined }),
    points: fc.constantFrom(null, -3, 0, 1, 2.5, 5),
    group: anyGroup,
    isForTies: fc.boolean(),
    stage: fc.constantFrom(null, { ko: "서류평가", en: "documents" }, { ko: "발표평가", en: "presentation" }),
    reading: anyReading,
  })
  .map(({ when, points, group, isForTies, stage, reading }) => ({
    id: "b",
    ko: "가점",
    en: "bonus",
    ...(when && { when }),
    points,
    // The terms of a group are the same for all of its members, the stage among them.
    ...(group && { group: staged(group, stage?.en ?? "any") }),
    ...(!group && isForTies && { tieOnly: true }),
    stage,
    cite: "공고문",
    source: "p. 2",
    ...reading,
  }));

const numbered = <T extends { id: string }>(entries: readonly T[]): T[] =>
  entries.map((entry, at) => ({ ...entry, id: `${entry.id}${at}` }));

const anyBonusRules = fc.array(anyBonusRule, { maxLength: 6 }).map(numbered);

const choiceOf = (criterion: fc.Arbitrary<Criterion>): fc.Arbitrary<TrackChoice> => {
  const anyTrack = fc.record({
    rules: fc.array(ruleOf(criterion), { maxLength: 2 }),
    bonus: rarely(anyBonusRules),
    limit: rarely(fc.constantFrom(10_000_000, 100_000_000)),
  });
  return fc
    .record({ reading: anyReading, tracks: fc.array(anyTrack, { minLength: 2, maxLength: 3 }) })
    .map(({ reading, tracks }) => ({
      id: "choice",
      cite: "다음 중 하나를 선택하여 신청",
      source: "p. 1",
      ...reading,
      tracks: tracks.map(({ rules, bonus, limit }, at) => ({
        id: `t${at}`,
        ko: `트랙 ${at + 1}`,
        en: `Track ${at + 1}`,
        rules: numbered(rules.map((rule) => ({ ...rule, id: `t${at}r` }))),
        ...(bonus && { bonus: bonus.map((one, nth) => ({ ...one, id: `t${at}b${nth}` })) }),
        ...(limit !== undefined && { amount: { limit, rate: null } }),
      })),
    }));
};

const ruleSetOf = (
  criterion: fc.Arbitrary<Criterion>,
  count: { minLength?: number; maxLength: number },
): fc.Arbitrary<RuleSet> =>
  fc
    .record({
      completeness: fc.constantFrom<RuleSet["completeness"]>(
        "complete",
        "complete",
        "complete",
        "partial",
        "partial",
        "none",
      ),
      rules: fc.array(ruleOf(criterion), count).map(numbered),
      choice: rarely(choiceOf(criterion)),
    })
    .map(({ completeness, rules, choice }) => ({
      id: "set",
      title: { ko: "사업", en: "programme" },
      // Only a person says that a notice was read completely.
      completeness: completeness === "complete" && hasMachineRead(rules, choice) ? "partial" : completeness,
      rules,
      bonus: [],
      ...(choice && { choice }),
    }));

function hasMachineRead(rules: Rule[], choice: TrackChoice | undefined): boolean {
  const bonus = choice?.tracks.flatMap((track) => track.bonus ?? []) ?? [];
  const read = [...rulesOf({ rules, ...(choice && { choice }) }), ...bonus, ...(choice ? [choice] : [])];
  return read.some(isMachineRead);
}

export type Case<T> = { subject: T; moment: Moment; company: Knowledge };

/** Something with criteria, a moment, and a company that stands near the limits of those criteria at that moment. */
function caseOf<T>(
  anySubject: fc.Arbitrary<T>,
  criteria: (subject: T) => readonly Criterion[],
): fc.Arbitrary<Case<T>> {
  return fc
    .tuple(anySubject, anyMoment)
    .chain(([subject, moment]) =>
      knowledgeAbout(criteria(subject), moment).map((company) => ({ subject, moment, company })),
    );
}

export const criterionCase = caseOf(anyCriterion, (criterion) => [criterion]);
export const ruleSetCase = caseOf(ruleSetOf(anyCriterion, { maxLength: 4 }), criteriaOf);
/** Rule sets that rest on presumptions. */
export const presumedCase = caseOf(
  ruleSetOf(anyPresumedCriterion, { minLength: 1, maxLength: 2 }),
  criteriaOf,
);
/** Companies that say all of their lists, and mostly are refused for what they could change. */
export const changeableCase = caseOf(
  ruleSetOf(anyChangeableCriterion, { minLength: 1, maxLength: 3 }),
  criteriaOf,
).map(({ company, ...rest }) => ({ ...rest, company: { ...company, lists: allComplete(company) } }));

/** Several rule sets, each at a moment of its own, and a company that stands near the limits of all of them. */
export const anyRuleSets = fc
  .array(
    fc.record({
      ruleSet: fc.oneof(
        ruleSetOf(anyLeaf, { minLength: 1, maxLength: 2 }),
        ruleSetOf(anyChangeableCriterion, { minLength: 1, maxLength: 2 }),
        ruleSetOf(anyCriterion, { maxLength: 3 }),
      ),
      moment: anyMoment,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((subjects) =>
    knowledgeAbout(
      subjects.flatMap(({ ruleSet }) => criteriaOf(ruleSet)),
      subjects[0]?.moment ?? march,
    ).map((company) => ({ subjects, company })),
  );

function allComplete({ lists }: Knowledge): Knowledge["lists"] {
  return Object.fromEntries(
    listNames.map((name) => [name, { items: lists[name]?.items ?? [], complete: true }]),
  );
}

export const bonusCase = caseOf(anyBonusRules, (bonus) => criteriaOf({ rules: [], bonus }));
