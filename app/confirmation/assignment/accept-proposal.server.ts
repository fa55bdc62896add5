import { type Kysely, sql, type Transaction } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { brokenRules } from "./allocation.ts";
import { type FoundProposal, findProposal } from "./find-proposal.server.ts";
import type { Refused } from "./proposal.ts";

type Acceptance = { viewer: Person; roundId: number; origin: string };
type Accepted =
  | { ok: true; reviews: number }
  | Refused
  | { ok: false; reason: RefusalReason }
  | { ok: false; reason: "refused"; reference: string; reasons: readonly Bilingual[] };

/**
 * The officer accepts a proposal as a whole: every review is commissioned as if by hand, with its event and its mails, and
 * all in one transaction. If one of them is impossible by now, none is commissioned.
 */
export async function acceptProposal(db: Kysely<Database>, acceptance: Acceptance): Promise<Accepted> {
  const { viewer, roundId } = acceptance;
  const allowed = may(viewer, "case.consult");
  if (!allowed.ok) return allowed;
  const accepting = db.transaction().execute(async (trx): Promise<Accepted> => {
    // Two officers who accept at once would both count the same free places.
    await sql`select from round where id = ${roundId} for no key update`.execute(trx);
    const found = await findProposal(trx, { viewer, roundId, isLocked: true });
    if (found === null || found.pairs.length === 0) return { ok: false, reason: "gone" };
    if (brokenRules(found.state.allocation, found.pairs).length > 0) return { ok: false, reason: "outdated" };
    await commissionAll(trx, found, acceptance);
    await sql`
      update assignment_proposal set accepted_at = ${now().toString()} where id = ${found.proposal.id}`.execute(
      trx,
    );
    return { ok: true, reviews: found.pairs.length };
  });
  return accepting.catch((error: unknown) => {
    if (error instanceof Undone) return { ok: false, reason: "refused", ...error.why };
    throw error;
  });
}

async function commissionAll(
  trx: Transaction<Database>,
  { proposal, pairs, state }: FoundProposal,
  { viewer, origin }: Acceptance,
): Promise<void> {
  // In the order of their numbers, so that two acceptances at once wait for each other.
  const cases = [...state.cases].sort((one, other) => one.id - other.id);
  for (const { id: applicationId, revision, reference } of cases) {
    const expertIds = pairs
      .filter((pair) => pair.applicationId === applicationId)
      .map(({ expertId }) => expertId);
    if (expertIds.length === 0) continue;
    const { dueOn } = proposal;
    const commission = { viewer, applicationId, seenRevision: revision, expertIds, dueOn, origin };
    const taken = await commissionReview(trx, commission);
    if (!taken.ok) throw new Undone({ reference, reasons: taken.reasons });
  }
}

/** Rolls everything back and says at which case it failed. */
class Undone extends Error {
  readonly why: { reference: string; reasons: readonly Bilingual[] };
  constructor(why: { reference: string; reasons: readonly Bilingual[] }) {
    super("a proposal could not be accepted");
    this.why = why;
  }
}
