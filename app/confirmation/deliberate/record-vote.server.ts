import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Vote } from "./count-votes.ts";
import { type FoundItem, takePart } from "./find-item.server.ts";
import { voteReasons } from "./vote-reasons.ts";

/**
 * A member votes, for themselves, who is present and has declared no conflict. Until the vote is closed it can be changed:
 * the last one counts, and each stands in the record. The same vote sent twice is one.
 */
export async function recordVote(
  db: Kysely<Database>,
  { vote, ...asked }: { viewer: Person; itemId: number; vote: Vote },
): Promise<StepTaken> {
  const { viewer, itemId } = asked;
  return takePart(db, asked, async (trx, item, at) => {
    if (item.vote === vote) return;
    const reason = whyNot(item);
    if (reason !== null) throw new StepUndone([reason]);
    await trx
      .updateTable("agenda_member")
      .set({ vote, voted_at: at })
      .where("item_id", "=", itemId)
      .where("person_id", "=", viewer.id)
      .execute();
    await recordSideAct(trx, {
      applicationId: item.applicationId,
      act: "cast_vote",
      actor: "member",
      personId: viewer.id,
      at,
      ids: { itemId },
      details: { vote },
    });
  });
}

function whyNot({ closedAt, openedAt, declaredAt, attendedAt, isInForce }: FoundItem): Bilingual | null {
  if (closedAt !== null) return voteReasons.closed;
  if (openedAt === null) return voteReasons.notOpened;
  if (declaredAt === null) return voteReasons.declareFirst;
  if (attendedAt === null) return voteReasons.attendFirst;
  return isInForce ? null : voteReasons.replaced;
}
