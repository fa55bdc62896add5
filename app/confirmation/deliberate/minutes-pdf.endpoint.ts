import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pdfAnswer } from "#app/confirmation/print/paper.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadMeeting } from "./load-meeting.server.ts";
import { minutesPdf } from "./minutes-pdf.server.ts";

/** The minutes as PDF, made from the recorded votes on request. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const meetingId = readId(params.meetingId);
  const found = await perform(loadMeeting, { viewer, meetingId });
  if (found === null) throw data(null, { status: 404 });
  return pdfAnswer(await minutesPdf(found, localeOf(request)), `minutes-${meetingId}`);
}
