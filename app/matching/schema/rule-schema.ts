import { z } from "zod";
import {
  type BonusRule,
  type Criterion,
  isMachineRead,
  type Reading,
  type Rule,
  type RuleSet,
  type Track,
  type TrackChoice,
} from "../rule.ts";
import { allAsksOf, bonusOf, rulesOf } from "../walk.ts";
import { askValue, criterionSchema } from "./criterion-schema.ts";
import { type Parsed, parseWith, refuse } from "./problems.ts";
import { bilingual, text } from "./test-schema.ts";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/);
/** `readBy: "person"` is what its absence says, so it is dropped: each meaning has one notation. */
const readBy = z.enum(["person", "machine"]);
const printed = {
  cite: text(2_000),
  source: text(500),
  verified: z.boolean(),
  readBy: z.exactOptional(readBy),
};

type Written = { verified: boolean; readBy?: z.infer<typeof readBy> };

function checkReading({ verified, readBy }: Written, ctx: z.RefinementCtx): void {
  if (readBy !== "machine" || !verified) return;
  ctx.addIssue({
    code: "custom",
    path: ["verified"],
    params: refuse(
      "사람이 확인한 요건은 자동으로 읽은 요건이 아닙니다",
      "what a person has verified is no longer read by a machine",
    ),
  });
}

function withReader<T extends Written>({ readBy, ...rule }: T): Omit<T, "readBy"> & Reading {
  return readBy === "machine" ? { ...rule, readBy } : rule;
}

const ruleSchema: z.ZodType<Rule> = z
  .strictObject({
    id,
    as: z.enum(["requirement", "exclusion"]),
    test: criterionSchema,
    onlyIf: z.exactOptional(criterionSchema),
    unless: z.exactOptional(criterionSchema),
    decidedBy: z.enum(["facts", "person"]),
    ...printed,
  })
  .superRefine(checkReading)
  .transform(withReader);

const points = z.number().min(-1_000).max(1_000);

const pointLimits = { cap: z.exactOptional(points.min(0)), floor: z.exactOptional(points.max(0)) };

const bonusRuleSchema: z.ZodType<BonusRule> = z
  .strictObject({
    id,
    ko: text(500),
    en: text(500),
    when: z.exactOptional(criterionSchema),
    points: points.nullable(),
    stage: bilingual.nullable(),
    group: z.exactOptional(
      z.strictObject({
        id,
        take: z.enum(["best", "sum"]),
        ...pointLimits,
        within: z.exactOptional(z.strictObject({ id, ...pointLimits })),
      }),
    ),
    tieOnly: z.exactOptional(z.literal(true)),
    appliesTo: z.exactOptional(bilingual),
    effect: z.exactOptional(
      z.strictObject({
        kind: z.enum(["separate_limit", "exemption", "fee_cut", "automatic_selection", "other"]),
        ko: text(500),
        en: text(500),
        percentPoints: z.exactOptional(z.number().min(-100).max(100)),
      }),
    ),
    evidence: z.exactOptional(bilingual),
    ...printed,
  })
  .superRefine(checkReading)
  .transform(withReader);

const won = z.int().min(0).max(1e15);
const percent = z.number().min(0).max(100);
const bandsOf = (amount: z.ZodType<number>) =>
  z.exactOptional(
    z
      .array(z.strictObject({ when: criterionSchema, amount }))
      .min(1)
      .max(50),
  );

const amountSchema = z.strictObject({
  limit: won.nullable(),
  limits: bandsOf(won),
  rate: percent.nullable(),
  rates: bandsOf(percent),
  limitUplifts: bandsOf(won),
  limitCap: z.exactOptional(won),
  rateUplifts: bandsOf(percent),
  rateCap: z.exactOptional(percent),
  about: z.exactOptional(z.literal(true)),
  used: z.exactOptional(askValue),
});

const trackSchema: z.ZodType<Track> = z.strictObject({
  id,
  ko: text(200),
  en: text(200),
  rules: z.array(ruleSchema).max(50),
  bonus: z.exactOptional(z.array(bonusRuleSchema).max(50)),
  amount: z.exactOptional(amountSchema),
});

const choiceSchema: z.ZodType<TrackChoice> = z
  .strictObject({ id, tracks: z.array(trackSchema).min(2).max(20), ...printed })
  .superRefine(checkReading)
  .transform(withReader);

export const ruleSetSchema: z.ZodType<RuleSet> = z
  .strictObject({
    id,
    title: bilingual,
    completeness: z.enum(["complete", "partial", "none"]),
    rules: z.array(ruleSchema).max(200),
    bonus: z.array(bonusRuleSchema).max(100),
    amount: z.exactOptional(amountSchema),
    choice: z.exactOptional(choiceSchema),
  })
  .superRefine(checkDistinctIds)
  .superRefine(checkAsks)
  .superRefine(checkGroups)
  .superRefine(checkCompleteness);

