import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { BonusLedger, StageTotal } from "../bonus.ts";
import type { RuleOutcome } from "../findings.ts";
import type { BonusRule } from "../rule.ts";
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
  totals: readonly { stage: string; known: string; more: string | null }[];
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
      more: moreText(total, locale),
    })),
  };
}

const everybody = { ko: "선정되면 누구나", en: "everyone selected" };
const unpublished = { ko: "점수 미공개", en: "points not published" };

/** What a bonus gives: its points, or what it gives instead. */
export function givesText({ points, effect, group }: BonusRule, locale: Locale): string {
  if (effect) return effect[locale];
  if (points === null) return unpublished[locale];
  const cap = group?.cap === undefined ? null : quantity(group.cap, "points", locale);
  const signed = `${points > 0 ? "+" : ""}${quantity(points, "points", locale)}`;
  if (cap === null) return signed;
  return locale === "ko" ? `${signed} (합계 최대 ${cap})` : `${signed} (at most ${cap} in total)`;
}

function stageText({ stage, appliesTo }: StageTotal, locale: Locale): string {
  const name = stage?.[locale] ?? (locale === "ko" ? "단계 구분 없음" : "stage not named");
  return appliesTo ? `${appliesTo[locale]} · ${name}` : name;
}

/** What may still come on top of the known points. */
function moreText({ known, atBest, unpublished: hidden }: StageTotal, locale: Locale): string | null {
  const parts: string[] = [];
  if (atBest > known) {
    const most = quantity(atBest, "points", locale);
    parts.push(locale === "ko" ? `답변에 따라 최대 ${most}` : `up to ${most}, depending on open answers`);
  }
  if (hidden.length > 0) {
    const count = formatNumber(hidden.length);
    parts.push(locale === "ko" ? `점수 미공개 우대 ${count}건` : `${count} without published points`);
  }
  return parts.length > 0 ? parts.join(", ") : null;
}
