import type { Kysely } from "kysely";
import { z } from "zod";
import type { Config } from "#app/platform/parse-config.server.ts";
import type { Database } from "#db/schema.ts";
import { issueCertificate } from "../certificate/issue-certificate.server.ts";
import { signingKeyOf } from "../certificate/signing.server.ts";
import { sendLetter } from "../letters/send-letter.server.ts";
import { expireApplications } from "./expire-applications.server.ts";

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
