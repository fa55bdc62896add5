import { formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Decided } from "./count-decided.ts";
import { answerText, type QuestionView, questionLabel } from "./questions-view.ts";
import { signUpPath } from "./said-view.ts";
import { saidIn, type VisitorAnswers } from "./visitor-answers.ts";
import { quickCheckWords } from "./words.ts";

/** What was answered without an account, what each answer decided, and what to answer next; in the page's language. */
export type PanelView = {
  title: string;
  lead: string;
  /** Where the answers are kept. */
  kept: string;
  decided: string;
  /** What the choices by verdict are called. */
  label: string;
  action: string;
  /** The search to return to. */
  back: string;
  answers: readonly AnswerView[];
  next: { question: QuestionView; waiting: string } | null;
  keepTo: string;
  words: {
    answers: string;
    next: string;
    answer: string;
    passOver: string;
    change: string;
    remove: string;
    clear: string;
    done: string;
    keep: string;
    keepWhy: string;
  };
};

export type AnswerView = {
  name: string;
  label: string;
  value: string;
  decided: string | null;
  changeName: string;
  removeName: string;
};

export function panelView(
  answers: VisitorAnswers,
  { byAnswer, decided, all }: Omit<Decided, "undecided">,
  next: { question: QuestionView; waiting: number } | null,
  { locale, action, back }: { locale: Locale; action: string; back: string },
): PanelView {
  const text = quickCheckWords[locale];
  const { panel } = text;
  const said = saidIn(answers).length;
  return {
    title: panel.title(said),
    lead: panel.lead,
    kept: text.kept,
    decided: panel.decided(formatNumber(decided), formatNumber(all)),
    label: text.listLabel(said),
    action,
    back,
    answers: answers.map(({ name, value }, at) => {
      const label = questionLabel(name, locale);
      const count = byAnswer[at] ?? 0;
      const by = count > 0 ? panel.decidedBy(formatNumber(count)) : panel.decidedNothing;
      return {
        name,
        label,
        value: answerText(name, value, locale),
        decided: value === null ? null : by,
        changeName: text.change(label),
        removeName: text.remove(label),
      };
    }),
    next: next && { question: next.question, waiting: panel.waiting(formatNumber(next.waiting)) },
    keepTo: signUpPath,
    words: {
      answers: panel.answers,
      next: panel.next,
      answer: text.answer,
      passOver: text.passOver,
      change: text.changeShort,
      remove: text.removeShort,
      clear: text.clear,
      done: panel.done,
      keep: panel.keep,
      keepWhy: panel.keepWhy,
    },
  };
}
