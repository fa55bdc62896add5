import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What officials are to be told of a case: an event by its number, or a message by its id. */
export type InboxNews = { applicationId: number; about: `event ${number}` | `message ${number}` };

/**
 * Has officials told, in the caller's transaction: what is rolled back is never told, and what is committed is told even if
 * the worker is away at the moment. To whom it goes is asked when it is told, so that a step waits for nobody's inbox.
 */
export async function enqueueInbox(
  trx: Kysely<Database>,
  { applicationId, about }: InboxNews,
): Promise<void> {
  await sql`
    select graphile_worker.add_job('fill_inbox',
      json_build_object('applicationId', ${applicationId}::bigint, 'about', ${about}::text),
      job_key => ${`inbox-${applicationId}-${about}`})`.execute(trx);
}
