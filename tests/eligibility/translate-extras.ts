import type { AmountRule, Band, BonusRule, Effect } from "#app/matching/rule.ts";
import { type LabelAmount, type LabelBonus, type LabelFile, nameOf } from "./labels.ts";
import { allOf, bandTest, type Lexicon, whole } from "./translate.ts";

export function bonusOf(label: LabelBonus, at: number, lexicon: Lexicon): BonusRule {
  const when = allOf((label.when ?? []).map((part) => whole(part, lexicon)));
  const group = groupTerms(label);
  const both = (text: string) => ({ ko: text, en: text });
  const effect = effectOf(label.effect);
  return {
    id: `bonus-${at}`,
    ...both(label.condition),
    ...(when && { when }),
    points: label.points,
    stage: label.stage ? both(label.stage) : null,
    ...(group && { group }),
    ...(label.appliesTo && { appliesTo: both(label.appliesTo) }),
    ...(effect && { effect }),
    cite: label.condition,
    source: "공고문",
    verified: true,
  };
}

/** A cap is shared by the bonuses of one stage that name it. */
function groupTerms({ cap, stage, group }: LabelBonus): BonusRule["group"] {
  if (group) return { id: `group-${inAscii(group)}`.slice(0, 80), take: "best" };
  if (cap === null || cap === undefined) return undefined;
  return {
    id: `cap-${cap}-${inAscii(stage ?? "")}`.slice(0, 80),
    take: "sum",
    cap,
  };
}

function inAscii(text: string): string {
  return [...text].map((letter) => letter.codePointAt(0)).join("-");
}

function effectOf(effect: LabelBonus["effect"]): Effect | null {
  if (!effect) return null;
  const text = typeof effect === "string" ? effect : JSON.stringify(effect);
  const percentPoints = typeof effect === "object" ? effect.feePercentPoint : undefined;
  if (typeof percentPoints === "number") return { kind: "fee_cut", ko: text, en: text, percentPoints };
  return { kind: "other", ko: text, en: text };
}

export function amountOf(amount: LabelAmount, label: LabelFile, lexicon: Lexicon): AmountRule {
  const limits = bandsOf(amount, "limitKRW", lexicon);
  const rates = bandsOf(amount, "rate", lexicon) ?? ratesBySize(amount.subsidyRate);
  const used = usedUp(amount, label, lexicon);
  return {
    limit: amount.maxKRW ?? null,
    ...(limits && { limits }),
    rate: typeof amount.subsidyRate === "number" ? amount.subsidyRate : null,
    ...(rates && { rates }),
    ...(used && { used }),
  };
}

function bandsOf({ bands }: LabelAmount, figure: "limitKRW" | "rate", lexicon: Lexicon): Band[] | undefined {
  const found = (bands ?? []).flatMap(({ fact, rows }) =>
    rows.flatMap((row): Band[] => {
      const amount = row[figure] ?? (figure === "rate" ? row.subsidyRate : undefined);
      const when = lexicon.word(fact).criterion(bandTest(row));
      return typeof amount === "number" && when ? [{ when, amount }] : [];
    }),
  );
  return found.length > 0 ? found : undefined;
}

/** "중소 80 / 중견 70": a share per company size, written in one line. */
function ratesBySize(text: unknown): Band[] | undefined {
  if (typeof text !== "string") return undefined;
  const sizes = { 중소: ["sme"], 중견: ["midsize"], 대기업: ["large"] };
  const bands = Object.entries(sizes).flatMap(([name, anyOf]): Band[] => {
    const amount = new RegExp(`${name}(?:기업)?\\s*(\\d+)`).exec(text)?.[1];
    return amount ? [{ when: { fact: "size", anyOf }, amount: Number(amount) }] : [];
  });
  return bands.length > 0 ? bands : undefined;
}

/** An exclusion for having used up the ceiling names the answer by which the ceiling is lessened. */
function usedUp({ maxKRW }: LabelAmount, { exclusions }: LabelFile, lexicon: Lexicon) {
  const rule = exclusions.find(({ test, key }) => key?.endsWith("UsedKRW") && test.min === maxKRW);
  const criterion = rule && lexicon.word(nameOf(rule)).criterion(rule.test);
  return criterion && "ask" in criterion ? criterion.ask : undefined;
}
