import type { TaskList } from "graphile-worker";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { log as Log } from "#app/platform/log.server.ts";
import type { Database } from "#db/schema.ts";
import { checkChains } from "./audit/check-chains.server.ts";
import { expireApplications } from "./certificate/expire-applications.server.ts";
import { issueCertificate } from "./certificate/issue-certificate.server.ts";
import { signingKeyOf } from "./certificate/signing.server.ts";
import { sendConditionReminders } from "./conditions/send-condition-reminders.server.ts";
import { sendConsultationReminders } from "./consult/send-consultation-reminders.server.ts";
import { fillInbox } from "./inbox/fill-inbox.server.ts";
import { sendMorningInbox } from "./inbox/send-morning-inbox.server.ts";
import { sweepInbox } from "./inbox/sweep-inbox.server.ts";
import { sendLetter } from "./letters/send-letter.server.ts";
import { askDeclarations } from "./review/blind/ask-declarations.server.ts";
import { sendReviewReminders } from "./review/send-review-reminders.server.ts";
import { sendSupplementReminders } from "./supplement/send-supplement-reminders.server.ts";

const letterJob = z.object({ letterId: z.number() });
const certificateJob = z.object({ applicationId: z.number() });
const inboxJob = z.object({ applicationId: z.number(), about: z.string() });

type Surroundings = {
  /** Where links begin. */
  origin: string;
  signingKey: string | undefined;
  log: Pick<typeof Log, "info" | "error">;
};

/** What the worker does for the confirmation procedure, by the names of the tasks. */
export function confirmationTasks(db: Kysely<Database>, { origin, signingKey, log }: Surroundings): TaskList {
  return {
    send_letter: (payload) => sendLetter(db, { ...letterJob.parse(payload), origin }),
    issue_certificate: async (payload) => {
      if (signingKey === undefined) throw new Error("Set SIGNING_KEY: certificates are signed by it.");
      await issueCertificate(db, { ...certificateJob.parse(payload), key: signingKeyOf(signingKey) });
    },
    expire_certificates: async () => {
      await expireApplications(db);
    },
    consultation_reminders: async () => {
      const { reminded, overdue } = await sendConsultationReminders(db, { origin });
      if (reminded + overdue > 0)
        log.info({ reminded, overdue }, "ministries were reminded of consultations");
    },
    review_reminders: async () => {
      const { reminded, overdue } = await sendReviewReminders(db, { origin });
      if (reminded + overdue > 0) log.info({ reminded, overdue }, "experts were reminded of reviews");
    },
    declaration_requests: async () => {
      const { asked, reminded } = await askDeclarations(db, { origin });
      if (asked + reminded > 0)
        log.info({ asked, reminded }, "experts were asked for conflicts with applicants");
    },
    supplement_reminders: async () => {
      const { reminded, overdue } = await sendSupplementReminders(db, { origin });
      if (reminded + overdue > 0)
        log.info({ reminded, overdue }, "applicants were reminded of supplement requests");
    },
    condition_reminders: async () => {
      const { reminded, overdue } = await sendConditionReminders(db, { origin });
      if (reminded + overdue > 0) log.info({ reminded, overdue }, "conditions are due or overdue");
    },
    fill_inbox: async (payload) => {
      await fillInbox(db, { ...inboxJob.parse(payload), origin });
    },
    morning_inbox: async () => {
      const { told, mailed } = await sendMorningInbox(db, { origin });
      if (told + mailed > 0) log.info({ told, mailed }, "officials were told what the morning brings");
    },
    check_chains: async () => {
      const broken = await checkChains(db);
      if (broken > 0) log.error({ broken }, "records of cases are not as they were written");
    },
    sweep_inbox: async () => {
      await sweepInbox(db);
    },
  };
}

/** When, in UTC. What runs once a day runs later (`fill`) where no worker was there at its minute: midnight is 09:00 in Seoul. */
export const confirmationTimetable = `
0 0 * * * consultation_reminders ?jobKey=consultation_reminders&fill=23h
0 0 * * * review_reminders ?jobKey=review_reminders&fill=23h
0 0 * * * declaration_requests ?jobKey=declaration_requests&fill=23h
0 0 * * * supplement_reminders ?jobKey=supplement_reminders&fill=23h
0 0 * * * condition_reminders ?jobKey=condition_reminders&fill=23h
0 0 * * * morning_inbox ?jobKey=morning_inbox&fill=12h
5 15 * * * expire_certificates ?jobKey=expire_certificates&fill=23h
30 17 * * * check_chains ?jobKey=check_chains&fill=23h
50 18 * * * sweep_inbox ?jobKey=sweep_inbox&fill=23h`.trim();
