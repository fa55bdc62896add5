import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { saveDraft } from "#app/drafts/save-draft.server.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import { draftNameOf, profileDraftPlace } from "./profile-drafts.server.ts";

type Request = {
  viewer: Person;
  companyId: number;
  step: ProfileStep;
  /** By the names of the controls. */
  typed: Readonly<Record<string, string>>;
  /** Names the form that it was typed into. */
  savedIn: string;
};

/**
 * Leaves in the form of a step what somebody typed elsewhere and could not be saved: the form opens with it, beside what
 * is saved. What this person has already begun to type there stays.
 */
export async function saveTyped(
  db: Kysely<Database>,
  { viewer, companyId, step, typed, savedIn }: Request,
): Promise<void> {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
  if (Object.keys(fields).length === 0) return;
  const place = profileDraftPlace(viewer, companyId, { step });
  await saveDraft(db, { place, form: draftNameOf({ step }), fields, savedIn, shown: null, isAsked: false });
}
