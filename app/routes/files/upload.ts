import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptUpload } from "#app/files/serve-files.server.ts";
import { uploadProblems } from "#app/files/upload-problems.ts";
import { localeOf } from "#app/i18n/locale.ts";
import type { UploadAnswer } from "#app/ui/form/use-upload.ts";
import { requireUpload } from "./question-address.server.ts";

/** Takes the files of a question from a script, which shows how far they have come. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const place = await requireUpload(args);
  const report = await acceptUpload(args.request, place);
  if (report === null) throw data(null, { status: 404 });
  const answer: UploadAnswer = { problems: uploadProblems(report, localeOf(args.request)) };
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}

/** Whoever comes here by address is shown the question. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(new URL(request.url).pathname.replace(/\/upload$/, ""));
}
