import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import type { StepTaken } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { lockOpenConsultation, notOpen } from "./find-consultation.server.ts";
import { placeOfLink } from "./opinion-draft.ts";
import { sendLink } from "./send-link.server.ts";

type Which = { viewer: Person; applicationId: number; consultationId: number };

/** Revokes a link: from now on it says so, and nothing else. */
export function revokeLink(db: Kysely<Database>, which: Which): Promise<StepTaken> {
  return db.transaction().execute(async (trx) => {
    const found = await lockOpenConsultation(trx, which);
    if (found === null || found.channel !== "link") return notOpen;
    const at = now().toString({ smallestUnit: "millisecond" });
    const { numUpdatedRows } = await trx
      .updateTable("consultation")
      .set({ link_revoked_at: at })
      .where("id", "=", found.id)
      .where("link_revoked_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await recordSideAct(trx, { ...entryOf(which, at), act: "revoke_link" });
    await removeDraft(trx, {
      ...placeOfLink({ ...which, consultationId: found.id }),
      form: draftName("answer_consultation", found.id),
    });
    return { ok: true };
  });
}

/** Sends a new link to the same address; the earlier one, which may have been lost, no longer works. */
export function renewLink(
  db: Kysely<Database>,
  { origin, ...which }: Which & { origin: string },
): Promise<StepTaken> {
  return db.transaction().execute(async (trx) => {
    const found = await lockOpenConsultation(trx, which);
    if (found === null || found.email === null) return notOpen;
    const { id: consultationId, email, locale, reference, dueOn } = found;
    const by = which.viewer.name;
    const at = now().toString({ smallestUnit: "millisecond" });
    await sendLink(trx, { consultationId, email, locale, reference, dueOn, by, at, origin });
    await recordSideAct(trx, { ...entryOf(which, at), act: "renew_link" });
    return { ok: true };
  });
}

function entryOf({ viewer, applicationId, consultationId }: Which, at: string) {
  return {
    applicationId,
    actor: "ministry_officer",
    personId: viewer.id,
    at,
    ids: { consultationId },
  } as const;
}
