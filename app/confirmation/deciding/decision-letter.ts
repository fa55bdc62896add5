import type { Day } from "#app/matching/calendar.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { RoundSettings } from "../round-settings.ts";
import type { CriterionReason, Result } from "./reasons.ts";

/**
 * What a decision letter says: the same plain content for page, PDF and mail, frozen when it is written. Reasons stand in
 * the language in which they were given.
 */
export type DecisionLetter = {
  kind: "decision";
  number: string;
  writtenOn: Day;
  reference: string;
  company: string;
  title: string;
  technology: Bilingual;
  version: Bilingual;
  confirmationKind: "holding" | "developing";
  result: Result;
  reasons: readonly (CriterionReason & { name: Bilingual; found: Bilingual })[];
  /** How long one may object, counted from arrival, and where that is written. */
  objection: RoundSettings["objectionDays"];
};

type LetterSource = Omit<DecisionLetter, "kind" | "reasons" | "objection"> & {
  reasons: readonly CriterionReason[];
  rubric: readonly { key: string; name: Bilingual; levels: readonly Bilingual[] }[];
  settings: Pick<RoundSettings, "objectionDays">;
};

/** Joins the decision with the rubric that it was made by, so that the letter reads without either. */
export function writeDecisionLetter({ reasons, rubric, settings, ...rest }: LetterSource): DecisionLetter {
  return {
    kind: "decision",
    ...rest,
    reasons: reasons.map((reason) => {
      const criterion = rubric.find(({ key }) => key === reason.key);
      const unnamed = { ko: reason.key, en: reason.key };
      return {
        ...reason,
        name: criterion?.name ?? unnamed,
        found: criterion?.levels[reason.level - 1] ?? {
          ko: `${reason.level}단계`,
          en: `level ${reason.level}`,
        },
      };
    }),
    objection: settings.objectionDays,
  };
}
