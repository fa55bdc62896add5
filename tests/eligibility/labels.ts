import { z } from "zod";

/*
 * The format of labelled cases: the rules of one track of one notice, and fictional companies with the expected verdict.
 * Others define it, so what is left out counts as empty, and fields that we do not need are ignored.
 */

const isGiven = (value: unknown) => value !== undefined && value !== null;

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isGiven(value) ? [value] : [];
}

/** A list, also where one entry stands without brackets or none at all. */
const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));
const words = z.preprocess((value) => (typeof value === "string" ? value : undefined), z.string().optional());

/** `{"between": [a, b]}` is the same as both bounds; figures may be written as text. */
const test = z.preprocess(
  (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}),
  z.record(z.string(), z.unknown()).transform(({ between, ...rest }) => {
    const [min, max] = asList(between);
    const bounds = { ...(isGiven(min) && { min }), ...(isGiven(max) && { max }), ...rest };
    return Object.fromEntries(
      Object.entries(bounds).map(([name, bound]) => [name, figureOrSame(name, bound)]),
    );
  }),
);
export type LabelTest = Record<string, unknown>;

function figureOrSame(name: string, bound: unknown): unknown {
  const isBound = name === "min" || name === "max";
  return isBound && typeof bound === "string" && /^-?\d+(\.\d+)?$/.test(bound) ? Number(bound) : bound;
}

export type LabelRule = {
  fact: string;
  key?: string | undefined;
  test: LabelTest;
  strength?: string | undefined;
  group?: string | undefined;
  evidence?: string | undefined;
  and: LabelRule[];
  onlyIf: LabelRule[];
  unless: LabelRule[];
  logic?: LabelLogic | null | undefined;
};
export type LabelLogic =
  | LabelRule
  | { anyOf: LabelLogic[] }
  | { allOf: LabelLogic[] }
  | { noneOf: LabelLogic[] }
  | { not: LabelLogic };

const rule: z.ZodType<LabelRule> = z.lazy(() =>
  z.object({
    fact: z.string().default("other"),
    key: words,
    test,
    strength: words,
    group: words,
    evidence: words,
    and: listOf(rule),
    onlyIf: listOf(rule),
    unless: listOf(rule),
    logic: logic.nullish(),
  }),
);
const logic: z.ZodType<LabelLogic> = z.lazy(() =>
  z.union([
    z.object({ anyOf: z.array(logic).min(1) }),
    z.object({ allOf: z.array(logic).min(1) }),
    z.object({ noneOf: z.array(logic).min(1) }),
    z.object({ not: logic }),
    rule,
  ]),
);

const points = z.preprocess((value) => {
  if (typeof value === "string" && /^[+-]?\d+(\.\d+)?$/.test(value)) return Number(value);
  return typeof value === "number" ? value : null;
}, z.number().nullable());

const bonus = z.object({
  condition: z.string().default("가점"),
  points,
  stage: words,
  cap: z.number().nullish().catch(null),
  group: words,
  /** Null: the label does not say when. An empty list: always. */
  when: z.preprocess((value) => (isGiven(value) ? asList(value) : null), z.array(rule).nullable()),
  appliesTo: words,
  effect: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
});
export type LabelBonus = z.infer<typeof bonus>;

const record = z.record(z.string(), z.unknown());
const bands = z.object({ fact: z.string(), rows: listOf(record), interval: words });
export type LabelBands = z.infer<typeof bands>;
const amount = z.object({
  maxKRW: z.number().min(0).max(1e15).nullish().catch(null),
  subsidyRate: z.unknown().optional(),
  bands: listOf(bands),
});
export type LabelAmount = z.infer<typeof amount>;

/** What is null or called unknown is not given; facts of `other` may stand in an object of that name. */
const facts = record.default({}).transform(({ other, ...rest }) => {
  const nested = record.safeParse(other);
  const others = nested.success
    ? Object.entries(nested.data).map(([key, value]) => [`other.${key}`, value])
    : [];
  const all = { ...rest, ...Object.fromEntries(others) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isGiven(value) && value !== "unknown"));
});
export type LabelFacts = Record<string, unknown>;
const verdict = z.enum(["eligible", "ineligible", "unknown"]);
export type LabelVerdict = z.infer<typeof verdict>;

const neighbour = z.object({ facts, expected: verdict });
const expectedAmount = z.preprocess(
  (value) => (typeof value === "number" ? { limitKRW: value } : value),
  record.nullish(),
);

export const companyCase = z.object({
  name: z.string(),
  facts,
  expected: verdict,
  failing: listOf(z.string()),
  missing: listOf(z.string()),
  missingAnyOf: z.array(z.string()).nullish(),
  expectedBonus: z.number().nullish(),
  bonusByStage: z.record(z.string(), z.number()).nullish(),
  expectedBonusElsewhere: listOf(z.object({ programme: z.string(), points: z.number() })),
  expectedEffect: z.object({ feePercentPoint: z.number().nullish() }).nullish(),
  expectedAmount,
  neighbour: listOf(neighbour),
});
export type LabelCase = z.infer<typeof companyCase>;

/** Only labels of our own say when a notice was announced; then each base date is its own day. */
const periodDay = z.object({ announced: words, start: words, end: words });

export const labelFile = z.object({
  id: z.string(),
  title: z.string(),
  period: z.preprocess((value) => (typeof value === "object" ? value : null), periodDay.nullish()),
  amount: amount.nullish(),
  requirements: listOf(rule),
  exclusions: listOf(rule),
  bonus: listOf(bonus),
  assume: z.preprocess(assumptions, facts),
  cases: listOf(companyCase),
});
export type LabelFile = z.infer<typeof labelFile>;

/** `"fact=JSON"` entries, or an object of facts: values of every company that does not give its own. */
function assumptions(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? {};
  const entries = value.map((entry) => {
    const text = String(entry);
    const at = text.indexOf("=");
    return [text.slice(0, at), jsonOrText(text.slice(at + 1))];
  });
  return Object.fromEntries(entries);
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `other` facts are told apart by their key. */
export function nameOf({ fact, key }: { fact: string; key?: string | undefined }): string {
  return fact === "other" && key ? `other.${key}` : fact;
}
