import { type Answer, withAnswer } from "./answers/answer.ts";
import { bestAnswer, type Outlook } from "./answers/best-answer.ts";
import { candidatesFor } from "./answers/candidates.ts";
import { mentionsIn } from "./answers/subject-index.ts";
import type { Question } from "./findings.ts";
import { ruleOutcome, verdictOf } from "./judge.ts";
import type { CompiledRuleSet } from "./judging/compile.ts";
import type { Facts, Knowledge } from "./knowledge.ts";
import { type OpenRule, openRules } from "./open-questions.ts";
import { NOT_MET, TO_CHECK } from "./outcome.ts";
import type { Subject } from "./walk.ts";

/** Opportunities that have the same rules and the same days: so many, of one kind. */
export type JudgedSet<Kind extends string> = {
  compiled: CompiledRuleSet;
  weight: number;
  kind: Kind;
  /** The answers to this opportunity's own questions, if they are not those of the knowledge. */
  answers?: Facts;
};

export type RankedQuestion<Kind extends string> = {
  question: Question;
  /** The rule set that brings the question along; null for what the profile keeps. */
  of: CompiledRuleSet | null;
  /** So many opportunities ask it. */
  asked: number;
  /** So many become eligible, or free of known obstacles, with the best answer to this question alone. */
  opens: number;
  opensByKind: Readonly<Partial<Record<Kind, number>>>;
  /** So many are closed by one answer or another. */
  closes: number;
  /** The answer that opens most; null where none opens anything by itself. */
  best: Answer | null;
};

/** A rule set that asks a question, seen from the company that could answer it. */
type Asker<Kind extends string> = {
  compiled: CompiledRuleSet;
  kind: Kind;
  company: Knowledge;
  open: readonly OpenRule[];
  /** An answer to a question that an opportunity brings along is kept for this one only. */
  weight: number;
};

type Asked<Kind extends string> = {
  question: Question;
  about: Subject;
  of: CompiledRuleSet | null;
  askers: Asker<Kind>[];
};

/**
 * What to ask a company next: the questions whose answer could open most opportunities at once. What an answer does is
 * found by judging with it. Questions that no answer of decides anything about are left out.
 */
export function nextQuestions<Kind extends string>(
  knowledge: Knowledge,
  sets: readonly JudgedSet<Kind>[],
): readonly RankedQuestion<Kind>[] {
  return askedIn(knowledge, sets)
    .map(rank)
    .filter(({ opens, closes }) => opens > 0 || closes > 0)
    .toSorted((a, b) => b.opens - a.opens || b.asked - a.asked || (a.question.id < b.question.id ? -1 : 1));
}

/** The question to which one answer would make this opportunity eligible, with that answer; null if one is not enough. */
export function oneAnswerAway(
  compiled: CompiledRuleSet,
  knowledge: Knowledge,
): { question: Question; answer: Answer } | null {
  for (const { question, about, askers } of askedIn(knowledge, [{ compiled, weight: 1, kind: "it" }])) {
    const best = bestAnswer(askers.filter((asker) => couldOpen(asker, question.id)).map(outlookOf(about)));
    if (best) return { question, answer: best.answer };
  }
  return null;
}

function askedIn<Kind extends string>(
  knowledge: Knowledge,
  sets: readonly JudgedSet<Kind>[],
): readonly Asked<Kind>[] {
  const all = new Map<string, Asked<Kind>>();
  for (const [at, { compiled, weight, kind, answers }] of sets.entries()) {
    const company = answers ? { ...knowledge, answers } : knowledge;
    const open = openRules(compiled, company);
    const asker = { compiled, kind, company, open };
    for (const { question, about } of questionsToCompany(open)) {
      const isOwn = "ask" in about;
      const key = isOwn ? `${at} ${question.id}` : question.id;
      const asked = all.get(key) ?? { question, about, of: isOwn ? compiled : null, askers: [] };
      asked.askers.push({ ...asker, weight: isOwn ? 1 : weight });
      all.set(key, asked);
    }
  }
  return [...all.values()];
}

function questionsToCompany(open: readonly OpenRule[]): readonly { question: Question; about: Subject }[] {
  const all = open.flatMap(({ questions }) => questions);
  return [...new Map(all.map((question) => [question.id, question])).values()].flatMap((question) =>
    "baseDate" in question.about ? [] : [{ question, about: question.about }],
  );
}

function rank<Kind extends string>({ question, about, of, askers }: Asked<Kind>): RankedQuestion<Kind> {
  const best = bestAnswer(askers.filter((asker) => couldOpen(asker, question.id)).map(outlookOf(about)));
  const opensByKind: Partial<Record<Kind, number>> = {};
  for (const { kind, weight } of best?.opened ?? []) opensByKind[kind] = (opensByKind[kind] ?? 0) + weight;
  return {
    question,
    of,
    asked: weightOf(askers),
    opens: weightOf(best?.opened ?? []),
    opensByKind,
    closes: weightOf(askers.filter((asker) => canClose(asker, about, question.id))),
    best: best?.answer ?? null,
  };
}

function weightOf(askers: readonly { weight: number }[]): number {
  return askers.reduce((sum, { weight }) => sum + weight, 0);
}

/** One answer can only open what has no open rule that it says nothing about. */
function couldOpen<Kind extends string>({ compiled, open }: Asker<Kind>, key: string): boolean {
  const mentioning = mentionsIn(compiled).get(key)?.rules ?? [];
  return open.every(({ rule }) => mentioning.includes(rule));
}

function outlookOf(about: Subject) {
  return <Kind extends string>(asker: Asker<Kind>): Asker<Kind> & Outlook => {
    const { compiled, company, open } = asker;
    return {
      ...asker,
      candidates: candidatesFor(compiled, about, company),
      opensWith(answer) {
        const after = withAnswer(company, answer);
        // The open rules first: they are few, and mostly one of them stays open.
        if (open.some(({ rule }) => ruleOutcome(rule, after) < TO_CHECK)) return false;
        const verdict = verdictOf(compiled, after);
        return verdict === "eligible" || verdict === "no_obstacle_found";
      },
    };
  };
}

function canClose<Kind extends string>(
  { compiled, company }: Asker<Kind>,
  about: Subject,
  key: string,
): boolean {
  const rules = mentionsIn(compiled).get(key)?.rules ?? [];
  return candidatesFor(compiled, about, company).all.some(({ answer }) => {
    const after = withAnswer(company, answer);
    return rules.some((rule) => ruleOutcome(rule, after) === NOT_MET);
  });
}
