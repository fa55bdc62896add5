import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import type { RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, readForm, readId, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { acceptProposal } from "./accept-proposal.server.ts";
import { assignmentSchemas } from "./assignment-schemas.ts";
import { changeProposal, repairProposal } from "./change-proposal.server.ts";
import { createProposal } from "./create-proposal.server.ts";
import type { Refused } from "./proposal.ts";
import { assignmentWords } from "./words.ts";

/** A form that led nowhere: what was wrong with what was typed, or why it was refused. */
type Answer = { of: string; result?: SubmissionResult; error?: string };

type Sent = { request: Request; form: FormData; viewer: Person; roundId: number };

/** Does what one of the page's forms asks for. */
export async function answerAssignment(request: Request) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const sent = { request, form, viewer, roundId: readId(textIn(form, "round")) };
  const acts = { propose, change, repair, accept };
  const intent = textIn(form, "intent");
  if (intent !== "propose" && intent !== "change" && intent !== "repair" && intent !== "accept")
    throw data(null, { status: 400 });
  return await acts[intent](sent);
}

async function propose({ request, form, ...asked }: Sent) {
  const { propose: schema } = assignmentSchemas(wordsOf(request), today());
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return wrong({ of: "propose", result: submission.reply() }, 400);
  const made = await perform(createProposal, { ...asked, ...submission.value });
  if (made.ok) return back(request, asked.roundId, "proposed");
  return wrong({ of: "propose", error: why(request, made.reason) }, 409);
}

async function change({ request, form, ...asked }: Sent) {
  const { change: schema } = assignmentSchemas(wordsOf(request), today());
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return wrong({ of: "change", result: submission.reply() }, 400);
  const changed = await perform(changeProposal, { ...asked, ...submission.value });
  if (changed.ok) return back(request, asked.roundId, "changed");
  const formErrors = [why(request, changed.reason)];
  return wrong({ of: "change", result: submission.reply({ formErrors }) }, 409);
}

async function repair({ request, viewer, roundId }: Sent) {
  const mended = await perform(repairProposal, { viewer, roundId });
  if (mended.ok) return back(request, roundId, `repaired&repaired=${mended.dropped}-${mended.moved}`);
  return wrong({ of: "repair", error: why(request, mended.reason) }, 409);
}

async function accept({ request, viewer, roundId }: Sent) {
  const accepted = await perform(acceptProposal, { viewer, roundId, origin: config.publicUrl });
  if (accepted.ok) return back(request, roundId, "accepted");
  if (accepted.reason !== "refused")
    return wrong({ of: "accept", error: why(request, accepted.reason) }, 409);
  const reasons = accepted.reasons.map((reason) => reason[localeOf(request)]).join(" ");
  return wrong({ of: "accept", error: wordsOf(request).refused(accepted.reference, reasons) }, 409);
}

function wordsOf(request: Request) {
  return assignmentWords[localeOf(request)];
}

function why(request: Request, reason: Refused["reason"] | RefusalReason): string {
  const { gone, notSolved, notAllowed, outdated } = wordsOf(request);
  return wordsFor(request, reason, { gone, notSolved, notAllowed, outdated });
}

function back(request: Request, roundId: number, done: string) {
  return leadTo(request, `/agency/assignment?round=${roundId}&done=${done}`);
}

function wrong(answer: Answer, status: 400 | 409) {
  return data<Answer>(answer, { status });
}
