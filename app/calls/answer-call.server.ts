import { data } from "@remix-run/node";
import { requirePermission } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { joinCall, partCall } from "#app/opportunities/change-call.server.ts";
import { idIn, leadTo, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { plainText } from "#app/platform/plain-text.ts";
import { callWords } from "./words.ts";

/** What was refused: of which notice, why, and what had been typed. */
export type RefusedParting = { noticeId: number; error: string; reason: string };

const LONGEST_REASON = 500;

/** Answers a form with which an officer parts a notice from its call, or undoes that. */
export async function answerCall(request: Request, opportunityId: number) {
  const form = await readForm(request);
  const viewer = await requirePermission(request, "calls.part");
  const text = callWords[localeOf(request)];
  const noticeId = idIn(form, "noticeId");
  const typed = textIn(form, "reason");
  const refused = (error: string, status: number) =>
    data<RefusedParting>({ noticeId, error, reason: typed }, { status });
  const what = textIn(form, "what");
  const by = { personId: viewer.id, noticeId };
  if (what === "join") {
    if (!(await perform(joinCall, by))) return refused(text.gone, 409);
  } else if (what === "part") {
    const problems = {
      missing: text.reasonMissing,
      tooLong: text.reasonLong,
      unreadable: text.reasonUnreadable,
    };
    const reason = plainText(problems, LONGEST_REASON).safeParse(typed);
    if (!reason.success) return refused(reason.error.issues[0]?.message ?? text.reasonMissing, 400);
    if (!(await perform(partCall, { ...by, reason: reason.data }))) return refused(text.gone, 409);
  } else throw data(null, { status: 400 });
  return leadTo(request, `/agency/calls/${opportunityId}?done=${what}`);
}
