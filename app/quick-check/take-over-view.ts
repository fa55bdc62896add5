import type { Locale } from "#app/i18n/locale.ts";
import { isDay } from "#app/matching/calendar.ts";
import { answerText, questionLabel, questionView, type Sent } from "./questions-view.ts";
import { saidIn, type VisitorAnswers } from "./visitor-answers.ts";

/** The answers that can be moved into a profile, and the founding date where only its year was given. */
export type TakeOverView = {
  rows: readonly { name: string; label: string; value: string }[];
  founded: { value: string; errors: readonly string[] } | null;
};

export function takeOverView(answers: VisitorAnswers, locale: Locale, sent?: Sent): TakeOverView {
  const said = saidIn(answers);
  const founded = said.find(({ name }) => name === "foundedOn");
  const isPartial = founded !== undefined && !isDay(String(founded.value));
  const [control] = questionView("foundedOn", { answers, locale, sent })?.controls ?? [];
  return {
    rows: said.map(({ name, value }) => ({
      name,
      label: questionLabel(name, locale),
      value: answerText(name, value, locale),
    })),
    founded: isPartial && control ? { value: control.value[0] ?? "", errors: control.errors } : null,
  };
}
