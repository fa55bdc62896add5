import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { actorsOf } from "#app/confirmation/procedure/acting.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { subjectOf } from "#app/drafts/draft.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { CHECKLIST_DRAFT, type Check } from "./checklist.ts";
import { hashOfChecks, loadScreening } from "./load-screening.server.ts";

export type ChecksSaved =
  | { ok: true }
  | { ok: false; reason: "notFound" | "needsCentre" | "notNow" | "changed" };

/**
 * Keeps what an officer found, point by point, and records the points that changed. No step of the procedure: the applicant
 * is told nothing until the screening is passed, whose event then holds the whole checklist. Of two officers at once the
 * second sees what the first has saved.
 */
export async function saveChecks(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seen: string; checks: readonly Check[] },
): Promise<ChecksSaved> {
  const { viewer, applicationId, seen, checks } = request;
  return db.transaction().execute(async (trx) => {
    await lockCase(trx, applicationId);
    const found = await trx
      .selectFrom("application as a")
      .select(["company_id", "status"])
      .where("id", "=", applicationId)
      .where(isSeenBy(viewer))
      .executeTakeFirst();
    const actors = actorsOf(viewer, found?.company_id ?? -1).filter((actor) => actor !== "applicant");
    if (found === undefined || actors.length === 0) return { ok: false, reason: "notFound" };
    if (!actors.includes("centre_officer")) return { ok: false, reason: "needsCentre" };
    if (found.status !== "screening") return { ok: false, reason: "notNow" };
    const { checks: asked, stored } = await loadScreening(trx, applicationId);
    if (hashOfChecks(stored) !== seen) return { ok: false, reason: "changed" };
    const changed = checks.filter(
      (check) =>
        asked.some(({ key }) => key === check.key) &&
        !stored.some(
          ({ key, isMet, note }) => hashOfChecks([{ key, isMet, note }]) === hashOfChecks([check]),
        ),
    );
    await removeDraft(trx, { writer: viewer, subject: subjectOf(applicationId), form: CHECKLIST_DRAFT });
    if (changed.length === 0) return { ok: true };
    const checkedAt = now().toString({ smallestUnit: "millisecond" });
    for (const { key, isMet, note } of changed) {
      const written = { is_met: isMet, note, checked_at: checkedAt, checked_by: viewer.id };
      await trx
        .insertInto("screening_check")
        .values({ application_id: applicationId, key, ...written })
        .onConflict((conflict) => conflict.columns(["application_id", "key"]).doUpdateSet(written))
        .execute();
    }
    await recordSideAct(trx, {
      applicationId,
      act: "save_checks",
      actor: "centre_officer",
      personId: viewer.id,
      at: checkedAt,
      details: { checks: changed },
    });
    return { ok: true };
  });
}
