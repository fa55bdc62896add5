import { type RoundView, roundView } from "#app/confirmation/about/about-view.ts";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { StartChoices } from "./load-start.server.ts";

/** A technology to choose. */
export type TechnologyChoice = { value: string; label: string; scope: string | null };

export type StartView = {
  round: RoundView;
  /** There is a round to prepare for. */
  canBegin: boolean;
  kinds: readonly ("holding" | "developing")[];
  limitDays: string;
  version: string;
  fields: readonly { name: string; technologies: readonly TechnologyChoice[] }[];
};

export function startView({ rounds, version, technologies }: StartChoices, locale: Locale): StartView {
  const round = rounds.open ?? rounds.next ?? rounds.last;
  const names = [...new Set(technologies.map(({ field }) => field[locale]))];
  return {
    round: roundView(rounds, locale),
    canBegin: round !== null,
    kinds: round?.kinds ?? ["holding", "developing"],
    limitDays: formatNumber(round?.limitDays ?? defaultRoundSettings.limitDays.value),
    version: version?.[locale] ?? "",
    fields: names.map((name) => ({
      name,
      technologies: technologies
        .filter(({ field }) => field[locale] === name)
        .map(({ code, scope, ...label }) => ({
          value: code,
          label: label[locale],
          scope: scope?.[locale] ?? null,
        })),
    })),
  };
}
