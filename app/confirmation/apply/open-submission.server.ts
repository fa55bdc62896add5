import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { perform } from "#app/platform/perform.server.ts";
import { loadSubmission, type Submission } from "./load-submission.server.ts";
import { requireApplication } from "./require-application.server.ts";

type Opened = Awaited<ReturnType<typeof requireApplication>> & { submission: Submission };

/** The submission of the address, for its company. */
export async function openSubmission(args: Pick<LoaderFunctionArgs, "request" | "params">): Promise<Opened> {
  const asked = await requireApplication(args);
  const { companyId, applicationId } = asked;
  const number = /^[1-9]\d{0,3}$/.test(args.params.number ?? "") ? Number(args.params.number) : 0;
  const submission = await perform(loadSubmission, { companyId, applicationId, number });
  if (submission === null) throw data(null, { status: 404 });
  return { ...asked, submission };
}
