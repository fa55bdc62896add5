import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { sendFile } from "./serve-files.server.ts";

/** Saves a file for those who may see it; for everyone else it does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const answer = await perform(sendFile, {
    viewer,
    token: params.token ?? "",
    isAsked: request.method === "HEAD",
  });
  if (answer === null) throw data(null, { status: 404 });
  return answer;
}
