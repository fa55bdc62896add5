import type { Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import type { Database } from "#db/schema.ts";
import type { Application } from "./application.ts";
import { loadApplication } from "./load-application.server.ts";

/** `submitted`: no longer a draft. `offline`: its content is not accepted online. */
export type DraftRefused = Refused | { ok: false; reason: "submitted" | "offline" };

/**
 * Opens a draft for one change: checks the permission, locks the draft until the transaction ends, and moves it to the
 * round that is open now if its own is not. If that round has another taxonomy, the draft stays where it is: its
 * technology would have to be chosen again.
 */
export async function openDraft(
  trx: Transaction<Database>,
  { viewer, companyId, applicationId }: { viewer: Person; companyId: number; applicationId: number },
): Promise<{ ok: true; application: Application } | DraftRefused> {
  const opened = await openCompany(trx, viewer, companyId, "company.apply");
  if (!opened.ok) return opened;
  await lockCase(trx, applicationId);
  const application = await loadApplication(trx, { companyId, applicationId });
  if (application === null) return { ok: false, reason: "notYours" };
  if (application.status !== "draft") return { ok: false, reason: "submitted" };
  if (application.securityClass === "security") return { ok: false, reason: "offline" };
  const { open } = await loadRounds(trx);
  if (open === null || open.id === application.round.id || open.versionId !== application.version.id)
    return { ok: true, application };
  await trx
    .updateTable("application")
    .set({ round_id: open.id, form_id: open.forms[application.kind] })
    .where("id", "=", applicationId)
    .execute();
  const moved = await loadApplication(trx, { companyId, applicationId });
  if (moved === null) throw new Error(`Application ${applicationId} is locked, so it is there`);
  return { ok: true, application: moved };
}
