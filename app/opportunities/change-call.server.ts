import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import { foldSameCalls } from "./fold-same-calls.server.ts";

type Parting = { personId: string; noticeId: number };

/**
 * Parts one notice from all others of the call to which it belongs, with a reason: from then on they are two calls, whatever is taken
 * in. Who may do so is checked by the caller. @returns false if it stands for itself
 */
export async function partCall(
  db: Kysely<Database>,
  { personId, noticeId, reason }: Parting & { reason: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockCatalogue(trx);
    const { rows: others } = await sql<{ id: number }>`
      select other.id from notice one
        join notice other on coalesce(other.folded_into, other.id) = coalesce(one.folded_into, one.id)
      where one.id = ${noticeId} and other.id <> one.id`.execute(trx);
    if (others.length === 0) return false;
    await trx
      .insertInto("parted_call")
      .values(others.map(({ id }) => ({ notice_id: noticeId, other_id: id, reason, person_id: personId })))
      .execute();
    await compareAgain(trx, [noticeId, ...others.map(({ id }) => id)]);
    return true;
  });
}

/** Takes it back that a notice was parted: it is compared again, and may be the same call. @returns false if it was not parted */
export async function joinCall(db: Kysely<Database>, { personId, noticeId }: Parting): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockCatalogue(trx);
    const { rows: others } = await sql<{ id: number }>`
      update parted_call set undone_at = now(), undone_by = ${personId}
      where notice_id = ${noticeId} and undone_at is null returning other_id as id`.execute(trx);
    if (others.length === 0) return false;
    await compareAgain(trx, [noticeId, ...others.map(({ id }) => id)]);
    return true;
  });
}

/** Writers of the catalogue take turns. */
async function lockCatalogue(trx: Transaction<Database>): Promise<void> {
  await sql`select revision from catalogue_revision where id = 1 for update`.execute(trx);
}

/** What has a new revision is compared. */
async function compareAgain(trx: Transaction<Database>, noticeIds: readonly number[]): Promise<void> {
  await sql`
    with raised as (update catalogue_revision set revision = revision + 1 where id = 1 returning revision)
    update opportunity set revision = raised.revision from raised where notice_id = any(${noticeIds})`.execute(
    trx,
  );
  await foldSameCalls(trx);
}
