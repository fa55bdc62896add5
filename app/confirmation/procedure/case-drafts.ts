import { isStep, type StepName, stepOf } from "./procedure.ts";
import type { Status } from "./statuses.ts";

/*
 * Drafts of the forms of a case. The name of a form begins with the step that it belongs to; a task of which a case can
 * have several at once follows: `close_consultation 12`.
 */

type Draft = { form: string; personId: string | null };

type Taken = {
  step: StepName;
  ids?: Readonly<Record<string, number | string>> | undefined;
  personId: string | null;
  /** Of the case, once the step is taken. */
  status: Status;
};

/** The forms of one task: whoever sends one of them has ended it for everybody. */
const tasks: readonly (readonly StepName[])[] = [
  ["answer_supplement", "close_supplement"],
  ["answer_consultation", "close_consultation"],
  ["state_on_revocation", "enter_statement"],
  ["revoke", "drop_revocation"],
  ["uphold_decision", "change_decision", "refuse_objection", "withdraw_objection"],
  ["submit_review", "decline_review", "close_review"],
];

const ended: readonly Status[] = ["withdrawn", "returned", "revoked", "expired"];

/** The name of a step's form; `task`: which one, where a case can have several. */
export function draftName(step: StepName, task?: number | string): string {
  return task === undefined ? step : `${step} ${task}`;
}

/**
 * Whether a draft of the case is over by a step: what was sent, what can be sent no longer from the new status, every
 * form of a task that ended, everything of a person who recused themselves, and all once the case has ended. Pure.
 */
export function isDraftOver({ form, personId }: Draft, taken: Taken): boolean {
  const [name = "", task] = form.split(" ");
  if (ended.includes(taken.status)) return true;
  if (taken.step === "decline_review" && personId === taken.personId) return true;
  if (!isStep(name)) return false;
  if (!stepOf(name).from.includes(taken.status)) return true;
  const group = tasks.find((steps) => steps.includes(taken.step));
  if (group === undefined) return name === taken.step && personId === taken.personId;
  const { consultationId, reviewId } = taken.ids ?? {};
  const which = consultationId ?? reviewId;
  return group.includes(name) && task === (which === undefined ? undefined : String(which));
}
