import type { PeriodView } from "#app/card/period-view.ts";
import type { VerdictView } from "#app/card/verdict-view.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import type { RuleOutcome } from "#app/matching/findings.ts";
import type { WantedItem } from "#app/opportunity-page/papers/wanted-view.ts";
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
  /** What has to be handed in and what the company has of it; null without a company, or where nothing has been read. */
  papers: readonly string[] | null;
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
    papers: shown.wanted === null || shown.wanted.nothing !== null ? null : shown.wanted.items.map(paperLine),
    isRead: shown.notRead.completeness !== "none",
  };
}

/** A condition in one line, with its parts behind it. */
function lineOf({ text, parts }: RuleView["condition"]): string {
  return parts.length === 0 ? text : `${text}: ${parts.map(lineOf).join(", ")}`;
}

/** The notice's words, and how the company stands to them; where one of several kinds is enough, by their names. */
export function paperLine({ text, lines }: Pick<WantedItem, "text" | "lines">): string {
  const states = lines.map(({ name, label }) =>
    name === null || lines.length === 1 ? label : `${name} ${label}`,
  );
  return `${text}: ${states.join(", ")}`;
}

function pointsOf(company: ShownOpportunity["company"], bonus: ShownOpportunity["bonus"]): readonly string[] {
  return company?.bonus
    ? company.bonus.totals.map(pointsLine)
    : bonus.map(({ name, gives }) => `${name}: ${gives}`);
}

type Total = { stage: string; known: string; isKnown: boolean; more: string | null };

/** Of a bonus without published points nothing is known, not that it is zero. */
export function pointsLine({ stage, known, isKnown, more }: Total): string {
  const parts = [isKnown || more === null ? known : null, more].filter((part) => part !== null);
  return `${stage}: ${parts.join(", ")}`;
}
