import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import type { Database } from "#db/schema.ts";
import { type Count, countVotes } from "./count-votes.ts";
import { type OwnedSeat, readSeats, takePart } from "./find-item.server.ts";
import { voteReasons } from "./vote-reasons.ts";

/** The count of a closed vote as the minutes keep it: figures, and what each member said. */
export type KeptCount = Count & { seats: readonly OwnedSeat[] };

/**
 * Whoever presides closes the vote, and it is counted: by the rules with which it was opened, for the seats as they are
 * now. A vote on a text that was replaced meanwhile is void. The case's decision depends on the outcome.
 */
export async function closeVote(
  db: Kysely<Database>,
  asked: { viewer: Person; itemId: number },
): Promise<StepTaken> {
  return takePart(db, asked, async (trx, item, at) => {
    if (item.closedAt !== null) return;
    const opened = await trx
      .selectFrom("agenda_item")
      .select(["rules", "document_hash"])
      .where("id", "=", item.id)
      .where("opened_at", "is not", null)
      .executeTakeFirst();
    if (opened === undefined) throw new StepUndone([voteReasons.notOpened]);
    const seats = await readSeats(trx, item.id);
    if (!seats.some(({ personId, presides }) => presides && personId === asked.viewer.id))
      throw new StepUndone([voteReasons.notPresiding]);
    // why: written by openVote alone, out of the same type.
    const count: KeptCount = {
      ...countVotes(seats, opened.rules as Parameters<typeof countVotes>[1]),
      seats,
    };
    const outcome = item.isInForce ? count.outcome : "void";
    await trx
      .updateTable("agenda_item")
      .set({ closed_at: at, closed_by: asked.viewer.id, outcome, count: JSON.stringify(count) })
      .where("id", "=", item.id)
      .execute();
    const { base, present, for: yes, against, abstain } = count;
    await recordSideAct(trx, {
      applicationId: item.applicationId,
      act: "close_vote",
      actor: "member",
      personId: asked.viewer.id,
      at,
      ids: {
        itemId: item.id,
        outcome,
        base,
        present,
        for: yes,
        against,
        abstain,
        documentHash: opened.document_hash ?? "",
      },
      details: { votes: seats.map(({ personId, vote }) => ({ personId, vote })) },
    });
  });
}
