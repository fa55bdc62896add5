import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { Pair } from "./allocation.ts";
import { loadAllocation, type RoundState } from "./load-allocation.server.ts";
import type { Figures } from "./proposal.ts";

export type ProposedPair = Pair & { name: string; level: number; changedReason: string | null };

export type Proposal = {
  id: number;
  roundId: number;
  dueOn: string;
  reviewers: number;
  pairCap: number;
  createdAt: string;
  figures: Figures;
};

export type FoundProposal = { proposal: Proposal; pairs: readonly ProposedPair[]; state: RoundState };

/**
 * The viewer's open proposal of a round with the round as it is now, or null. Pairs of cases that are examined no more, or
 * that the viewer may not see any more, are not among its pairs.
 */
export async function findProposal(
  db: Kysely<Database>,
  { viewer, roundId, isLocked = false }: { viewer: Person; roundId: number; isLocked?: boolean },
): Promise<FoundProposal | null> {
  const { rows } = await sql<Proposal>`
    select id, round_id as "roundId", due_on as "dueOn", reviewers, pair_cap as "pairCap", created_at as "createdAt",
      figures
    from assignment_proposal
    where round_id = ${roundId} and created_by = ${viewer.id} and accepted_at is null
    ${isLocked ? sql`for update` : sql``}`.execute(db);
  const [proposal] = rows;
  if (proposal === undefined) return null;
  const { dueOn, reviewers, pairCap } = proposal;
  const state = await loadAllocation(db, { viewer, roundId, dueOn, reviewers, pairCap });
  const { rows: pairs } = await sql<ProposedPair>`
    select application_id as "applicationId", expert_id as "expertId", p.name, level,
      changed_reason as "changedReason"
    from assignment_pair join person p on p.id = expert_id
    where proposal_id = ${proposal.id} and application_id = any(${state.cases.map(({ id }) => id)}::bigint[])
    order by application_id, expert_id`.execute(db);
  return { proposal, pairs, state };
}
