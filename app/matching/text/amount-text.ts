import { formatNumber, formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Amount } from "../amount.ts";

/** The ceiling in words, with what may still come on top; null where it is not known. */
export function ceilingText({ limit, atBest, isAbout }: Amount, locale: Locale): string | null {
  const most = atBest?.limit ?? null;
  return figureText(limit, most, isAbout, (won) => formatWon(won, locale), locale);
}

/** The share of the costs in words: 70%(답변에 따라 최대 80%). */
export function shareText({ rate, atBest, isAbout }: Amount, locale: Locale): string | null {
  const most = atBest?.rate ?? null;
  return figureText(rate, most, isAbout, (percent) => `${formatNumber(percent)}%`, locale);
}

function figureText(
  figure: number | null,
  most: number | null,
  isAbout: true | undefined,
  show: (figure: number) => string,
  locale: Locale,
): string | null {
  if (figure === null) return null;
  const isKorean = locale === "ko";
  const about = isKorean ? `${show(figure)} 안팎` : `about ${show(figure)}`;
  const shown = isAbout ? about : show(figure);
  if (most === null || most === figure) return shown;
  return isKorean
    ? `${shown}(답변에 따라 최대 ${show(most)})`
    : `${shown} (up to ${show(most)}, depending on open answers)`;
}
