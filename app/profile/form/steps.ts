import type { ProfileStep } from "#app/matching/facts.ts";

/** The steps of the profile in their order. */
export const profileSteps = [
  "basics",
  "technology",
  "finance",
  "track_record",
  "partners",
  "standing",
] as const satisfies readonly ProfileStep[];

export function isProfileStep(name: string | undefined): name is ProfileStep {
  return profileSteps.some((step) => step === name);
}

export function nextStep(step: ProfileStep): ProfileStep | null {
  return profileSteps[profileSteps.indexOf(step) + 1] ?? null;
}
