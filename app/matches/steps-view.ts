import type { CardView } from "#app/card/card-view.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import type { Change } from "#app/matching/changes/change.ts";
import type { Question } from "#app/matching/findings.ts";
import { changeSetView } from "#app/matching/text/changes-view.ts";
import { questionText, subjectText } from "#app/matching/text/finding-text.ts";
import { profileStepOf } from "#app/opportunity-page/answer-form-view.ts";
import type { OpeningChange } from "./find-changes.ts";
import type { OpeningQuestion } from "./find-questions.ts";
import type { Group } from "./matches.ts";
import { sumLine } from "./sum-view.ts";
import type { StepView } from "./view.ts";
import { matchesWords } from "./words.ts";

/** What a step is shown with. */
export type Showing = {
  companyId: number;
  mayAnswer: boolean;
  groupOf: (rows: readonly number[], most: number) => Group;
  show: (card: Card) => CardView;
  locale: Locale;
};

export function questionStep(found: OpeningQuestion, most: number, showing: Showing): StepView {
  const { answers: text } = matchesWords[showing.locale];
  const group = showing.groupOf(found.rows, most);
  const opens = formatNumber(found.opens);
  const notes = [text.opens(opens)];
  if (group.tally.count > found.opens) notes.push(text.of(formatNumber(group.tally.count)));
  return {
    key: found.question.id,
    lines: [{ text: lineOf(questionText(found.question, showing.locale), showing), how: null }],
    notes,
    action: answerLink(found.question, showing),
    closes: null,
    ...shownOf(group, showing),
  };
}

/** Leads to the question in the profile, and back again. */
export function answerLink(
  { leaf }: Question,
  { companyId, mayAnswer, locale }: Showing,
): StepView["action"] {
  const entered = profileStepOf(leaf);
  if (entered === null || !mayAnswer) return null;
  const { answers: text } = matchesWords[locale];
  const back = localePath(locale, `/company/${companyId}/matches`);
  return {
    to: `/company/${companyId}/profile/${entered.step}${returnQuery(back)}#about-${entered.name}`,
    text: text.answer,
    label: text.answerOf(subjectText(leaf, locale)),
  };
}

/** Opportunities with a question of their own, which is answered on their page. */
export function noticeQuestionStep(rows: readonly number[], most: number, showing: Showing): StepView | null {
  if (rows.length === 0) return null;
  const { answers: text } = matchesWords[showing.locale];
  return {
    key: "ofNotices",
    lines: [{ text: text.ofNotices, how: null }],
    notes: [text.ofNoticesLead],
    action: null,
    closes: null,
    ...shownOf(showing.groupOf(rows, most), showing),
  };
}

export function changeStep({ set, rows, closes }: OpeningChange, most: number, showing: Showing): StepView {
  const { changes: text } = matchesWords[showing.locale];
  const { changes, applyFrom } = changeSetView(set, showing.locale);
  const group = showing.groupOf(rows, most);
  return {
    key: JSON.stringify([set.changes, set.applyFrom]),
    // Only the day has to change: waiting is enough.
    lines:
      changes.length === 0
        ? [{ text: text.wait(applyFrom ?? ""), how: null }]
        : changes.map(({ text, how }) => ({ text: lineOf(text, showing), how })),
    notes: [
      text.opens(formatNumber(group.tally.count)),
      ...(applyFrom !== null && changes.length > 0 ? [applyFrom] : []),
      ...(closes?.length === 0 && changes.length > 0 ? [text.closesNothing] : []),
      ...(set.changes.some(isConfirmation) ? [text.whereConfirmed] : []),
    ],
    action: null,
    closes: closesOf(closes ?? [], most, showing),
    ...shownOf(group, showing),
  };
}

/** Of other certificates no source that was read says where and how long. */
function isConfirmation(change: Change): boolean {
  if (change.kind !== "item" && change.kind !== "added") return false;
  const facts = change.kind === "item" ? change.to : change.item;
  return change.list === "technologies" && "confirmation" in facts;
}

function closesOf(rows: readonly number[], most: number, showing: Showing): StepView["closes"] {
  if (rows.length === 0) return null;
  const { changes: text } = matchesWords[showing.locale];
  const group = showing.groupOf(rows, most);
  const { kinds, shown, cards } = shownOf(group, showing);
  return { text: `${text.closes(formatNumber(group.tally.count))} ${kinds}`, shown, cards };
}

/** Names are stored in lower case for use in sentences; here they begin a line. */
function lineOf(text: string, { locale }: Pick<Showing, "locale">): string {
  return printed(text, locale).text;
}

function shownOf({ tally, cards }: Group, { show, locale }: Showing) {
  return {
    kinds: sumLine(tally, locale),
    shown: matchesWords[locale].shown(formatNumber(cards.length), cards.length === tally.count),
    cards: cards.map(show),
  };
}
