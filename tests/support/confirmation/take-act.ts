import type { Person } from "#app/accounts/viewer.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { decideApplication } from "#app/confirmation/deciding/decide-application.server.ts";
import { notifyApplicant } from "#app/confirmation/deciding/notify-applicant.server.ts";
import type { CriterionReason } from "#app/confirmation/deciding/reasons.ts";
import { db } from "#db/client.server.ts";

export type Act = {
  step: "decide" | "notify" | "issue";
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  reasons: readonly CriterionReason[];
  secret: string;
};

/** What must not be left half done, in the test's process or in one that dies. */
export async function takeAct({ step, secret, reasons, ...asked }: Act): Promise<void> {
  if (step === "decide") await decideApplication(db, { ...asked, result: "confirmed", reasons });
  if (step === "notify") await notifyApplicant(db, asked);
  if (step === "issue")
    await issueCertificate(db, { applicationId: asked.applicationId, key: signingKeyOf(secret) });
}
