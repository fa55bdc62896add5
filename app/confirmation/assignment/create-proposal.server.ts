import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { isDueDate } from "#app/confirmation/case/step-schema.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { loadAllocation } from "./load-allocation.server.ts";
import type { Figures, Refused } from "./proposal.ts";
import { solveApart } from "./solve-apart.server.ts";
import { writePairs } from "./write-pairs.server.ts";

type Wanted = { viewer: Person; roundId: number; dueOn: string; reviewers: number; pairCap: number };

/** Computes who could review what in a round and keeps it as the officer's proposal, in place of an earlier one. */
export async function createProposal(
  db: Kysely<Database>,
  wanted: Wanted,
): Promise<{ ok: true; id: number } | Refused | { ok: false; reason: RefusalReason }> {
  const { viewer, roundId, dueOn, reviewers, pairCap } = wanted;
  const allowed = may(viewer, "case.consult");
  if (!allowed.ok) return allowed;
  if (!isDueDate(dueOn, today())) return { ok: false, reason: "notAllowed" };
  const { allocation } = await loadAllocation(db, wanted);
  const solved = await solveApart(allocation);
  if (solved === null) return { ok: false, reason: "notSolved" };
  const { pairs, tally, bound, isProven } = solved;
  const figures: Figures = { tally, bound, isProven };
  return db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("assignment_proposal")
      .where("round_id", "=", roundId)
      .where("created_by", "=", viewer.id)
      .where("accepted_at", "is", null)
      .execute();
    const { rows } = await sql<{ id: number }>`
      insert into assignment_proposal (round_id, created_by, due_on, reviewers, pair_cap, figures)
      select id, ${viewer.id}, ${dueOn}::date, ${reviewers}, ${pairCap}, ${JSON.stringify(figures)}::jsonb
      from round where id = ${roundId}
      on conflict (round_id, created_by) where accepted_at is null do nothing
      returning id`.execute(trx);
    const [proposal] = rows;
    if (proposal === undefined) return { ok: false, reason: "gone" };
    await writePairs(trx, { proposalId: proposal.id, allocation, pairs });
    return { ok: true, id: proposal.id };
  });
}
