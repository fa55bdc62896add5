import { type Kysely, sql, type Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { listPlannedRounds, loadRound, type OfficeRound, type RoundChange } from "./load-rounds.server.ts";
import { changedItems, faultsOf, isSamePlan, type PlanFault, type RoundPlan } from "./round-plan.ts";

type Planning = {
  viewer: Person;
  /** Null: a new round. */
  roundId: number | null;
  plan: RoundPlan;
  reason: string;
};

export type Planned =
  | { ok: true }
  | { ok: false; reason: RefusalReason | "gone" | "nothingChanges" | "waits" }
  | { ok: false; reason: "faults"; faults: readonly PlanFault[] };

/**
 * Plans a round, or a change to one. It takes effect when somebody else takes it (`settleChange`). The same plan sent twice
 * by the same person is one.
 */
export async function planRound(db: Kysely<Database>, request: Planning): Promise<Planned> {
  const { viewer, roundId, plan, reason } = request;
  const allowed = may(viewer, "round.change");
  if (!allowed.ok) return allowed;
  const at = now().toString({ smallestUnit: "millisecond" });
  return db.transaction().execute(async (trx) => {
    await lockRounds(trx);
    const round = roundId === null ? null : await loadRound(trx, { roundId, now: at });
    if (roundId !== null && round === null) return { ok: false, reason: "gone" };
    const waiting = round === null ? await listPlannedRounds(trx) : [round.waiting];
    if (waiting.some((other) => other !== null && isTwin(other, request))) return { ok: true };
    const refused = refusalOf(round, plan) ?? (await refuseFaults(trx, { roundId, plan, at }));
    if (refused !== null) return refused;
    const before = round && JSON.stringify(round.plan);
    const planned = { plan: JSON.stringify(plan), before, reason, planned_by: viewer.id, planned_at: at };
    await trx
      .insertInto("round_change")
      .values({ round_id: roundId, ...planned })
      .execute();
    return { ok: true };
  });
}

function refusalOf(round: OfficeRound | null, plan: RoundPlan): Planned | null {
  if (round === null) return null;
  if (round.waiting !== null) return { ok: false, reason: "waits" };
  return changedItems(round.plan, plan).length === 0 ? { ok: false, reason: "nothingChanges" } : null;
}

async function refuseFaults(trx: Transaction<Database>, asked: Asked): Promise<Planned | null> {
  const faults = await findFaults(trx, asked);
  return faults.length === 0 ? null : { ok: false, reason: "faults", faults };
}

/** Sent twice: a double click, or 'back' and once more. */
function isTwin({ plannedBy, plan }: RoundChange, request: Planning): boolean {
  return plannedBy?.id === request.viewer.id && isSamePlan(plan, request.plan);
}

/** Nobody else writes a round until the transaction ends; reading goes on. */
export async function lockRounds(trx: Transaction<Database>): Promise<void> {
  await sql`lock table round, round_change in share row exclusive mode`.execute(trx);
}

type Asked = { roundId: number | null; plan: RoundPlan; at: string };

/** What stands against a plan as things are now. */
export async function findFaults(
  trx: Transaction<Database>,
  { roundId, plan, at }: Asked,
): Promise<readonly PlanFault[]> {
  const round = roundId === null ? null : await loadRound(trx, { roundId, now: at });
  const { rows: others } = await sql<{ opensAt: string; closesAt: string }>`
    select opens_at as "opensAt", closes_at as "closesAt" from round
    where id is distinct from ${roundId} and opens_at < ${plan.closesAt} and closes_at > ${plan.opensAt}
    limit 1`.execute(trx);
  const standing = round?.standing ?? { hasOpened: false, hasApplications: false };
  return faultsOf(plan, { before: round?.plan ?? null, others, now: at, ...standing });
}
