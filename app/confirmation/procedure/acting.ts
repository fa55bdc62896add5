import type { Viewer } from "#app/accounts/viewer.ts";
import { type StepName, stepOf } from "./procedure.ts";
import type { Actor } from "./step.ts";

const applying = ["owner", "editor", "consultant"];
const officials = [
  "centre_officer",
  "ministry_officer",
  "decider",
  "expert",
] as const satisfies readonly Actor[];

/**
 * As whom a viewer can act in a case of this company. Whoever acts for the company is no official in its case, whatever
 * office they hold: nobody examines their own application.
 */
export function actorsOf(viewer: Viewer, companyId: number): readonly Actor[] {
  if (viewer === null) return [];
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own !== undefined) return applying.includes(own.role) ? ["applicant"] : [];
  return officials.filter((official) => viewer.staff.some(({ role }) => role === official));
}

/** As whom a viewer takes a step, or null: not theirs to take. */
export function actorFor(viewer: Viewer, companyId: number, step: StepName): Actor | null {
  return actorsOf(viewer, companyId).find((actor) => stepOf(step).by.includes(actor)) ?? null;
}
