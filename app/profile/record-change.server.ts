import type { Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import type { ListName, ProfileStep } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import type { Change } from "./profile.ts";

type Recorded = {
  companyId: number;
  viewer: Person;
  now: Temporal.Instant;
  what:
    | "profileStepSaved"
    | "profileItemAdded"
    | "profileItemChanged"
    | "profileItemRemoved"
    | "profileListDeclared"
    | "profileListReopened";
  step: ProfileStep;
  list?: ListName;
  itemId?: number;
  /** The form that added an item: the same form, sent twice, adds it once. */
  submissionId?: string;
  changes?: readonly Change[];
};

/** Records who changed what in a profile and when, in the transaction that changes it. */
export async function recordChange(
  trx: Transaction<Database>,
  { companyId, viewer, now, what, ...detail }: Recorded,
): Promise<void> {
  await trx
    .insertInto("company_event")
    .values({
      company_id: companyId,
      person_id: viewer.id,
      at: now.toString(),
      what,
      detail: JSON.stringify(detail),
    })
    .execute();
}
