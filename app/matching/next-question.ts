import { type Answer, withAnswer } from "./answers/answer.ts";
import { type Best, bestAnswer } from "./answers/best-answer.ts";
import { canClose } from "./answers/can-close.ts";
import { candidatesFor } from "./answers/candidates.ts";
import { mentionsIn } from "./answers/subject-index.ts";
import { explainLeaf } from "./explain.ts";
import { type Question, questionOf } from "./findings.ts";
import { ruleOutcome, verdictOf } from "./judge.ts";
import type { CompiledRuleSet } from "./judging/compile.ts";
import type { Leaf } from "./judging/node.ts";
import type { Facts, Knowledge } from "./knowledge.ts";
import { type OpenRule, openRules } from "./open-questions.ts";
import { TO_CHECK } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import { isOpen } from "./verdict.ts";
import { type Subject, subjectOf } from "./walk.ts";

/** A number (`weight`) of opportunities of one kind that share their rules and days. */
export type JudgedSet<Kind extends string> = {
  compiled: CompiledRuleSet;
  weight: number;
  kind: Kind;
  /** The answers to this opportunity's own questions, if they differ from those in the knowledge. */
  answers?: Facts;
};

export type RankedQuestion<Kind extends string> = {
  question: Question;
  /** The rule set whose own question this is; null for questions about the profile. */
  of: CompiledRuleSet | null;
  /** How many opportunities ask it. */
  asked: number;
  /** How many become eligible, or free of known obstacles, with the best answer to this question alone. */
  opens: number;
  opensByKind: Readonly<Partial<Record<Kind, number>>>;
  /** How many some answer would close. */
  closes: number;
  /** The answer that opens most; null where no single answer opens anything. */
  best: Answer | null;
  /** The indexes of the sets that this answer opens. */
  opened: readonly number[];
  /** The indexes of the sets that some answer alone would open, not necessarily the same answer for all. */
  openable: readonly number[];
};

/** A rule set that asks something, with the company's knowledge. */
type Asker<Kind extends string> = {
  /** Its index among the sets. */
  at: number;
  compiled: CompiledRuleSet;
  kind: Kind;
  weight: number;
  company: Knowledge;
  open: readonly OpenRule[];
  /** The subjects of which one answer alone may open the set. */
  openers: readonly string[];
};

type Asked<Kind extends string> = {
  /** As in `Question.id`. */
  key: string;
  about: Subject;
  /** One of the asking leaves, and its rule. */
  leaf: Leaf;
  rule: Rule;
  askers: Asker<Kind>[];
};

/**
 * What to ask a company next: the questions whose best answer opens most opportunities, then those that most
 * opportunities ask. The effect of an answer is found by judging with it; questions that decide nothing are left out.
 */
export function nextQuestions<Kind extends string>(
  knowledge: Knowledge,
  sets: readonly JudgedSet<Kind>[],
  most = 10,
): readonly RankedQuestion<Kind>[] {
  const opening = askedIn(knowledge, sets).map((asked) => {
    const best = bestFor(asked);
    return { asked, best, opens: weightOf(best?.opened), asking: weightOf(asked.askers) };
  });
  opening.sort((a, b) => b.opens - a.opens || b.asking - a.asking || (a.asked.key < b.asked.key ? -1 : 1));
  const ranked: RankedQuestion<Kind>[] = [];
  for (const { asked, best } of opening) {
    if (ranked.length === most) break;
    const question = ranking(asked, best);
    if (question.opens > 0 || question.closes > 0) ranked.push(question);
  }
  return ranked;
}

/** The question to which one answer would make this opportunity eligible, with that answer; null if one is not enough. */
export function oneAnswerAway(
  compiled: CompiledRuleSet,
  knowledge: Knowledge,
): { question: Question; answer: Answer } | null {
  for (const asked of askedIn(knowledge, [{ compiled, weight: 1, kind: "it" }])) {
    const best = bestFor(asked);
    if (best) return { question: questionFor(asked), answer: best.answer };
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
    const { rules: open, openers } = openRules(compiled, company);
    const asker = { at, compiled, kind, weight, company, open, openers };
    for (const { rule, asks } of open)
      for (const [key, leaf] of asks) enter(all, at, { key, rule: rule.rule, leaf }, asker);
  }
  return [...all.values()];
}

/** The answer to an opportunity's own question counts for that opportunity only. */
function enter<Kind extends string>(
  all: Map<string, Asked<Kind>>,
  at: number,
  { key, rule, leaf }: { key: string; rule: Rule; leaf: Leaf },
  asker: Asker<Kind>,
): void {
  const isOwn = "ask" in leaf.criterion;
  const name = isOwn ? `${at} ${key}` : key;
  const asked = all.get(name);
  const about = subjectOf(leaf.criterion);
  if (!asked && about)
    all.set(name, { key, about, leaf, rule, askers: [isOwn ? { ...asker, weight: 1 } : asker] });
  // Several rules of one set may ask the same question.
  else if (asked && asked.askers.at(-1)?.open !== asker.open) asked.askers.push(asker);
}

function questionFor<Kind extends string>({ rule, leaf, askers: [first] }: Asked<Kind>): Question {
  if (!first) throw new Error("nobody asks this question");
  return questionOf(rule, explainLeaf(leaf, first.company, first.compiled.moment));
}

function ranking<Kind extends string>(
  asked: Asked<Kind>,
  best: Best<Asker<Kind>> | null,
): RankedQuestion<Kind> {
  const { about, askers } = asked;
  const opened = best?.opened ?? [];
  const opensByKind: Partial<Record<Kind, number>> = {};
  for (const { kind, weight } of opened) opensByKind[kind] = (opensByKind[kind] ?? 0) + weight;
  return {
    question: questionFor(asked),
    of: "ask" in about ? (askers[0]?.compiled ?? null) : null,
    asked: weightOf(askers),
    opens: weightOf(opened),
    opensByKind,
    closes: weightOf(askers.filter(({ compiled, company }) => canClose(compiled, about, company))),
    best: best?.answer ?? null,
    opened: opened.map(({ at }) => at),
    openable: best?.openable.map(({ at }) => at) ?? [],
  };
}

function weightOf(askers: readonly { weight: number }[] = []): number {
  return askers.reduce((sum, { weight }) => sum + weight, 0);
}

function bestFor<Kind extends string>({ key, about, askers }: Asked<Kind>): Best<Asker<Kind>> | null {
  const outlooks = askers
    .filter(({ openers }) => openers.includes(key))
    .map((asker) => {
      const { compiled, company } = asker;
      const leaves = mentionsIn(compiled).get(key)?.leaves ?? [];
      const candidates = candidatesFor(leaves, about, company, compiled.moment);
      return { of: asker, candidates, opensWith: (answer: Answer) => isOpenedBy(asker, answer) };
    });
  return bestAnswer(outlooks);
}

function isOpenedBy<Kind extends string>({ compiled, company, open }: Asker<Kind>, answer: Answer): boolean {
  const after = withAnswer(company, answer);
  // The open rules first: they are few, and usually one of them stays open.
  if (compiled.tracks === null && open.some(({ rule }) => ruleOutcome(rule, after) < TO_CHECK)) return false;
  return isOpen(verdictOf(compiled, after));
}
