import { formatNumber } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { BonusLedger, StageTotal } from "../bonus.ts";
import type { RuleOutcome } from "../findings.ts";
import type { BonusGroup, BonusRule, PointLimits } from "../rule.ts";
import { criterionText } from "../sentences.ts";
import { outcomeWords } from "./finding-text.ts";
import { quantity } from "./value-text.ts";

export type BonusLedgerView = {
  entries: readonly {
    id: string;
    outcome: RuleOutcome;
    word: string;
    name: string;
    when: string;
    gives: string;
  }[];
  /** `isKnown`: whether it is certain that any points count. */
  totals: readonly { stage: string; known: string; isKnown: boolean; more: string | null }[];
};

/** The bonus ledger in one language. Each stage has its own total: stages are never added together. */
export function bonusLedgerView({ entries, totals }: BonusLedger, locale: Locale): BonusLedgerView {
  return {
    entries: entries.map(({ rule, outcome }) => ({
      id: rule.id,
      outcome,
      word: outcomeWords[outcome][locale],
      name: rule[locale],
      when: rule.when ? criterionText(rule.when, locale) : everybody[locale],
      gives: givesText(rule, locale),
    })),
    totals: totals.map((total) => ({
      stage: stageText(total, locale),
      known: quantity(total.known, "points", locale),
      isKnown: total.known !== 0,
      more: moreText(total, locale),
    })),
  };
}

const everybody = { ko: "선정되면 누구나", en: "everyone selected" };
const unpublished = { ko: "점수 미공개", en: "points not published" };

/** What a bonus gives: its points, or what it gives instead. */
export function givesText({ points, effect, group, tieOnly }: BonusRule, locale: Locale): string {
  if (effect) return effect[locale];
  if (tieOnly) return onlyInTies[locale];
  if (points === null) return unpublished[locale];
  const signed = `${points > 0 ? "+" : ""}${quantity(points, "points", locale)}`;
  const limits = group ? groupLimits(group, locale) : [];
  return limits.length > 0 ? `${signed} (${limits.join(", ")})` : signed;
}

const onlyInTies = { ko: "동점일 때만 적용", en: "counts only in a tie" };

/** 같은 유형 중 하나만, 다른 유형과 합해 최대 5점, 감점 최대 5점. */
function groupLimits({ take, within, ...own }: BonusGroup, locale: Locale): readonly string[] {
  return [
    ...(take === "best" ? [oneOfKind] : []),
    ...limitWords(own, (most) => ({ ko: `합계 최대 ${most.ko}`, en: `at most ${most.en} in total` })),
    ...limitWords(within ?? {}, (most) => ({
      ko: `다른 유형과 합해 최대 ${most.ko}`,
      en: `at most ${most.en} together with other kinds`,
    })),
  ].map((words) => words[locale]);
}

const oneOfKind: Bilingual = { ko: "같은 유형 중 하나만", en: "only the best of its kind" };

function limitWords(
  { cap, floor }: PointLimits,
  capped: (most: Bilingual) => Bilingual,
): readonly Bilingual[] {
  const points = (figure: number) => ({
    ko: quantity(Math.abs(figure), "points", "ko"),
    en: quantity(Math.abs(figure), "points", "en"),
  });
  const words: Bilingual[] = [];
  if (cap !== undefined) words.push(capped(points(cap)));
  if (floor !== undefined) {
    const { ko, en } = points(floor);
    words.push({ ko: `감점 최대 ${ko}`, en: `at most ${en} deducted` });
  }
  return words;
}

function stageText({ stage, appliesTo }: StageTotal, locale: Locale): string {
  const name = stage?.[locale] ?? (locale === "ko" ? "단계 구분 없음" : "stage not named");
  return appliesTo ? `${appliesTo[locale]} · ${name}` : name;
}

/** What may still come on top of the known points. */
function moreText({ known, atBest, unpublished: hidden, ties }: StageTotal, locale: Locale): string | null {
  const parts: string[] = [];
  if (atBest > known) {
    const most = quantity(atBest, "points", locale);
    parts.push(locale === "ko" ? `답변에 따라 최대 ${most}` : `up to ${most}, depending on open answers`);
  }
  if (hidden.length > 0) {
    const count = formatNumber(hidden.length);
    parts.push(locale === "ko" ? `점수 미공개 우대 ${count}건` : `${count} without published points`);
  }
  if (ties.length > 0) {
    const count = formatNumber(ties.length);
    parts.push(locale === "ko" ? `동점일 때만 적용되는 우대 ${count}건` : `${count} for ties only`);
  }
  return parts.length > 0 ? parts.join(", ") : null;
}
