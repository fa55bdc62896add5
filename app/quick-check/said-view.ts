import type { Locale } from "#app/i18n/locale.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import { answerText, questionLabel } from "./questions-view.ts";
import { answerType, saidIn, type VisitorAnswers } from "./visitor-answers.ts";
import { quickCheckWords } from "./words.ts";

/** The answers that a page's verdict rests on, each with a way to change it; in the page's language. */
export type SaidView = {
  /** Says that nothing else was known. */
  lead: string;
  /** Where the answers are kept. */
  kept: string;
  title: string;
  answers: readonly { name: string; label: string; value: string; to: string; change: string }[];
  changeShort: string;
  keep: { to: string; text: string; why: string };
};

/** `back`: the page to return to after a change. */
export function saidView(answers: VisitorAnswers, back: string, locale: Locale): SaidView {
  const text = quickCheckWords[locale];
  const said = saidIn(answers);
  return {
    title: text.panel.title(said.length),
    lead: text.panel.leadOnPage,
    kept: text.kept,
    answers: said.map(({ name, value }) => {
      const label = questionLabel(name, locale);
      const to = questionPath(name, { back }) ?? back;
      return { name, label, value: answerText(name, value, locale), to, change: text.change(label) };
    }),
    changeShort: text.changeShort,
    keep: { to: signUpPath, text: text.panel.keep, why: text.panel.keepWhy },
  };
}

/** Where answers become a profile. */
export const signUpPath = `/sign-in${returnQuery("/company/new")}`;

/** Where a question is answered, and back again; null for what is not asked of visitors. Figures are asked for the `years`. */
export function questionPath(
  name: string,
  { back, years = [] }: { back: string; years?: readonly string[] },
): string | null {
  if (answerType(name) === null) return null;
  return `/quick-check?${new URLSearchParams([["q", name], ...years.map((year) => ["year", year]), ["back", back]])}`;
}
