import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import type { Database } from "#db/schema.ts";
import { noItem, takePart } from "./find-item.server.ts";
import { voteReasons } from "./vote-reasons.ts";

type Asked = { viewer: Person; itemId: number };

/** A member declares that there is no conflict: only now the case opens to them. */
export async function declareMember(db: Kysely<Database>, asked: Asked): Promise<StepTaken> {
  return takePart(db, asked, async (trx, item, at) => {
    if (item.declaredAt !== null) return;
    if (item.closedAt !== null) throw new StepUndone([voteReasons.closed]);
    await trx
      .insertInto("agenda_member")
      .values({ item_id: item.id, person_id: asked.viewer.id, declared_at: at })
      .onConflict((conflict) => conflict.columns(["item_id", "person_id"]).doUpdateSet({ declared_at: at }))
      .execute();
  });
}

/**
 * A member recuses themselves, at once or when the conflict shows later, until the vote is closed; a vote that they had
 * given is none any more. From then on they find the case nowhere, whatever office they hold, so that the same form sent
 * twice is told by what it wrote.
 */
export async function declareConflict(
  db: Kysely<Database>,
  { reason, ...asked }: Asked & { reason: string },
): Promise<StepTaken> {
  const { viewer, itemId } = asked;
  const taken = await takePart(db, asked, async (trx, item, at) => {
    if (item.closedAt !== null) throw new StepUndone([voteReasons.closed]);
    const recused = { recused_at: at, recused_reason: reason, vote: null, voted_at: null };
    await trx
      .insertInto("agenda_member")
      .values({ item_id: itemId, person_id: viewer.id, ...recused })
      .onConflict((conflict) => conflict.columns(["item_id", "person_id"]).doUpdateSet(recused))
      .execute();
    await recordSideAct(trx, {
      applicationId: item.applicationId,
      act: "recuse_member",
      actor: "member",
      personId: viewer.id,
      at,
      ids: { itemId },
      details: { reason },
    });
  });
  if (taken.ok || taken.because !== "not_found") return taken;
  return (await isRecusedBy(db, { viewer, itemId, reason })) ? { ok: true } : noItem;
}

async function isRecusedBy(
  db: Kysely<Database>,
  { viewer, itemId, reason }: Asked & { reason: string },
): Promise<boolean> {
  const found = await db
    .selectFrom("agenda_member")
    .select("item_id")
    .where("item_id", "=", itemId)
    .where("person_id", "=", viewer.id)
    .where("recused_reason", "=", reason)
    .executeTakeFirst();
  return found !== undefined;
}
