import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/companies/open-company.server.ts";
import { type RefusedStep, refusedStep, seenRevisionIn } from "#app/confirmation/case/answer-step.server.ts";
import { CaseDone } from "#app/confirmation/case/case-done.tsx";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { CloseForm } from "#app/confirmation/case/reason-forms.tsx";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { NotYet } from "#app/confirmation/case/step-form.tsx";
import { StepRefused } from "#app/confirmation/case/step-refused.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import { closeSupplement } from "./close-supplement.server.ts";
import { loadQuestions, loadSupplements } from "./load-supplements.server.ts";
import { requestSupplement } from "./request-supplement.server.ts";
import { SupplementForm } from "./supplement-form.tsx";
import { SupplementList } from "./supplement-list.tsx";
import { reasonSchema, supplementSchema } from "./supplement-schema.ts";

export const meta = caseTitle((text) => text.frame.tabs.supplements);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await requireCase(request, params.caseId);
  const [submissions, parts] = await Promise.all([
    perform(loadSubmissions, found.id),
    perform(loadQuestions, found.id),
  ]);
  const supplements = await perform(loadSupplements, { applicationId: found.id, submissions });
  const day = today();
  const { supplementDays } = found.round.settings;
  return {
    supplements,
    parts,
    today: day,
    supplementDays,
    proposedOn: addDays(day, supplementDays.value),
    done: new URL(request.url).searchParams.get("done"),
  };
}

type Answer = { requested?: SubmissionResult; closed?: SubmissionResult; refused?: RefusedStep };
type Sent = { request: Request; form: FormData; viewer: Person; applicationId: number };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const sent: Sent = { request, form, viewer, applicationId: found.id };
  const intent = textIn(form, "intent");
  if (intent === "request_supplement") return ask(sent);
  if (intent === "close_supplement") return close(sent);
  throw data(null, { status: 400 });
}

async function ask(sent: Sent) {
  const { request, form, applicationId } = sent;
  const parts = await perform(loadQuestions, applicationId);
  const keys = parts.flatMap(({ questions }) => questions.map(({ key }) => key));
  const schema = supplementSchema(caseWords[localeOf(request)].work.supplements, today(), keys);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return data<Answer>({ requested: submission.reply() }, { status: 400 });
  const taken = await perform(requestSupplement, { ...stepOf(sent), ...submission.value });
  return answer(sent, "request_supplement", taken, { requested: submission.reply() });
}

async function close(sent: Sent) {
  const { request, form } = sent;
  const submission = parseWithZod(form, {
    schema: reasonSchema(caseWords[localeOf(request)].work.screening),
  });
  if (submission.status !== "success") return data<Answer>({ closed: submission.reply() }, { status: 400 });
  const taken = await perform(closeSupplement, { ...stepOf(sent), ...submission.value });
  return answer(sent, "close_supplement", taken, { closed: submission.reply() });
}

function stepOf({ form, viewer, applicationId }: Sent) {
  return { viewer, applicationId, seenRevision: seenRevisionIn(form), origin: config.publicUrl };
}

/** `typed` keeps what the officer wrote where the step was refused. */
async function answer(
  { request, form, applicationId }: Sent,
  done: string,
  taken: { ok: true } | StepRefusal,
  typed: Answer,
) {
  if (taken.ok) return leadTo(request, `${pathOf(applicationId, "supplements")}?done=${done}`);
  const refused = await refusedStep(applicationId, seenRevisionIn(form), taken);
  return data<Answer>({ ...typed, refused }, { status: 409 });
}

export default function Supplements() {
  const { supplements, parts, today: day, supplementDays, proposedOn, done } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const { supplements: text } = useWords(caseWords).work;
  const { id, revision, securityClass } = useCase();
  return (
    <>
      <CaseDone done={done} isRefused={sent !== undefined} />
      <StepRefused refused={sent?.refused ?? null} />
      <section className="section" aria-labelledby="requests">
        <h2 id="requests">{text.requests}</h2>
        <SupplementList
          supplements={supplements}
          parts={parts}
          today={day}
          caseId={id}
          isOnline={securityClass !== "security"}
        />
        <CloseForm lastResult={sent?.closed ?? null} />
      </section>
      <NotYet step="request_supplement" />
      <SupplementForm
        key={sent === undefined ? revision : "sent"}
        parts={parts}
        supplementDays={supplementDays}
        proposedOn={proposedOn}
        lastResult={sent?.requested ?? null}
      />
    </>
  );
}
