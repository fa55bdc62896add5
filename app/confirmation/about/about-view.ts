import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { benefitKeys, benefitOf } from "./benefits.ts";
import type { Rounds } from "./load-rounds.server.ts";
import { sources } from "./sources.ts";
import { aboutWords } from "./words.ts";

/** What the page about confirmation shows. */
export function aboutView({ open, next }: Pick<Rounds, "open" | "next">, locale: Locale) {
  const { page, say } = aboutWords[locale];
  const days = (open ?? next)?.limitDays ?? defaultRoundSettings.limitDays.value;
  return {
    text: page,
    benefits: benefitRows(locale),
    few: [
      { when: say.past.first, applied: "71", confirmed: "2", source: sources.firstRound2025 },
      { when: say.past.third, applied: "25", confirmed: "2", source: sources.thirdRound2025 },
      {
        when: say.past.until,
        applied: say.notReported,
        confirmed: say.untilConfirmed,
        source: sources.until2025,
      },
    ],
    time: [say.time(formatNumber(days)), say.timeStops, say.timeRuns],
    act: sources.act,
    decree: sources.decree,
  };
}
export type AboutView = ReturnType<typeof aboutView>;

export type RoundView = { title: string; hint: string | null };

/** The round that is open now, or when the next one opens. */
export function roundView({ open, next, last }: Rounds, locale: Locale): RoundView {
  const { rounds: text } = aboutWords[locale].say;
  if (open !== null)
    return {
      title: text.open(open.name[locale], formatInstant(open.closesAt, locale)),
      hint: text.openHint,
    };
  if (next !== null)
    return {
      title: text.next(next.name[locale], formatInstant(next.opensAt, locale)),
      hint: text.nextHint,
    };
  return last === null ? { title: text.noRound, hint: null } : { title: text.noNext, hint: text.nextHint };
}

export type BenefitRow = { key: string; name: string; holding: string; developing: string; source: string };

/** What each kind brings, with its source. */
export function benefitRows(locale: Locale): readonly BenefitRow[] {
  const { say } = aboutWords[locale];
  const word = (brings: boolean | null) => {
    if (brings === null) return say.apart;
    return brings ? say.yes : say.no;
  };
  return benefitKeys.map((key) => {
    const { holding, developing, mark, isAmountUnknown } = benefitOf(key);
    return {
      key,
      name: isAmountUnknown ? `${say.benefits[key]} (${say.notPublic})` : say.benefits[key],
      holding: word(holding),
      developing: word(developing),
      source: say.marks[mark],
    };
  });
}
