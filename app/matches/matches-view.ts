import type { Temporal } from "temporal-polyfill";
import { describeCard } from "#app/card/card-view.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { searchPath } from "#app/find/filters-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";
import type { Matches } from "./gather-matches.ts";
import { describeIfConfirmed } from "./if-confirmed-view.ts";
import type { Looked } from "./matches.ts";
import { nextStep } from "./next-step-view.ts";
import { changeStep, ownStep, questionStep, type Showing } from "./steps-view.ts";
import { describeSum } from "./sum-view.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";
import { describeStrip } from "./year-strip-view.ts";

const mostSteps = 8;
const mostOfStep = 5;
const mostCards = 20;

type Seen = { companyId: number; mayAnswer: boolean; now: Temporal.Instant };

/** What does not depend on the person who looks. */
export type KeptView = Omit<MatchesView, "lead" | "news" | "visit">;

export function describeMatches(matches: Matches, seen: Seen, locale: Locale): KeptView {
  const { companyId, mayAnswer, now } = seen;
  const show = (card: Parameters<typeof describeCard>[0]) => describeCard(card, now, locale);
  const showing: Showing = {
    companyId,
    mayAnswer,
    groupOf: matches.groupOf,
    show,
    locale,
  };
  return {
    companyId,
    next: nextStep(matches, showing),
    open: describeOpen(matches, show, locale),
    answers: describeAnswers(matches, showing),
    changes: describeChanges(matches, showing),
    year: describeStrip(matches.open.cards, now, locale),
    confirmed: describeConfirmed(matches, locale),
  };
}

function describeOpen(
  { open, eligible, noObstacle, ways }: Matches,
  show: Showing["show"],
  locale: Locale,
): MatchesView["open"] {
  const { open: text, kinds: kindsText } = matchesWords[locale];
  const { kinds } = messagesOf(locale).opportunities;
  const search = { ...emptySearch, chance: "open" as const };
  const linkOf = (kind: OpportunityKind) => searchPath({ ...search, kinds: [kind] });
  const { count } = open.tally;
  const near = [ways.questions.profile.length + ways.questions.own.length, ways.changes.single.length];
  return {
    ...describeSum(open.tally, locale, linkOf),
    signs: [
      {
        verdict: "eligible",
        words: `${text.eligible}: ${kindsText.cases(formatNumber(eligible.tally.count))}`,
      },
      {
        verdict: "no_obstacle_found",
        words: `${text.noObstacle}: ${kindsText.cases(formatNumber(noObstacle.tally.count))}`,
      },
    ],
    kinds: opportunityKinds.flatMap((kind) => {
      const cards = open.cards.filter((card) => card.kind === kind).map(show);
      return cards.length === 0 ? [] : [{ kind: kinds[kind], cards }];
    }),
    firstOf: count > open.cards.length ? text.firstOf(formatNumber(open.cards.length)) : null,
    more: count > 0 ? { to: searchPath(search), label: text.more(formatNumber(count)) } : null,
    near: count === 0 && near.some((some) => some > 0) ? nearText(ways, text.noneNear) : null,
  };
}

function nearText(
  { questions, changes }: Matches["ways"],
  say: (answers: string, changes: string) => string,
): string {
  const answers = new Set([...questions.profile.flatMap(({ rows }) => rows), ...questions.own]).size;
  return say(formatNumber(answers), formatNumber(changes.single.flatMap(({ rows }) => rows).length));
}

function describeAnswers({ ways, possible, groupOf }: Matches, showing: Showing): MatchesView["answers"] {
  const { locale, mayAnswer } = showing;
  const { answers: text } = matchesWords[locale];
  const { profile, own } = ways.questions;
  const rows = [...new Set([...profile.flatMap(({ rows }) => rows), ...own])];
  const sum = describeSum(groupOf(rows, 0).tally, locale);
  const left = profile.length - mostSteps;
  return {
    ...sum,
    steps: profile.slice(0, mostSteps).map((found) => questionStep(found, mostOfStep, showing)),
    own: ownStep(own, mostCards, showing),
    mayNot: mayAnswer || sum.isEmpty ? null : text.mayNot,
    more: left > 0 ? text.more(formatNumber(left)) : null,
    bounded: boundedText(ways.asked, locale),
    possible:
      possible === 0
        ? null
        : {
            text: text.possible(formatNumber(possible)),
            to: searchPath({ ...emptySearch, chance: "possible" }),
            label: text.toPossible,
          },
  };
}

function describeChanges({ ways, groupOf }: Matches, showing: Showing): MatchesView["changes"] {
  const { locale } = showing;
  const { changes: text } = matchesWords[locale];
  const { single, several } = ways.changes;
  const left = single.length - mostSteps;
  const sum = (found: typeof single) =>
    groupOf(
      found.flatMap(({ rows }) => rows),
      0,
    ).tally;
  return {
    ...describeSum(sum(single), locale),
    steps: single.slice(0, mostSteps).map((found) => changeStep(found, mostOfStep, showing)),
    several:
      several.length === 0
        ? null
        : {
            title: text.several(formatNumber(sum(several).count)),
            steps: several.slice(0, mostSteps).map((found) => changeStep(found, mostOfStep, showing)),
          },
    more: left > 0 ? text.more(formatNumber(left)) : null,
    bounded: boundedText(ways.refused, locale),
  };
}

function boundedText({ looked, of }: Looked, locale: Locale): string | null {
  return looked < of ? matchesWords[locale].bounded(formatNumber(looked), formatNumber(of)) : null;
}

function describeConfirmed({ ways, favoured, groupOf }: Matches, locale: Locale): MatchesView["confirmed"] {
  const { confirmed: text } = matchesWords[locale];
  return {
    ...describeIfConfirmed(ways.ifConfirmed, (rows) => groupOf(rows, 0).tally, locale),
    favoured: favoured > 0 ? text.favoured(formatNumber(favoured)) : text.noFavoured,
  };
}
