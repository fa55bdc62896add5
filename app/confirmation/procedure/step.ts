import type { Bilingual } from "#app/i18n/locale.ts";
import type { Guard } from "./guard-reasons.ts";
import type { Status } from "./statuses.ts";

/** Who acts in the procedure. `applicant`: an owner, editor or consultant of the company; `system`: a job or a clock. */
export const actors = [
  "applicant",
  "centre_officer",
  "ministry_officer",
  "decider",
  "expert",
  "ministry_respondent",
  "system",
] as const;
export type Actor = (typeof actors)[number];

export type Step = {
  /** What is done, as a button says it. */
  act: Bilingual;
  /** What has happened, as the timeline says it to the applicant; null: not told. */
  told: Bilingual | null;
  from: readonly Status[];
  /** Null: the status stays. */
  to: Status | null;
  by: readonly Actor[];
  guards: readonly Guard[];
  /** Where the law says so; an assumption of Naru says that it is one. */
  source: string;
};

/** Where material can be asked for, and letters are on their way. */
export const supplementable = ["screening", "examination", "deliberation"] as const;
