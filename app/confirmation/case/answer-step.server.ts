import { data } from "@remix-run/node";
import { type Change, listChanges } from "#app/confirmation/procedure/list-changes.server.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import { perform } from "#app/platform/perform.server.ts";

/** Why a step was not taken, and what happened meanwhile: the page shows it above its forms. */
export type RefusedStep = { reasons: readonly Bilingual[]; changes: readonly Change[] };

/** What a page answers to a refused step: 404 where there is no such case, else why, with what changed since it was opened. */
export async function refusedStep(
  applicationId: number,
  seenRevision: number,
  { because, reasons }: StepRefusal,
): Promise<RefusedStep> {
  if (because === "not_found") throw data(null, { status: 404 });
  const isStale = because === "changed" || because === "not_allowed";
  const changes = isStale ? await perform(listChanges, { applicationId, seenRevision }) : [];
  return { reasons, changes };
}

/** The revision that the page showed; one that no case can have where the form was tampered with. */
export function seenRevisionIn(form: FormData): number {
  const typed = form.get("revision");
  return typeof typed === "string" && /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
