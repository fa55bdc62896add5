import type { Submission, SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import type { Person } from "#app/accounts/viewer.ts";
import {
  isSentTwice,
  type LaterEvent,
  listEventsSince,
} from "#app/confirmation/procedure/events-since.server.ts";
import { isStep, type StepName, stepOf } from "#app/confirmation/procedure/procedure.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { leadTo } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type CasePage, pathOf } from "./case-steps.ts";

/** The page's answer to one of its forms; `of`: the step that it asks for. */
export type Answered = {
  of: string;
  result: SubmissionResult;
  /** What happened in between, where the page was out of date. */
  changes: readonly Change[];
};

type Change = { act: string; at: string; by: string | null };

type Asked = {
  request: Request;
  page: CasePage;
  step: StepName;
  /** The form, where the page has several for the step. */
  of?: string;
  viewer: Person;
  applicationId: number;
  seenEvent: number;
  submission: Pick<Submission<unknown>, "reply">;
  /** What the step would have written into its event. */
  written: Partial<Pick<LaterEvent, "ids" | "details">>;
};

/**
 * Leads on after a step, or says why it was refused and what has changed since the page was opened. The same form sent
 * twice did it once, and is answered as if it had been sent once.
 */
export async function answerStep(taken: { ok: true } | StepRefusal, asked: Asked) {
  const { request, page, step, of = step, viewer, applicationId, seenEvent, submission, written } = asked;
  const onwards = () => leadTo(request, `${pathOf(applicationId, page)}?done=${step}`);
  if (taken.ok) return onwards();
  if (taken.because === "not_found") throw data(null, { status: 404 });
  const later =
    taken.because === "changed" ? await perform(listEventsSince, { applicationId, seenEvent }) : [];
  if (isSentTwice(later, { step, personId: viewer.id, ids: {}, details: {}, ...written })) return onwards();
  const locale = localeOf(request);
  const formErrors = taken.reasons.map((reason) => reason[locale]);
  return wrong(
    of,
    submission.reply({ formErrors }),
    later.map((event) => ({
      act: isStep(event.step) ? stepOf(event.step).act[locale] : event.step,
      at: formatStamp(event.at, locale),
      by: event.by,
    })),
    409,
  );
}

/** A form that was not filled in as it must be. */
export function wrong(
  of: string,
  result: SubmissionResult,
  changes: readonly Change[] = [],
  status: 400 | 409 = 400,
) {
  return data<Answered>({ of, result, changes }, { status });
}
