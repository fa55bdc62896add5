import type { PeriodView } from "#app/card/period-view.ts";
import type { VerdictView } from "#app/card/verdict-view.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { RuleOutcome } from "#app/matching/findings.ts";
import type { RuleView } from "#app/opportunity-page/rules-view.ts";
import type { ShownOpportunity } from "#app/opportunity-page/show-opportunity.server.ts";
import { compareWords } from "./words.ts";

/** One opportunity as a column of the comparison, in one language. What is not known is null, and said to be so. */
export type Compared = {
  id: number;
  title: InLanguage;
  track: InLanguage | null;
  kind: string;
  agencies: readonly InLanguage[];
  period: PeriodView;
  limit: string | null;
  share: string | null;
  ownShare: string | null;
  regions: readonly InLanguage[];
  /** Null without a company, or where nothing was judged. */
  verdict: VerdictView | null;
  /** Without a company these are the rules themselves. */
  rules: {
    notMet: readonly string[];
    open: readonly string[];
    all: readonly string[];
    tracks: readonly string[];
  };
  points: readonly string[];
  /** Whether its rules have been read. Where they have not, no rule and no bonus is not 'none'. */
  isRead: boolean;
};

export function comparedView(shown: ShownOpportunity, locale: Locale): Compared {
  const { company, rules, choice, bonus } = shown;
  const text = compareWords[locale];
  const line = ({ as, condition }: RuleView) =>
    as === "exclusion" ? text.excluded(lineOf(condition)) : lineOf(condition);
  const tracks = choice?.tracks ?? [];
  // Of several tracks the one that the verdict names: the others do not have to be met.
  const chosen = tracks.filter(({ id }) => company?.tracks[id]?.isChosen);
  const saying = (outcome: RuleOutcome) => {
    const isIt = ({ id }: RuleView) => company?.rules[id]?.outcome === outcome;
    const own = chosen.flatMap((track) =>
      track.rules.filter(isIt).map((rule) => text.ofTrack(track.name, line(rule))),
    );
    return [...rules.filter(isIt).map(line), ...own];
  };
  return {
    id: shown.id,
    title: shown.title,
    track: shown.track,
    kind: shown.kind.name,
    agencies: [shown.ministry, shown.operator].flatMap((agency) => agency?.name ?? []),
    period: shown.period,
    limit: shown.limit,
    share: shown.share,
    ownShare: shown.ownShare && text.atLeast(shown.ownShare),
    regions: shown.regions.map(({ name }) => name),
    verdict: company?.verdict ?? null,
    rules: {
      notMet: saying("not_met"),
      open: saying("unknown"),
      all: company
        ? []
        : [
            ...rules.map(line),
            ...tracks.map((track) =>
              text.ofTrack(track.name, track.rules.map(line).join(", ") || text.noOwn),
            ),
          ],
      tracks: tracks.map((track) => {
        const found = company?.tracks[track.id];
        return found ? `${track.name}: ${found.words}` : [track.name, ...track.gets].join(" · ");
      }),
    },
    points: pointsOf(company, bonus),
    isRead: shown.notRead.completeness !== "none",
  };
}

/** A condition in one line, with its parts behind it. */
function lineOf({ text, parts }: RuleView["condition"]): string {
  return parts.length === 0 ? text : `${text}: ${parts.map(lineOf).join(", ")}`;
}

function pointsOf(company: ShownOpportunity["company"], bonus: ShownOpportunity["bonus"]): readonly string[] {
  if (company?.bonus)
    return company.bonus.totals.map(({ stage, known, more }) =>
      [`${stage}: ${known}`, more].filter((part) => part !== null).join(", "),
    );
  return bonus.map(({ name, gives }) => `${name}: ${gives}`);
}
