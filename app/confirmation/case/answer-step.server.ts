import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import type { StepRefusal, StepTaken } from "#app/confirmation/procedure/take-step.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { leadTo, textIn } from "#app/platform/pages/read-form.server.ts";

/** A page's answer to one of its forms that led nowhere. */
export type Answered = {
  /** The id of the form. */
  form: string;
  /** Empty: a form beside the procedure. */
  step: string;
  /** What is wrong, with what was typed. */
  result: SubmissionResult;
  /** What happened since the page was opened, where that is why. */
  changes: readonly Change[];
};

/** `by` null: not told. */
export type Change = { act: string; at: string; by: string | null };

/** How a page reads a form and does what it asks for. */
type PostedForm = (form: FormData) => Promise<{ taken: StepTaken<unknown> | null; reply: Reply }>;
type Reply = (extra?: { formErrors: string[] }) => SubmissionResult;

/** Ties the schema of a form to what is done with it. */
export function posted<Typed>(
  schema: z.ZodType<Typed>,
  take: (typed: Typed) => Promise<StepTaken<unknown>>,
): PostedForm {
  return async (form) => {
    const submission = parseWithZod(form, { schema });
    const taken = submission.status === "success" ? await take(submission.value) : null;
    return { taken, reply: (extra) => submission.reply(extra) };
  };
}

type Answering = {
  /** Where a step leads that was taken. */
  to: string | ((step: string) => string);
  /** Whether the page is the applicant's, who is told what the procedure tells them, and no names. */
  isApplicants?: boolean;
};

/**
 * Takes the step that a form asks for, out of those of its page, and answers it: leads to the page with `?done=<step>`, or
 * says what is wrong (400), or why the step was refused and what happened since the page was opened (409), with what was
 * typed. Throws 400 for a step that the page does not have, and 404 where there is no such case.
 */
export async function answerStep(
  request: Request,
  form: FormData,
  steps: Readonly<Record<string, PostedForm>>,
  { to, isApplicants = false }: Answering,
) {
  const step = textIn(form, "step");
  const read = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (read === undefined) throw data(null, { status: 400 });
  const { taken, reply } = await read(form);
  const answer = { form: textIn(form, "form") || step, step };
  if (taken === null) return data<Answered>({ ...answer, result: reply(), changes: [] }, { status: 400 });
  if (taken.ok) return leadTo(request, typeof to === "string" ? `${to}?done=${step}` : to(step));
  const { reasons, changes } = refusalText(request, taken, { isApplicants });
  return data<Answered>({ ...answer, result: reply({ formErrors: reasons }), changes }, { status: 409 });
}

/** Why a step was refused, and what happened since the page was opened. Throws 404 where there is no such case. */
export function refusalText(
  request: Request,
  refusal: StepRefusal,
  { isApplicants }: { isApplicants: boolean },
): { reasons: string[]; changes: readonly Change[] } {
  if (refusal.because === "not_found") throw data(null, { status: 404 });
  const locale = localeOf(request);
  return {
    reasons: refusal.reasons.map((reason) => reason[locale]),
    changes: isApplicants ? changesTold(refusal, locale) : changesOf(refusal, locale),
  };
}

/** The answer to a form that was not filled in properly, or, beside the procedure, refused. */
export function wrong(form: string, result: SubmissionResult, status: 400 | 409 = 400) {
  return data<Answered>({ form, step: "", result, changes: [] }, { status });
}

/** As many as a page lists. */
const MOST_CHANGES = 20;

function changesOf({ changes = [] }: StepRefusal, locale: Locale): readonly Change[] {
  return changes.slice(0, MOST_CHANGES).map(({ step, at, by }) => ({
    act: isStep(step) ? stepOf(step).act[locale] : step,
    at: formatStamp(at, locale),
    by: signatureText(by, locale),
  }));
}

function changesTold({ changes = [] }: StepRefusal, locale: Locale): readonly Change[] {
  return changes.flatMap(({ step, at }) => {
    const told = isStep(step) ? stepOf(step).told : null;
    return told === null ? [] : [{ act: told[locale], at: formatStamp(at, locale), by: null }];
  });
}
