import type { Rounds } from "#app/confirmation/about/load-rounds.server.ts";
import type { StartChoices } from "#app/confirmation/about/load-start.server.ts";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatInstant, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { applyingWords } from "./words.ts";

/** A technology to choose, in one language. */
export type TechnologyChoice = { value: string; label: string; scope: string | null };

export type StartView = {
  round: { title: string; hint: string | null };
  /** There is a round to prepare for. */
  canBegin: boolean;
  limitDays: string;
  version: string;
  fields: readonly { name: string; technologies: readonly TechnologyChoice[] }[];
};

export function startView({ rounds, version, technologies }: StartChoices, locale: Locale): StartView {
  const round = rounds.open ?? rounds.next ?? rounds.last;
  const names = [...new Set(technologies.map(({ field }) => field[locale]))];
  return {
    round: roundNotice(rounds, locale),
    canBegin: round !== null,
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

function roundNotice({ open, next, last }: Rounds, locale: Locale): StartView["round"] {
  const { start: text } = applyingWords[locale];
  if (open !== null) {
    const title = text.open(open.name[locale], formatInstant(open.closesAt, locale));
    return { title, hint: text.openHint };
  }
  if (next !== null) {
    const title = text.next(next.name[locale], formatInstant(next.opensAt, locale));
    return { title, hint: text.nextHint };
  }
  const hint = last === null ? null : text.nextHint;
  return { title: last === null ? text.noRound : text.noNext, hint };
}
