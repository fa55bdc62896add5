import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import { brokenRules, type Pair } from "./allocation.ts";
import { findProposal } from "./find-proposal.server.ts";
import type { Refused } from "./proposal.ts";
import { repairAllocation } from "./repair-allocation.ts";
import { writePairs } from "./write-pairs.server.ts";

type Change = {
  viewer: Person;
  roundId: number;
  applicationId: number;
  /** Who is to go; empty: an empty place is filled. */
  out: string;
  into: string;
  reason: string;
};

type Changed = { ok: true } | Refused | { ok: false; reason: RefusalReason };

/** The officer puts one expert in another's place, with a reason. The hard rules hold for officers, too. */
export async function changeProposal(db: Kysely<Database>, change: Change): Promise<Changed> {
  const { viewer, roundId, applicationId, out, into, reason } = change;
  const allowed = may(viewer, "case.consult");
  if (!allowed.ok) return allowed;
  return db.transaction().execute(async (trx) => {
    const found = await findProposal(trx, { viewer, roundId, isLocked: true });
    if (found === null) return { ok: false, reason: "gone" };
    const { allocation } = found.state;
    const isOut = (pair: Pair) => pair.applicationId === applicationId && pair.expertId === out;
    if (out !== "" && !found.pairs.some(isOut)) return { ok: false, reason: "outdated" };
    const pairs = [
      ...found.pairs
        .filter((pair) => !isOut(pair))
        .map(({ applicationId: of, expertId }) => ({ applicationId: of, expertId })),
      { applicationId, expertId: into },
    ];
    if (brokenRules(allocation, pairs).length > 0) return { ok: false, reason: "notAllowed" };
    await writePairs(trx, { proposalId: found.proposal.id, allocation, pairs });
    await sql`
      update assignment_pair set changed_reason = ${reason}
      where proposal_id = ${found.proposal.id} and application_id = ${applicationId} and expert_id = ${into}`.execute(
      trx,
    );
    return { ok: true };
  });
}

/**
 * Mends a proposal after something changed: pairs that are no longer allowed are dropped, empty places are filled, and as
 * few of the others as possible are moved.
 */
export async function repairProposal(
  db: Kysely<Database>,
  { viewer, roundId }: { viewer: Person; roundId: number },
): Promise<{ ok: true; moved: number; dropped: number } | Refused | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "case.consult");
  if (!allowed.ok) return allowed;
  return db.transaction().execute(async (trx) => {
    const found = await findProposal(trx, { viewer, roundId, isLocked: true });
    if (found === null) return { ok: false, reason: "gone" };
    const { allocation } = found.state;
    const kept: Pair[] = [];
    for (const { applicationId, expertId } of found.pairs) {
      const pair = { applicationId, expertId };
      if (brokenRules(allocation, [...kept, pair]).length === 0) kept.push(pair);
    }
    const { pairs, moved } = repairAllocation(allocation, kept);
    await writePairs(trx, { proposalId: found.proposal.id, allocation, pairs });
    return { ok: true, moved, dropped: found.pairs.length - kept.length };
  });
}
