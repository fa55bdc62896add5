import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadSubmission, type Submission } from "./load-submission.server.ts";
import { requireApplication } from "./require-application.server.ts";

type Opened = Awaited<ReturnType<typeof requireApplication>> & { submission: Submission };

/** The submission of the address, for its company. Records the look if the technology is sensitive. */
export async function openSubmission(args: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Opened> {
  const asked = await requireApplication(args);
  const { viewer, companyId, applicationId, application } = asked;
  const number = /^[1-9]\d{0,3}$/.test(args.params.number ?? "") ? Number(args.params.number) : 0;
  const submission = await perform(loadSubmission, { companyId, applicationId, number });
  if (submission === null) throw data(null, { status: 404 });
  if (application.securityClass === "sensitive")
    await perform(recordLook, { viewer, applicationId, what: "submission" });
  return { ...asked, submission };
}
