import type { Locale } from "#app/i18n/locale.ts";
import { isDay } from "#app/matching/calendar.ts";
import { isListName } from "#app/matching/facts.ts";
import { profileWords } from "#app/profile/words.ts";
import { answerText, questionLabel, questionView, type Sent } from "./questions-view.ts";
import type { LeftAnswer } from "./take-answers.server.ts";
import { saidIn, type VisitorAnswers } from "./visitor-answers.ts";
import { quickCheckWords } from "./words.ts";

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

/** Where what was not moved is asked: the steps of the profile. */
export function leftView(left: readonly LeftAnswer[], locale: Locale) {
  const { takeOver } = quickCheckWords[locale];
  const steps = [...new Set(left.map(({ step }) => step))];
  return {
    hasLists: left.some(({ name }) => isListName(name)),
    steps: steps.map((step) => ({ step, label: takeOver.toStep(profileWords[locale].steps[step]) })),
  };
}
