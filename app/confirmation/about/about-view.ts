import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { benefitKeys, benefitOf } from "./benefits.ts";
import type { Rounds } from "./load-rounds.server.ts";
import { publicWords } from "./public-words.ts";
import { sources } from "./sources.ts";

/** What the page about confirmation says, in one language. */
export function aboutView({ open, next }: Pick<Rounds, "open" | "next">, locale: Locale) {
  const { page, say } = publicWords[locale].about;
  const days = (open ?? next)?.limitDays ?? defaultRoundSettings.limitDays.value;
  return {
    text: page,
    benefits: benefitRows(locale),
    few: [
      { when: say.rounds.first, applied: "71", confirmed: "2", source: sources.firstRound2025 },
      { when: say.rounds.third, applied: "25", confirmed: "2", source: sources.thirdRound2025 },
      {
        when: say.rounds.until,
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

export type BenefitRow = { key: string; name: string; holding: string; developing: string; source: string };

/** What each kind brings, with where that is known from. */
export function benefitRows(locale: Locale): readonly BenefitRow[] {
  const { say } = publicWords[locale].about;
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
