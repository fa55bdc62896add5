import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { requirePermission, wordsFor } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { endNumber } from "#app/companies/number/end-number.server.ts";
import { refuseNumber } from "#app/companies/number/refuse-number.server.ts";
import { verifyNumber } from "#app/companies/number/verify-number.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import { idIn, leadTo, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { confirmationSchema, reasonSchema, verificationSchema } from "./officer-schemas.ts";
import { recordConfirmation } from "./record-confirmation.server.ts";
import { revokeConfirmation } from "./revoke-confirmation.server.ts";
import { type AgencyWords, agencyWords } from "./words.ts";

/** A form that was refused. `of` says which of the page's forms. */
export type RefusedForm = { of: string; result: SubmissionResult };

type Sent = { request: Request; form: FormData; viewer: Person; companyId: number; text: AgencyWords };

/** Answers one of the forms with which an officer decides about a company's numbers and confirmations. */
export async function answerOfficer(request: Request, companyId: number) {
  const form = await readForm(request);
  const intent = textIn(form, "intent");
  const isAboutConfirmation = intent === "enter" || intent === "revoke";
  const permission = isAboutConfirmation ? "staff.enterConfirmation" : "staff.verifyCompany";
  const viewer = await requirePermission(request, permission);
  const sent = { request, form, viewer, companyId, text: agencyWords[localeOf(request)] };
  if (intent === "enter") return enter(sent);
  return intent === "verify" ? verify(sent) : giveReason(intent, sent);
}

async function enter({ request, form, viewer, companyId, text }: Sent) {
  const submission = parseWithZod(form, { schema: confirmationSchema(text, today()) });
  if (submission.status !== "success") return wrong("enter", submission.reply());
  const { technology: chosen, ...rest } = submission.value;
  const [versionId = "", technology = ""] = chosen.split("/");
  const confirmation = { ...rest, versionId, technology };
  const entered = await perform(recordConfirmation, { viewer, companyId, confirmation });
  if (entered.ok) return backTo(request, companyId, "entered");
  const { gone, ownCompany, inForce, technologyMissing: unknownTechnology } = text.company;
  const why = [wordsFor(request, entered.reason, { gone, ownCompany, inForce, unknownTechnology })];
  const isAboutTechnology = entered.reason === "unknownTechnology" || entered.reason === "inForce";
  const errors = isAboutTechnology ? { fieldErrors: { technology: why } } : { formErrors: why };
  return wrong("enter", submission.reply(errors));
}

async function verify({ request, form, viewer, companyId, text }: Sent) {
  const submission = parseWithZod(form, { schema: verificationSchema(text) });
  if (submission.status !== "success") return wrong("verify", submission.reply());
  const numberId = idIn(form, "numberId");
  const verified = await perform(verifyNumber, { viewer, numberId, ...submission.value });
  if (verified.ok) return backTo(request, companyId, "verified");
  const { gone, ownCompany, heldElsewhere } = text.company;
  const formErrors = [wordsFor(request, verified.reason, { gone, ownCompany, heldElsewhere })];
  return wrong("verify", submission.reply({ formErrors }));
}

/** The three actions that need a reason, which the company sees. */
async function giveReason(intent: string, { request, form, viewer, companyId, text }: Sent) {
  const id = idIn(form, "id");
  const of = intent === "refuse" ? "refuse" : `${intent} ${id}`;
  const submission = parseWithZod(form, { schema: reasonSchema(text) });
  if (submission.status !== "success") return wrong(of, submission.reply());
  const { reason } = submission.value;
  const acts = {
    refuse: () => perform(refuseNumber, { viewer, numberId: id, reason }),
    end: () => perform(endNumber, { viewer, companyId, numberId: id, reason }),
    revoke: () => perform(revokeConfirmation, { viewer, companyId, confirmationId: id, reason }),
  };
  if (intent !== "refuse" && intent !== "end" && intent !== "revoke") throw data(null, { status: 400 });
  const outcome = await acts[intent]();
  const done = { refuse: "refused", end: "ended", revoke: "revoked" } as const;
  if (outcome.ok) return backTo(request, companyId, done[intent]);
  const { gone, ownCompany } = text.company;
  const formErrors = [wordsFor(request, outcome.reason, { gone, ownCompany })];
  return wrong(of, submission.reply({ formErrors }));
}

function backTo(request: Request, companyId: number, done: keyof AgencyWords["company"]["done"]) {
  return leadTo(request, `/agency/companies/${companyId}?done=${done}`);
}

function wrong(of: string, result: SubmissionResult) {
  return data<RefusedForm>({ of, result }, { status: 400 });
}
