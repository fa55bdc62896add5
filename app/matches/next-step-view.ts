import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { listOf } from "#app/matching/facts.ts";
import type { Question } from "#app/matching/findings.ts";
import { changeSetView } from "#app/matching/text/changes-view.ts";
import { questionText } from "#app/matching/text/finding-text.ts";
import type { Matches } from "./gather-matches.ts";
import { answerLink, type Showing } from "./steps-view.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";

/** A list by its name alone: in a sentence the whole question would be one within another. */
function nameOf(question: Question, locale: Locale): string {
  const { about } = question;
  return "list" in about ? listOf(about.list)[locale] : questionText(question, locale);
}

/**
 * The one thing to do next: fill in the profile, answer the question that opens most, apply for what closes first, look at
 * what is open by a machine's reading, make the change that opens most, or search. People who may not answer are not asked to.
 */
export function nextStep(matches: Matches, showing: Showing): MatchesView["next"] {
  const { companyId, mayAnswer, locale, show } = showing;
  const { next: text } = matchesWords[locale];
  const { questions, changes } = matches.paths;
  if (!matches.isAnythingKnown) {
    if (!mayAnswer) return { sentence: text.nothingKnownViewer, action: null };
    return {
      sentence: text.nothingKnown,
      action: { to: `/company/${companyId}/profile`, label: text.toProfile },
    };
  }
  const [question] = questions.profile;
  const answer = question && answerLink(question.question, showing);
  if (question && answer)
    return {
      sentence: text.question(nameOf(question.question, locale), formatNumber(question.opens)),
      action: { to: answer.to, label: text.answer },
    };
  const toOpportunity = (id: number, label: string) => ({ to: `/opportunities/${id}#who`, label });
  const [first] = matches.open.cards;
  if (first) {
    const card = show(first);
    return {
      sentence: text.closing(card.title.text, card.period.word),
      action: toOpportunity(card.id, text.open),
    };
  }
  const [likely] = matches.likely.cards;
  if (likely) {
    const card = show(likely);
    return {
      sentence: text.likely(card.title.text, card.period.word),
      action: toOpportunity(card.id, text.open),
    };
  }
  const [asking] = matches.groupOf(questions.ofNotices, 1).cards;
  if (asking && mayAnswer)
    return {
      sentence: text.noticeQuestion(show(asking).title.text),
      action: toOpportunity(asking.id, text.answer),
    };
  const [change] = changes.single;
  const opened = change && matches.groupOf(change.rows, 1);
  const [target] = opened?.cards ?? [];
  const [words] = change ? changeSetView(change.set, locale).changes : [];
  if (opened && target && words)
    return {
      sentence: text.change(words.text, formatNumber(opened.tally.count)),
      action: toOpportunity(target.id, text.open),
    };
  return {
    sentence: text.search,
    action: { to: searchPath({ ...emptySearch, chance: "possible" }), label: text.toSearch },
  };
}
