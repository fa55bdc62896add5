import type { Temporal } from "temporal-polyfill";
import { cardView } from "#app/card/card-view.ts";
import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";
import { type ChangeOrder, changeOrders, inOrder, mostChangesShown } from "./find-changes.ts";
import type { Matches } from "./gather-matches.ts";
import { ifConfirmedView } from "./if-confirmed-view.ts";
import type { Checked } from "./matches.ts";
import { nextStep } from "./next-step-view.ts";
import { changeStep, noticeQuestionStep, questionStep, type Showing } from "./steps-view.ts";
import { sumView } from "./sum-view.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";
import { yearStripView } from "./year-strip-view.ts";

const mostSteps = 8;
const mostOfStep = 5;
const mostCards = 20;

type Seen = { companyId: number; mayAnswer: boolean; now: Temporal.Instant; order: ChangeOrder };

/** What is the same for everyone who views the company. */
export type SharedView = Omit<MatchesView, "lead" | "news" | "visit">;

export function matchesView(matches: Matches, seen: Seen, locale: Locale): SharedView {
  const { companyId, mayAnswer, now, order } = seen;
  const show = (card: Parameters<typeof cardView>[0]) => cardView(card, now, locale);
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
    notJudged: notJudgedView(matches, locale),
    open: openView(matches, show, locale),
    likely: likelyView(matches, show, locale),
    answers: answersView(matches, showing),
    changes: changesView(matches, order, showing),
    year: yearStripView({ open: matches.open.cards, likely: matches.likely.cards }, now, locale),
    confirmed: ifConfirmedView(matches.paths.ifConfirmed, {
      groupOf: (rows) => matches.groupOf(rows, mostCards),
      show,
      locale,
    }),
  };
}

function notJudgedView({ notJudged }: Matches, locale: Locale): MatchesView["notJudged"] {
  const { notJudged: text } = matchesWords[locale];
  if (notJudged === 0) return null;
  return { text: text.text(formatNumber(notJudged)), to: searchPath(emptySearch), label: text.label };
}

function openView(
  { open, eligible, noObstacle, paths, groupOf }: Matches,
  show: Showing["show"],
  locale: Locale,
): MatchesView["open"] {
  const { open: text, kinds: kindsText } = matchesWords[locale];
  const { kinds } = cardWords[locale];
  // The search leaves samples out unless asked; here they are counted, and said to be samples.
  const search = { ...emptySearch, chance: "open" as const, samples: open.tally.samples > 0 };
  const linkOf = (kind: OpportunityKind) => searchPath({ ...search, kinds: [kind] });
  const { count } = open.tally;
  const near = [
    paths.questions.profile.length + paths.questions.ofNotices.length,
    paths.changes.single.length,
  ];
  return {
    ...sumView(open.tally, locale, linkOf),
    signs: [
      {
        verdict: "eligible",
        basis: "person",
        words: `${text.eligible}: ${kindsText.cases(formatNumber(eligible.tally.count))}`,
      },
      {
        verdict: "no_obstacle_found",
        basis: "person",
        words: `${text.noObstacle}: ${kindsText.cases(formatNumber(noObstacle.tally.count))}`,
      },
    ],
    kinds: opportunityKinds.flatMap((kind) => {
      const cards = open.cards.filter((card) => card.kind === kind).map(show);
      return cards.length === 0 ? [] : [{ kind: kinds[kind], cards }];
    }),
    firstOf: count > open.cards.length ? text.firstOf(formatNumber(open.cards.length)) : null,
    more: count > 0 ? { to: searchPath(search), label: text.more(formatNumber(count)) } : null,
    near: count === 0 && near.some((some) => some > 0) ? nearText({ paths, groupOf }, text.noneNear) : null,
  };
}

/** What seems open, and what seems closed: the latter only as a number with a link. */
function likelyView(
  { likely, unlikely }: Matches,
  show: Showing["show"],
  locale: Locale,
): MatchesView["likely"] {
  const { likely: text } = matchesWords[locale];
  const { count } = likely.tally;
  if (count === 0 && unlikely === 0) return null;
  return {
    count: formatNumber(count),
    cards: likely.cards.map(show),
    firstOf: count > likely.cards.length ? text.firstOf(formatNumber(likely.cards.length)) : null,
    more:
      count === 0
        ? null
        : {
            to: searchPath({ ...emptySearch, chance: "likely" }),
            label: text.more(formatNumber(count)),
          },
    unlikely:
      unlikely === 0
        ? null
        : {
            text: text.unlikely(formatNumber(unlikely)),
            to: searchPath({ ...emptySearch, chance: "unlikely" }),
            label: text.toUnlikely,
          },
  };
}

function nearText(
  { paths: { questions, changes }, groupOf }: Pick<Matches, "paths" | "groupOf">,
  say: (answers: string, changes: string) => string,
): string {
  const notices = (rows: readonly number[]) => formatNumber(groupOf(rows, 0).tally.count);
  return say(
    notices([...questions.profile.flatMap(({ rows }) => rows), ...questions.ofNotices]),
    notices(changes.single.flatMap(({ rows }) => rows)),
  );
}

function answersView({ paths, possible, groupOf }: Matches, showing: Showing): MatchesView["answers"] {
  const { locale, mayAnswer } = showing;
  const { answers: text } = matchesWords[locale];
  const { profile, ofNotices } = paths.questions;
  const rows = [...new Set([...profile.flatMap(({ rows }) => rows), ...ofNotices])];
  const sum = sumView(groupOf(rows, 0).tally, locale);
  const left = profile.length - mostSteps;
  return {
    ...sum,
    steps: profile.slice(0, mostSteps).map((found) => questionStep(found, mostOfStep, showing)),
    ofNotices: noticeQuestionStep(ofNotices, mostCards, showing),
    mayNot: mayAnswer || sum.isEmpty ? null : text.mayNot,
    more: left > 0 ? text.more(formatNumber(left)) : null,
    bounded: boundedText(paths.asked, locale),
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

function changesView(
  { paths, groupOf }: Matches,
  order: ChangeOrder,
  showing: Showing,
): MatchesView["changes"] {
  const { locale, companyId } = showing;
  const { changes: text } = matchesWords[locale];
  const [single, several] = [inOrder(paths.changes.single, order), inOrder(paths.changes.several, order)];
  const left = single.length - mostChangesShown;
  const sum = (found: typeof single) =>
    groupOf(
      found.flatMap(({ rows }) => rows),
      0,
    ).tally;
  const steps = (found: typeof single) =>
    found.slice(0, mostChangesShown).map((one) => changeStep(one, mostOfStep, showing));
  return {
    ...sumView(sum(single), locale),
    orders:
      single.length + several.length < 2
        ? []
        : changeOrders.map((one) => ({
            label: text.orders[one],
            to: one === order ? null : `/company/${companyId}/matches?changes=${one}#changes`,
          })),
    steps: steps(single),
    several:
      several.length === 0
        ? null
        : { title: text.several(formatNumber(sum(several).count)), steps: steps(several) },
    more: left > 0 ? text.more(formatNumber(left)) : null,
    bounded: boundedText(paths.refused, locale),
  };
}

function boundedText({ checked, of }: Checked, locale: Locale): string | null {
  return checked < of ? matchesWords[locale].bounded(formatNumber(checked), formatNumber(of)) : null;
}