/** That a notice was read completely is said by a person, who has then read each of its rules. */
function checkCompleteness(ruleSet: RuleSet, ctx: z.RefinementCtx) {
  const read = [...rulesOf(ruleSet), ...bonusOf(ruleSet), ...(ruleSet.choice ? [ruleSet.choice] : [])];
  if (ruleSet.completeness !== "complete" || !read.some(isMachineRead)) return;
  ctx.addIssue({
    code: "custom",
    path: ["completeness"],
    params: refuse(
      "자동으로 읽은 요건이 있으면 complete일 수 없습니다",
      "with rules that a machine read it is partial at most",
    ),
  });
}

type Placed<T> = { entry: T; path: readonly PropertyKey[] };

function placed<T>(entries: readonly T[], path: readonly PropertyKey[]): readonly Placed<T>[] {
  return entries.map((entry, at) => ({ entry, path: [...path, at] }));
}

/** What is written in the common part and in each track, with its place. */
function placedIn<T>(
  { choice }: RuleSet,
  part: "rules" | "bonus",
  common: readonly T[],
  ofTrack: (track: Track) => readonly T[],
): readonly Placed<T>[] {
  const tracks = choice?.tracks ?? [];
  return [
    ...placed(common, [part]),
    ...tracks.flatMap((track, at) => placed(ofTrack(track), ["choice", "tracks", at, part])),
  ];
}

function placedBonus(ruleSet: RuleSet): readonly Placed<BonusRule>[] {
  return placedIn(ruleSet, "bonus", ruleSet.bonus, ({ bonus = [] }) => bonus);
}

/** A choice is confirmed and reported like a rule, so it has no id that a rule has. */
function checkDistinctIds(ruleSet: RuleSet, ctx: z.RefinementCtx) {
  const { rules, choice } = ruleSet;
  const ofRules: readonly Placed<{ id: string }>[] = placedIn(
    ruleSet,
    "rules",
    rules,
    (track) => track.rules,
  );
  const named = [
    choice ? [...ofRules, { entry: choice, path: ["choice"] }] : ofRules,
    placedBonus(ruleSet),
    placed(choice?.tracks ?? [], ["choice", "tracks"]),
  ];
  for (const entries of named) {
    const seen = new Set<string>();
    for (const { entry, path } of entries) {
      if (seen.has(entry.id))
        ctx.addIssue({
          code: "custom",
          path: [...path, "id"],
          params: refuse("같은 id가 이미 있습니다", "this id is already taken"),
        });
      seen.add(entry.id);
    }
  }
}

/** Answers are kept by key, so one key is one question; and what reads the same is the same question. */
function checkAsks(ruleSet: RuleSet, ctx: z.RefinementCtx) {
  const add = (ko: string, en: string) => ctx.addIssue({ code: "custom", params: refuse(ko, en) });
  const written = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const ask of allAsksOf(ruleSet)) {
    const { key, ko, en } = ask;
    const text = JSON.stringify(ask);
    if ((written.get(key) ?? text) !== text)
      add(`질문 ${key}의 내용이 서로 다릅니다`, `the question ${key} is written in different ways`);
    written.set(key, text);
    for (const words of [`ko ${ko}`, `en ${en}`]) {
      const other = keys.get(words) ?? key;
      if (other !== key)
        add(`질문 ${other}, ${key}의 문장이 같습니다`, `the questions ${other} and ${key} read the same`);
      keys.set(words, key);
    }
  }
}

/** Members of a bonus group count together, so they agree on how and at which stage. */
function checkGroups(ruleSet: RuleSet, ctx: z.RefinementCtx) {
  const terms = new Map<string, string>();
  for (const { entry, path } of placedBonus(ruleSet)) {
    const { group, stage, appliesTo, tieOnly } = entry;
    if (!group) continue;
    const refuseGroup = (ko: string, en: string) =>
      ctx.addIssue({ code: "custom", path: [...path, "group"], params: refuse(ko, en) });
    if (tieOnly)
      refuseGroup(
        "동점일 때만 보는 항목은 합산하지 않습니다",
        "what decides only between equals is not summed",
      );
    const { id, take, cap, floor, within } = group;
    const around = [stage?.ko, appliesTo?.ko];
    const agreements = [
      [`group ${id}`, [take, cap, floor, within?.id, around]],
      ...(within ? [[`within ${within.id}`, [within.cap, within.floor, around]] as const] : []),
    ] as const;
    for (const [name, agreed] of agreements.map(
      ([name, agreed]) => [name, JSON.stringify(agreed)] as const,
    )) {
      if ((terms.get(name) ?? agreed) !== agreed)
        refuseGroup(
          "같은 그룹의 가점은 방식, 상한, 하한, 단계가 같아야 합니다",
          "rules of one group must agree on take, limits and stage",
        );
      terms.set(name, agreed);
    }
  }
}

export function parseRuleSet(input: unknown): Parsed<RuleSet> {
  return parseWith(ruleSetSchema, input);
}

export function parseCriterion(input: unknown): Parsed<Criterion> {
  return parseWith(criterionSchema, input);
}
