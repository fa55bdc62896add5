import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { type CommitteeRules, committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import type { Database } from "#db/schema.ts";
import { countVotes } from "./count-votes.ts";
import { type FoundItem, readSeats, takePart } from "./find-item.server.ts";
import { noQuorum, voteReasons } from "./vote-reasons.ts";

/** What is voted on, as it is frozen: a change of one letter changes its hash. */
export type VotedText = {
  reference: string;
  submission: number;
  result: Result;
  reasons: readonly CriterionReason[];
  recommendedAt: string;
};

/**
 * Whoever presides opens the vote: only with a quorum, and only on a recommendation in force. The text and the rules of
 * counting are frozen with it, so that neither changes under a vote.
 */
export async function openVote(
  db: Kysely<Database>,
  asked: { viewer: Person; itemId: number },
): Promise<StepTaken> {
  return takePart(db, asked, async (trx, item, at) => {
    if (item.closedAt !== null) throw new StepUndone([voteReasons.closed]);
    if (item.openedAt !== null) return;
    const { recommendationId, settings, text } = await readVotable(trx, item);
    const rules = rulesIn(settings);
    const seats = await readSeats(trx, item.id);
    if (!seats.some(({ personId, presides }) => presides && personId === asked.viewer.id))
      throw new StepUndone([voteReasons.notPresiding]);
    if (item.declaredAt === null) throw new StepUndone([voteReasons.declareFirst]);
    const count = countVotes(seats, rules);
    if (count.outcome === "no_quorum") throw new StepUndone([noQuorum(count)]);
    const document = canonicalize(text) ?? "";
    const documentHash = createHash("sha256").update(document).digest("hex");
    await trx
      .updateTable("agenda_item")
      .set({
        recommendation_id: recommendationId,
        submission_number: text.submission,
        document,
        document_hash: documentHash,
        rules: JSON.stringify(rules),
        opened_at: at,
        opened_by: asked.viewer.id,
      })
      .where("id", "=", item.id)
      .execute();
    await recordSideAct(trx, {
      applicationId: item.applicationId,
      act: "open_vote",
      actor: "member",
      personId: asked.viewer.id,
      at,
      ids: { itemId: item.id, documentHash, submission: text.submission },
    });
  });
}

function rulesIn(settings: RoundSettings): CommitteeRules {
  const { quorum, majority, tie } = committeeSettingsOf(settings);
  return { quorum: quorum.value, majority: majority.value, tie: tie.value };
}

type Votable = { recommendationId: number; settings: RoundSettings; text: VotedText };

async function readVotable(trx: Transaction<Database>, item: FoundItem): Promise<Votable> {
  if (item.endedAt !== null) throw new StepUndone([voteReasons.ended]);
  if (item.status !== "deliberation") throw new StepUndone([voteReasons.notDeliberated]);
  const { rows } = await sql<Votable & { openSupplements: number }>`
    select v.id as "recommendationId", r.settings,
      (select count(*)::integer from supplement_request
        where application_id = a.id and answered_at is null and closed_at is null) as "openSupplements",
      json_build_object('reference', a.reference,
        'submission', (select coalesce(max(number), 0) from submission where application_id = a.id),
        'result', v.result, 'reasons', v.reasons, 'recommendedAt', v.recommended_at) as text
    from application a join round r on r.id = a.round_id
      join recommendation v on v.application_id = a.id and v.sent_back_at is null and v.replaced_at is null
    where a.id = ${item.applicationId}`.execute(trx);
  const [found] = rows;
  if (found === undefined) throw new StepUndone([voteReasons.noRecommendation]);
  if (found.openSupplements > 0) throw new StepUndone([voteReasons.openSupplement]);
  return found;
}
