import type { AmountRule, Band, BonusRule, Criterion, Effect } from "#app/matching/rule.ts";
import { figureIn } from "./label-values.ts";
import { type LabelAmount, type LabelBonus, type LabelFile, nameOf } from "./labels.ts";
import { bandTest, type Lexicon } from "./lexicon.ts";
import { allOf, lineOf, whole } from "./translate.ts";

const both = (text: string, length = 500) => ({ ko: lineOf(text, length), en: lineOf(text, length) });

export function bonusesOf({ bonus }: LabelFile, lexicon: Lexicon): BonusRule[] {
  const groups = new Map<string, string>();
  return bonus.map((label, at) => {
    const when = conditionOf(label, lexicon);
    const group = groupTerms(label, groups);
    const effect = effectOf(label.effect);
    const condition = lineOf(label.condition, 500) || "가점";
    return {
      id: `bonus-${at}`,
      ...both(condition),
      ...(when && { when }),
      points: label.points,
      stage: label.stage ? both(label.stage) : null,
      ...(group && { group }),
      ...(label.appliesTo && { appliesTo: both(label.appliesTo) }),
      ...(effect && { effect }),
      cite: condition,
      source: "공고문",
      verified: true,
    };
  });
}

/** Points without a labelled condition are left to a person; a preference without one applies to everyone. */
function conditionOf({ when, points, condition }: LabelBonus, lexicon: Lexicon): Criterion | null {
  const review = { review: both(condition, 400) };
  if (when === null) return review;
  if (when.length === 0) return points === null ? null : review;
  return allOf(when.map((part) => whole(part, lexicon, "ground")));
}

/**
 * In a group that counts once, the best bonus counts. A cap limits a sum: of its group, or else of all bonuses of one stage
 * with that cap.
 */
function groupTerms(label: LabelBonus, known: Map<string, string>): BonusRule["group"] {
  const { cap, stage, group, appliesTo } = label;
  const limit = typeof cap === "number" && Math.abs(cap) <= 1_000 ? cap : null;
  if (!group && limit === null) return undefined;
  const terms = JSON.stringify([group, limit, stage, appliesTo]);
  const id = known.get(terms) ?? `group-${known.size}`;
  known.set(terms, id);
  if (limit === null) return { id, take: "best" };
  return { id, take: "sum", ...(limit < 0 ? { floor: limit } : { cap: limit }) };
}

function effectOf(effect: LabelBonus["effect"]): Effect | null {
  if (!effect) return null;
  const text = both(typeof effect === "string" ? effect : JSON.stringify(effect));
  const percentPoints = typeof effect === "object" ? effect.feePercentPoint : undefined;
  if (typeof percentPoints === "number") return { kind: "fee_cut", ...text, percentPoints };
  return { kind: "other", ...text };
}

export function amountOf(amount: LabelAmount, label: LabelFile, lexicon: Lexicon): AmountRule {
  const limits = bandsOf(amount, ["limitKRW", "maxKRW", "amountKRW"], lexicon);
  const rates = bandsOf(amount, ["rate", "subsidyRate", "ratePercent"], lexicon) ?? ratesBySize(amount);
  const used = usedUp(amount, label, lexicon);
  return {
    limit: amount.maxKRW ?? null,
    ...(limits && { limits }),
    rate: onlyRate(amount.subsidyRate),
    ...(rates && { rates }),
    ...(used && { used }),
  };
}

function bandsOf({ bands }: LabelAmount, names: readonly string[], lexicon: Lexicon): Band[] | undefined {
  const found = bands.flatMap((band) =>
    band.rows.flatMap((row): Band[] => {
      const amount = names.map((name) => figureIn(row[name])).find((figure) => figure !== null);
      const when = lexicon.word(band.fact).criterion(bandTest(row, band));
      return amount !== undefined && when ? [{ when, amount }] : [];
    }),
  );
  return found.length > 0 ? found : undefined;
}

/** One share for all: a figure, or text with a single figure. */
function onlyRate(written: unknown): number | null {
  const figures = typeof written === "string" ? (written.match(/\d+(\.\d+)?/g) ?? []) : [written];
  const rate = figures.length === 1 ? figureIn(figures[0]) : null;
  return rate !== null && rate >= 0 && rate <= 100 ? rate : null;
}

/** "중소 80 / 중견 70": a share per company size, written in one line. */
function ratesBySize({ subsidyRate }: LabelAmount): Band[] | undefined {
  if (typeof subsidyRate !== "string") return undefined;
  const sizes = { 소기업: ["micro", "small"], 중소: ["sme"], 중견: ["midsize"], 대기업: ["large"] };
  const bands = Object.entries(sizes).flatMap(([name, anyOf]): Band[] => {
    const amount = new RegExp(`(?<!중)${name}(?:기업)?[^\\d/,]{0,6}(\\d+(?:\\.\\d+)?)`).exec(
      subsidyRate,
    )?.[1];
    return amount ? [{ when: { fact: "size", anyOf }, amount: Number(amount) }] : [];
  });
  return bands.length > 0 ? bands : undefined;
}

/** The question for the amount already used, from an exclusion of companies that have used up the ceiling. */
function usedUp({ maxKRW }: LabelAmount, { exclusions }: LabelFile, lexicon: Lexicon) {
  const rule = exclusions.find(({ test, key }) => key?.endsWith("UsedKRW") && test.min === maxKRW);
  const criterion = rule && lexicon.word(nameOf(rule)).criterion(rule.test);
  return criterion && "ask" in criterion ? criterion.ask : undefined;
}
