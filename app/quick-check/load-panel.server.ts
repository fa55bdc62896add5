import { LRUCache } from "lru-cache";
import type { Temporal } from "temporal-polyfill";
import { type JudgedCatalogue, judgeCatalogue } from "#app/catalogue/judge-catalogue.server.ts";
import { openSets } from "#app/catalogue/open-sets.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { yearsOf } from "#app/matching/answers/boundary-values.ts";
import { type DecidingQuestion, decidingQuestions } from "#app/matching/deciding-question.ts";
import type { JudgingPlan } from "#app/matching/judge-many.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { countDecided, type Decided } from "./count-decided.ts";
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
  const { next, ...counts } = decidedBy(answers, { catalogue, periods, plan: verdicts.plan });
  const question =
    next && questionView(nameOf(next.about), { answers, locale, years: yearsAsked(next, knowledge) });
  return panelView(answers, counts, question ? { question, waiting: next.waiting } : null, {
    locale,
    action: localePath(locale, "/quick-check"),
    back,
  });
}

type Found = Omit<Decided, "undecided"> & { next: DecidingQuestion | undefined };

// Each list request of a visitor would judge all open sets once per answer, and weigh what is left.
const kept = new LRUCache<string, { plan: JudgingPlan; found: Found }>({ max: 64 });

/** What these answers have decided, and what to ask next; kept while the plan is the same. */
function decidedBy(
  answers: VisitorAnswers,
  { catalogue, periods, plan }: Pick<JudgedCatalogue, "catalogue" | "periods"> & { plan: JudgingPlan },
): Found {
  const key = JSON.stringify(answers);
  const known = kept.get(key);
  if (known?.plan === plan) return known.found;
  const { undecided, ...counts } = countDecided(answers, openSets(catalogue, periods, plan));
  const isAnswered = (name: string) => answers.some((answer) => answer.name === name);
  const [next] = decidingQuestions(knowledgeOf(answers), undecided, (about) => {
    const name = nameOf(about);
    return answerType(name) !== null && !isAnswered(name);
  });
  const found = { ...counts, next };
  kept.set(key, { plan, found });
  return found;
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
