import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/*
 * The format of labelled cases: rules of one track of one notice, and fictional companies with the verdict that
 * follows. It is not ours; fields that we do not need are let through unread.
 */

const test = z.record(z.string(), z.unknown());
export type LabelTest = z.infer<typeof test>;

export type LabelRule = {
  fact: string;
  key?: string | undefined;
  test: LabelTest;
  strength?: string | undefined;
  group?: string | undefined;
  evidence?: string | undefined;
  and?: LabelRule[] | undefined;
  onlyIf?: LabelRule[] | undefined;
  unless?: LabelRule[] | undefined;
  logic?: LabelLogic | undefined;
};
export type LabelLogic = LabelRule | { anyOf: LabelLogic[] } | { allOf: LabelLogic[] };

const rule: z.ZodType<LabelRule> = z.lazy(() =>
  z.object({
    fact: z.string(),
    key: z.string().optional(),
    test: test,
    strength: z.string().optional(),
    group: z.string().optional(),
    evidence: z.string().optional(),
    and: z.array(rule).optional(),
    onlyIf: z.array(rule).optional(),
    unless: z.array(rule).optional(),
    logic: logic.optional(),
  }),
);
const logic: z.ZodType<LabelLogic> = z.lazy(() =>
  z.union([z.object({ anyOf: z.array(logic) }), z.object({ allOf: z.array(logic) }), rule]),
);

const effect = z.union([z.string(), z.record(z.string(), z.unknown())]);
const bonus = z.object({
  condition: z.string(),
  points: z.number().nullable(),
  stage: z.string().nullish(),
  cap: z.number().nullish(),
  group: z.string().nullish(),
  when: z.array(rule).nullish(),
  appliesTo: z.string().nullish(),
  effect: effect.nullish(),
});
export type LabelBonus = z.infer<typeof bonus>;

const bandRow = z.record(z.string(), z.unknown());
const amount = z.object({
  maxKRW: z.number().nullish(),
  subsidyRate: z.union([z.number(), z.string()]).nullish(),
  bands: z
    .array(z.object({ fact: z.string(), rows: z.array(bandRow), interval: z.string().optional() }))
    .nullish(),
});
export type LabelAmount = z.infer<typeof amount>;

const facts = z.record(z.string(), z.unknown());
export type LabelFacts = z.infer<typeof facts>;
const verdict = z.enum(["eligible", "ineligible", "unknown"]);
export type LabelVerdict = z.infer<typeof verdict>;

const companyCase = z.object({
  name: z.string(),
  facts,
  expected: verdict,
  failing: z.array(z.string()).default([]),
  missing: z.array(z.string()).default([]),
  missingAnyOf: z.array(z.string()).optional(),
  expectedBonus: z.number().nullable().optional(),
  bonusByStage: z.record(z.string(), z.number()).optional(),
  expectedBonusElsewhere: z.object({ programme: z.string(), points: z.number() }).optional(),
  expectedEffect: z.object({ feePercentPoint: z.number().optional() }).optional(),
  expectedAmount: z
    .object({
      limitKRW: z.number().optional(),
      rate: z.number().optional(),
      remainingKRW: z.number().optional(),
    })
    .optional(),
  neighbour: z.object({ facts, expected: verdict }).optional(),
});
export type LabelCase = z.infer<typeof companyCase>;

const file = z.object({
  id: z.string(),
  title: z.string(),
  period: z.object({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
  amount: amount.nullish(),
  requirements: z.array(rule),
  exclusions: z.array(rule),
  bonus: z.array(bonus),
  assume: z.array(z.string()).default([]),
  cases: z.array(companyCase),
});
export type LabelFile = z.infer<typeof file>;

/** Every labelled notice of a folder, in the order of their names. */
export function readLabels(folder: string): LabelFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => file.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** `other` facts are told apart by their key. */
export function nameOf({ fact, key }: { fact: string; key?: string | undefined }): string {
  return fact === "other" && key ? `other.${key}` : fact;
}

/** `"fact=JSON"` entries: values of every company that does not give its own. */
export function assumedFacts({ assume }: LabelFile): LabelFacts {
  return Object.fromEntries(
    assume.map((entry) => {
      const at = entry.indexOf("=");
      return [entry.slice(0, at), JSON.parse(entry.slice(at + 1))];
    }),
  );
}
