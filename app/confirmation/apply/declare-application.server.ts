import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import type { Database } from "#db/schema.ts";
import { contentOf } from "./application.ts";
import { type DraftRefused, openDraft } from "./open-draft.server.ts";

export type Declared = { ok: true } | DraftRefused | { ok: false; reason: "changed" };

/**
 * Declares that what the page showed is true and complete. It covers exactly that: if an answer or a file has changed, it
 * is refused, and a later change removes it.
 */
export async function declareApplication(
  db: Kysely<Database>,
  { seen, ...asked }: { viewer: Person; companyId: number; applicationId: number; seen: string },
): Promise<Declared> {
  return db.transaction().execute(async (trx) => {
    const opened = await openDraft(trx, asked);
    if (!opened.ok) return opened;
    if (textHash(contentOf(opened.application)) !== seen) return { ok: false, reason: "changed" };
    const declaration = {
      application_id: asked.applicationId,
      key: "declaration",
      value: "true",
      origin: null,
      changed_at: now().toString(),
      changed_by: asked.viewer.id,
    };
    const { application_id, key, ...again } = declaration;
    await trx
      .insertInto("application_answer")
      .values({ application_id, key, ...again })
      .onConflict((conflict) => conflict.columns(["application_id", "key"]).doUpdateSet(again))
      .execute();
    return { ok: true };
  });
}
