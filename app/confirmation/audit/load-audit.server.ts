import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { ChainState } from "#app/confirmation/procedure/event-chain.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { AuditPlace, AuditSearch } from "./audit-view.ts";
import { loadChainChecks } from "./check-chains.server.ts";
import { recordAudit } from "./record-audit.server.ts";
import { searchEntries } from "./search-entries.server.ts";

/**
 * What the page of the log shows: a page of entries, how the last check of all records went, and, of a single case, whether
 * its record is whole at this moment. That somebody looks is recorded first.
 */
export async function loadAudit(
  db: Kysely<Database>,
  { viewer, search, place }: { viewer: Person; search: AuditSearch; place: AuditPlace | null },
) {
  await recordAudit(db, { viewer, what: "search", asked: search });
  const [found, checks, ofCase] = await Promise.all([
    searchEntries(db, { viewer, search, place }),
    loadChainChecks(db),
    checkCase(db, { viewer, reference: search.reference }),
  ]);
  return { ...found, checks, ofCase };
}

async function checkCase(
  db: Kysely<Database>,
  { viewer, reference }: { viewer: Person; reference: string },
): Promise<{ state: ChainState["state"]; at: string } | null> {
  if (reference === "") return null;
  const found = await db
    .selectFrom("application as a")
    .select("id")
    .where("reference", "=", reference)
    .where("status", "<>", "draft")
    .where(isSeenBy(viewer))
    .executeTakeFirst();
  if (found === undefined) return null;
  const { chain } = await loadChain(db, found.id);
  return { state: chain.state, at: now().toString() };
}
