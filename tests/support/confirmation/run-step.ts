import type { Person } from "#app/accounts/viewer.ts";
import { declareApplication } from "#app/confirmation/apply/declare-application.server.ts";
import { submitApplication } from "#app/confirmation/apply/submit-application.server.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import type { CriterionReason } from "#app/confirmation/form/reasons.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { answerSupplement } from "#app/confirmation/supplement/answer-supplement.server.ts";
import { db } from "#db/client.server.ts";

type Asked = { viewer: Person; applicationId: number };

export type StepToRun = Asked &
  (
    | { step: "submit"; companyId: number; seen: string }
    | {
        step: "answer_supplement";
        companyId: number;
        seenRevision: number;
        sent: Readonly<Record<string, string>>;
      }
    | { step: "decide"; seenRevision: number; reasons: readonly CriterionReason[] }
    | { step: "notify"; seenRevision: number }
    | { step: "issue"; secret: string }
  );

/** Runs a step that must not be left half done, in the test's process or in one that is killed. */
export async function runStep(step: StepToRun): Promise<void> {
  switch (step.step) {
    case "submit": {
      const { viewer, applicationId, companyId, seen } = step;
      const asked = { viewer, applicationId, companyId, seen };
      // As its page does: the declaration stays with a draft that was not submitted.
      await declareApplication(db, asked);
      await submitApplication(db, { ...asked, origin: "https://naru.test" });
      return;
    }
    case "answer_supplement": {
      const { step: _, ...asked } = step;
      await answerSupplement(db, asked);
      return;
    }
    case "decide": {
      const { step: _, ...asked } = step;
      await decideApplication(db, { ...asked, result: "confirmed" });
      return;
    }
    case "notify": {
      const { step: _, ...asked } = step;
      await notifyApplicant(db, asked);
      return;
    }
    case "issue":
      await issueCertificate(db, { applicationId: step.applicationId, key: signingKeyOf(step.secret) });
  }
}
