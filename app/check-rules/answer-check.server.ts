import { data } from "@remix-run/node";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { idIn, leadTo, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { plainText } from "#app/platform/plain-text.ts";
import { type Decision, decideRule } from "./decide-rule.server.ts";
import { checkRulesWords } from "./words.ts";

/** What was refused: of which rule, why, and what had been typed. */
export type RefusedCheck = { ruleId: string; error: string; reason: string };

const LONGEST_REASON = 500;

/** Answers one of the forms with which an officer confirms or withdraws a rule, or takes either back. */
export async function answerCheck(request: Request, opportunityId: number) {
  const form = await readForm(request);
  const viewer = await requireViewer(request);
  const { one: text } = checkRulesWords[localeOf(request)];
  const typed = textIn(form, "reason");
  const ruleId = textIn(form, "ruleId");
  const refused = (error: string, status: number) =>
    data<RefusedCheck>({ ruleId, error, reason: typed }, { status });
  const seen = textIn(form, "seen");
  const what = textIn(form, "what");
  let decision: Decision;
  if (what === "withdraw") {
    const problems = {
      missing: text.reasonMissing,
      tooLong: text.reasonLong,
      unreadable: text.reasonUnreadable,
    };
    const reason = plainText(problems, LONGEST_REASON).safeParse(typed);
    if (!reason.success) return refused(reason.error.issues[0]?.message ?? text.reasonMissing, 400);
    decision = { what, ruleId, seen, reason: reason.data };
  } else if (what === "confirm") decision = { what, ruleId, seen };
  else if (what === "unconfirm") decision = { what, ruleId };
  else if (what === "restore") decision = { what, withdrawalId: idIn(form, "withdrawalId") };
  else throw data(null, { status: 400 });
  const decided = await perform(decideRule, { viewer, opportunityId, decision });
  if (decided.ok) return leadTo(request, `/agency/rules/${opportunityId}?done=${what}`);
  if (decided.reason !== "gone") return refuse(request, decided.reason);
  return refused(text.gone, 409);
}
