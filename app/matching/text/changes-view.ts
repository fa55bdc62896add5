import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Change, How } from "../changes/change.ts";
import type { ChangeOverTime } from "../changes/changes-over-time.ts";
import { factsOf, listOf, type Scope } from "../facts.ts";
import type { Facts, Value } from "../knowledge.ts";
import type { RankedQuestion } from "../next-question.ts";
import { leafText } from "../sentences.ts";
import type { ChangeSet } from "../what-if.ts";
import { countText, valueText } from "./value-text.ts";

/** What a company would change, one line each, and the first day on which it could then apply. */
export type ChangeSetView = {
  changes: readonly { text: string; how: string }[];
  applyFrom: string | null;
};

export function changeSetView({ changes, applyFrom }: ChangeSet, locale: Locale): ChangeSetView {
  const day = applyFrom && formatDay(applyFrom, locale);
  return {
    changes: changes.map((change) => ({
      text: changeText(change, locale),
      how: howWords[change.how][locale],
    })),
    applyFrom: day && { ko: `${day}부터 신청할 수 있습니다`, en: `Apply on ${day} or later` }[locale],
  };
}

const howWords: Record<How, Bilingual> = {
  decision: { ko: "결정하면 됩니다", en: "a decision" },
  effort: { ko: "준비가 필요합니다", en: "takes work" },
};

function changeText(change: Change, locale: Locale): string {
  const isKorean = locale === "ko";
  if (change.kind === "fact") return stepText("company", change.fact, change.from, change.to, locale);
  const list = listOf(change.list);
  if (change.kind === "item") {
    const steps = Object.entries(change.to).map(([fact, to]) =>
      stepText(change.list, fact, change.from[fact], to, locale),
    );
    return `${list[locale]} ${nth([change.at], locale)} – ${steps.join(", ")}`;
  }
  if (change.kind === "added") {
    const count = countText(change.count, list, locale);
    const head = isKorean ? `${list.ko} ${count} 추가` : `Add ${count}`;
    return `${head} – ${itemText(change.list, change.item, locale)}`;
  }
  const count = countText(change.at.length, list, locale);
  return isKorean
    ? `${list.ko} ${count} 정리: ${nth(change.at, locale)}`
    : `Give up ${count}: ${nth(change.at, locale)}`;
}

/** Entries of a list, numbered as on the page. */
function nth(at: readonly number[], locale: Locale): string {
  const numbers = at.map((place) => formatNumber(place + 1)).join(", ");
  if (locale === "ko") return `${numbers}번째 항목`;
  return `${at.length === 1 ? "entry" : "entries"} ${numbers}`;
}

function itemText(scope: Scope, item: Facts, locale: Locale): string {
  return Object.entries(item)
    .map(([fact, value]) => stepText(scope, fact, undefined, value, locale))
    .join(", ");
}

/** 상시 근로자 수: 4명 → 5명. A flag is described by its phrase after the change. */
function stepText(scope: Scope, fact: string, from: Value | undefined, to: Value, locale: Locale): string {
  const known = factsOf(scope)[fact];
  if (!known) throw new Error(`no fact named ${fact}: changes are made only of facts of the catalogue`);
  if (known.phrases && typeof to === "boolean") return known.phrases[to ? "yes" : "no"][locale];
  const before = from === undefined ? "" : `${valueText(from, known.value, locale)} → `;
  return `${known[locale]}: ${before}${valueText(to, known.value, locale)}`;
}

/** A change that only time brings: the day, where it is known, and whether that is in time for this application period. */
export function changeOverTimeText(
  { leaf: { leaf }, until, isInTime }: ChangeOverTime,
  locale: Locale,
): string {
  const limit = leafText(leaf.criterion, locale, leaf.scope);
  return `${limit} – ${whenText(until, isInTime)[locale]}`;
}

function whenText(until: ChangeOverTime["until"], isInTime: boolean): Bilingual {
  if (until === null) return { ko: "시간이 지나야 달라집니다", en: "only time will change this" };
  const day = { ko: formatDay(until, "ko"), en: formatDay(until, "en") };
  if (isInTime) return { ko: `${day.ko}부터 달라집니다`, en: `changes on ${day.en}` };
  return {
    ko: `${day.ko}부터 달라지므로 이번 접수 기간에는 맞출 수 없습니다`,
    en: `changes on ${day.en}, too late for this period`,
  };
}

/** What an answer is worth, to stand beside its question. */
export function worthText(
  { opens, closes }: Pick<RankedQuestion<string>, "opens" | "closes">,
  locale: Locale,
): string {
  const isKorean = locale === "ko";
  if (opens === 0)
    return isKorean
      ? `답에 따라 기회 ${formatNumber(closes)}건이 닫힐 수 있습니다`
      : `may close ${opportunities(closes)}`;
  const open = isKorean ? `답에 따라 기회 ${formatNumber(opens)}건이` : `can open ${opportunities(opens)}`;
  if (closes === 0) return isKorean ? `${open} 열립니다` : open;
  return isKorean
    ? `${open} 열리거나 ${formatNumber(closes)}건이 닫힐 수 있습니다`
    : `${open}, or close ${formatNumber(closes)}`;
}

/** For how many open opportunities a field of the profile matters. */
export function decidesText(count: number, locale: Locale): string {
  return locale === "ko"
    ? `열린 기회 ${formatNumber(count)}건의 자격을 가릅니다`
    : `decides eligibility for ${opportunities(count)} now open`;
}

function opportunities(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? "opportunity" : "opportunities"}`;
}
