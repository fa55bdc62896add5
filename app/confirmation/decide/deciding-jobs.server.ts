import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { sendLetter } from "#app/confirmation/letters/send-letter.server.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Config } from "#app/platform/parse-config.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";

const MOST_AT_ONCE = 1_000;

/**
 * Ends the confirmations whose validity is over, each in a transaction of its own; the job's work, daily. Only where the
 * round gives a validity there is a day on which it ends. Returns how many ended.
 */
export async function expireApplications(db: Kysely<Database>): Promise<number> {
  const at = now().toString({ smallestUnit: "millisecond" });
  const { rows } = await sql<{ id: number }>`
    select a.id from application a join confirmation f on f.document = a.reference and f.company_id = a.company_id
    where a.status = 'notified' and f.revoked_at is null and f.valid_until < ${seoulDay(at)}::date
    order by a.id limit ${MOST_AT_ONCE}`.execute(db);
  let ended = 0;
  for (const { id: applicationId } of rows) {
    const outcome = await db
      .transaction()
      .execute((trx) =>
        transition(trx, { applicationId, step: "expire", actor: "system", personId: null, at }),
      );
    if (outcome.ok) ended += 1;
  }
  return ended;
}

const letterJob = z.object({ letterId: z.number() });
const certificateJob = z.object({ applicationId: z.number() });

/** What follows a decision in the background. Each of them can be broken off and repeated. */
export function decidingTasks(db: Kysely<Database>, config: Pick<Config, "signingKey" | "publicUrl">) {
  return {
    send_letter: (payload: unknown) =>
      sendLetter(db, { ...letterJob.parse(payload), origin: config.publicUrl }),
    issue_certificate: async (payload: unknown) => {
      if (config.signingKey === undefined) throw new Error("Set SIGNING_KEY: certificates are signed by it.");
      await issueCertificate(db, { ...certificateJob.parse(payload), key: signingKeyOf(config.signingKey) });
    },
    expire_certificates: async () => {
      await expireApplications(db);
    },
  };
}

/** Shortly after midnight in Seoul; in UTC. */
export const decidingTimetable = "5 15 * * * expire_certificates ?jobKey=expire_certificates";
