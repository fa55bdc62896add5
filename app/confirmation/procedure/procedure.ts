import type { Status } from "./statuses.ts";
import type { Actor, Step } from "./step.ts";
import { stepsOfApplication } from "./steps-of-application.ts";
import { stepsOfExamination } from "./steps-of-examination.ts";
import { stepsOfOutcome } from "./steps-of-outcome.ts";

/**
 * The procedure of confirmation (act art. 9, decree art. 8 and 29) as one table, written in three parts: every status, every
 * step, who may take it from where, what must hold first, and what both sides call it. Guards, the list of next steps and the
 * timeline are derived from it. `transition()` alone writes a status.
 */
export const procedure = {
  ...stepsOfApplication,
  ...stepsOfExamination,
  ...stepsOfOutcome,
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof procedure;
export const stepNames: readonly StepName[] = Object.keys(procedure).filter(isStep);

export function isStep(name: string): name is StepName {
  return Object.hasOwn(procedure, name);
}

/** The table's row, with the types that all rows share. */
export function stepOf(name: StepName): Step {
  return procedure[name];
}

/** Whether the table lets this actor take this step from this status; guards are checked separately. */
export function isAllowed(name: StepName, status: Status, actor: Actor): boolean {
  const { from, by } = stepOf(name);
  return from.includes(status) && by.includes(actor);
}

/** The steps that an actor can find at a status, in the table's order. */
export function stepsFor(status: Status, actor: Actor): readonly StepName[] {
  return stepNames.filter((name) => isAllowed(name, status, actor));
}
