import type { Kysely, Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { findWaitingChange, loadRound } from "./load-rounds.server.ts";
import { findFaults, lockRounds } from "./plan-round.server.ts";
import { isSamePlan, type PlanFault, type RoundPlan } from "./round-plan.ts";

export type Settling = {
  viewer: Person;
  changeId: number;
  /** `take` and `refuse` by a second person, `withdraw` by whoever planned it. */
  how: "take" | "refuse" | "withdraw";
  note: string | null;
};

export type Settled =
  | { ok: true; roundId: number | null }
  | { ok: false; reason: RefusalReason | "gone" | "ownPlan" | "notYourPlan" | "changedMeanwhile" }
  | { ok: false; reason: "faults"; faults: readonly PlanFault[] };

const stateOf = { take: "taken", refuse: "refused", withdraw: "withdrawn" } as const;

/**
 * Ends the wait of a planned change: a second person takes or refuses it, or whoever planned it withdraws it. What is taken
 * is checked once more against the round as it is by then, and holds from that moment on: clocks are derived from it.
 */
export async function settleChange(
  db: Kysely<Database>,
  { viewer, changeId, how, note }: Settling,
): Promise<Settled> {
  const allowed = may(viewer, "round.change");
  if (!allowed.ok) return allowed;
  const at = now().toString({ smallestUnit: "millisecond" });
  return db.transaction().execute(async (trx) => {
    await lockRounds(trx);
    const change = await findWaitingChange(trx, changeId);
    if (change === null) return { ok: false, reason: "gone" };
    const isOwn = change.plannedBy?.id === viewer.id;
    if (isOwn !== (how === "withdraw")) return { ok: false, reason: isOwn ? "ownPlan" : "notYourPlan" };
    const taken: Settled =
      how === "take" ? await takeChange(trx, change, at) : { ok: true, roundId: change.roundId };
    if (!taken.ok) return taken;
    await trx
      .updateTable("round_change")
      .set({
        state: stateOf[how],
        settled_by: viewer.id,
        settled_at: at,
        note,
        round_id: taken.roundId,
      })
      .where("id", "=", changeId)
      .execute();
    return taken;
  });
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaitingChange>>>;

async function takeChange(
  trx: Transaction<Database>,
  { roundId, plan, before }: Waiting,
  at: string,
): Promise<Settled> {
  const round = roundId === null ? null : await loadRound(trx, { roundId, now: at });
  if (!isSamePlan(round?.plan ?? null, before)) return { ok: false, reason: "changedMeanwhile" };
  const faults = await findFaults(trx, { roundId, plan, at });
  if (faults.length > 0) return { ok: false, reason: "faults", faults };
  return { ok: true, roundId: await writeRound(trx, roundId, plan) };
}

async function writeRound(
  trx: Transaction<Database>,
  roundId: number | null,
  plan: RoundPlan,
): Promise<number> {
  const row = {
    name_ko: plan.nameKo,
    name_en: plan.nameEn,
    opens_at: plan.opensAt,
    closes_at: plan.closesAt,
    version_id: plan.versionId,
    holding_form_id: plan.holdingFormId,
    developing_form_id: plan.developingFormId,
    settings: JSON.stringify(plan.settings),
  };
  if (roundId === null) {
    const { id } = await trx.insertInto("round").values(row).returning("id").executeTakeFirstOrThrow();
    return id;
  }
  await trx.updateTable("round").set(row).where("id", "=", roundId).execute();
  return roundId;
}
