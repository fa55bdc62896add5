import { emptySearch } from "#app/catalogue/search-state.ts";
import { searchPath } from "#app/find/filters-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { describeChangeSet } from "#app/matching/text/describe-changes.ts";
import { questionText } from "#app/matching/text/finding-text.ts";
import type { Matches } from "./gather-matches.ts";
import { answerLink, type Showing } from "./steps-view.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";

/**
 * The one thing to do next: say something at all, answer what opens most, apply for what closes first, change what opens
 * most, or look around. Whoever may not answer is not asked to.
 */
export function nextStep(matches: Matches, showing: Showing): MatchesView["next"] {
  const { companyId, mayAnswer, locale, show } = showing;
  const { next: text } = matchesWords[locale];
  const { questions, changes } = matches.ways;
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
      sentence: text.question(questionText(question.question, locale), formatNumber(question.opens)),
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
  const [own] = matches.groupOf(questions.own, 1).cards;
  if (own && mayAnswer)
    return {
      sentence: text.ownQuestion(show(own).title.text),
      action: toOpportunity(own.id, text.answer),
    };
  const [change] = changes.single;
  const opened = change && matches.groupOf(change.rows, 1);
  const [target] = opened?.cards ?? [];
  const [words] = change ? describeChangeSet(change.set, locale).changes : [];
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
