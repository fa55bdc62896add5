import type { Temporal } from "temporal-polyfill";
import { judgeCatalogue } from "#app/catalogue/judge-catalogue.server.ts";
import { openSets } from "#app/catalogue/open-sets.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { yearsOf } from "#app/matching/answers/boundary-values.ts";
import { type DecidingQuestion, decidingQuestions } from "#app/matching/deciding-question.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { countDecided } from "./count-decided.ts";
import { type PanelView, panelView } from "./panel-view.ts";
import { questionView } from "./questions-view.ts";
import { answerType, knowledgeOf, saidIn, type VisitorAnswers } from "./visitor-answers.ts";

type Asked = { now: Temporal.Instant; locale: Locale; back: string };

/** What a visitor has answered, and what to ask next; null before the first answer. @throws if the database is away */
export async function loadPanel(
  answers: VisitorAnswers,
  { now, locale, back }: Asked,
): Promise<PanelView | null> {
  if (saidIn(answers).length === 0) return null;
  const knowledge = knowledgeOf(answers);
  const { catalogue, periods, verdicts } = await judgeCatalogue({ knowledge }, now.epochMilliseconds);
  if (verdicts === null) return null;
  const { undecided, ...counts } = countDecided(answers, openSets(catalogue, periods, verdicts.plan));
  const isAnswered = (name: string) => answers.some((answer) => answer.name === name);
  const [next] = decidingQuestions(knowledge, undecided, (about) => {
    const name = nameOf(about);
    return answerType(name) !== null && !isAnswered(name);
  });
  const question =
    next && questionView(nameOf(next.about), { answers, locale, years: yearsAsked(next, knowledge) });
  return panelView(answers, counts, question ? { question, waiting: next.waiting } : null, {
    locale,
    action: localePath(locale, "/quick-check"),
    back,
  });
}

function nameOf(about: DecidingQuestion["about"]): string {
  return "fact" in about ? about.fact : about.list;
}

function yearsAsked(
  { leaf: { criterion }, moment }: DecidingQuestion,
  { facts }: Knowledge,
): readonly string[] {
  return "over" in criterion ? yearsOf(criterion.over, moment, facts) : [];
}
