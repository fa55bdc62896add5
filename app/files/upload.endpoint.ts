import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { localeOf } from "#app/i18n/locale.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { UploadAnswer } from "#app/ui/form/use-upload.ts";
import { requireQuestion, retryAfterOf } from "./question-address.server.ts";
import { acceptUpload } from "./serve-files.server.ts";
import { uploadProblems } from "./upload-problems.ts";

/** Accepts the files of a question from a script, which shows the progress. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const place = await requireQuestion(args);
  const report = await perform(acceptUpload, { ...place, request: args.request });
  if (report === null) throw data(null, { status: 404 });
  const answer: UploadAnswer = { problems: uploadProblems(report, localeOf(args.request)) };
  return Response.json(answer, {
    status: report.waitSeconds > 0 ? 429 : 200,
    headers: { "cache-control": "no-store", ...retryAfterOf(report) },
  });
}

/** Opened as an address, leads to the question. */
export async function loader(args: LoaderFunctionArgs) {
  await requireQuestion(args);
  return redirect(new URL(args.request.url).pathname.replace(/\/upload$/, ""));
}
