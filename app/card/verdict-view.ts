import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { decisiveText } from "#app/matching/text/track-text.ts";
import { verdictText } from "#app/matching/text/verdict-text.ts";
import type { Conclusion } from "#app/matching/verdict.ts";

/** A verdict in words, and the one reason that decides it. */
export type VerdictView = Conclusion & {
  words: string;
  reason: string | null;
  /** That a machine has read what the verdict rests on; null where people have. */
  note: string | null;
};

export function verdictView(judgement: Judgement, locale: Locale): VerdictView {
  return {
    verdict: judgement.verdict,
    basis: judgement.basis,
    words: verdictText(judgement, locale),
    reason: decisiveText(judgement, locale),
    note: judgement.basis === "machine" ? machineNote[locale] : null,
  };
}

const machineNote: Bilingual = {
  ko: "자동으로 읽은 내용입니다. 원문이 우선합니다.",
  en: "Read automatically; the original decides.",
};
