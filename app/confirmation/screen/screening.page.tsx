import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Person } from "#app/accounts/viewer.ts";
import { type RefusedStep, refusedStep, seenRevisionIn } from "#app/confirmation/case/answer-step.server.ts";
import { CaseDone } from "#app/confirmation/case/case-done.tsx";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { ReturnForm } from "#app/confirmation/case/reason-forms.tsx";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { NotYet, StepButton } from "#app/confirmation/case/step-form.tsx";
import { StepRefused } from "#app/confirmation/case/step-refused.tsx";
import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { reasonSchema } from "#app/confirmation/supplement/supplement-schema.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, notKept, readForm, textIn, wordsFor } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { beginScreening } from "./begin-screening.server.ts";
import { checklistSchema, markOfChecks } from "./checklist.ts";
import { CheckList, Checklist } from "./checklist-form.tsx";
import { loadScreening } from "./load-screening.server.ts";
import { passScreening } from "./pass-screening.server.ts";
import { returnApplication } from "./return-application.server.ts";
import { saveChecks } from "./save-checks.server.ts";

export const meta = caseTitle((text) => text.frame.tabs.screening);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const [{ checks, stored }, submissions] = await Promise.all([
    perform(loadScreening, found.id),
    perform(loadSubmissions, found.id),
  ]);
  const isOpen = found.status === "screening" && viewer.staff.some(({ role }) => role === "centre_officer");
  const done = new URL(request.url).searchParams.get("done");
  return { checks, stored, seen: markOfChecks(stored), submissions, isOpen, done };
}

/** What the page's forms are answered with: `saved` for the checklist, `returned` for the reason, else a refused step. */
type Answer = { saved?: SubmissionResult; returned?: SubmissionResult; refused?: RefusedStep };
type Sent = { request: Request; form: FormData; viewer: Person; applicationId: number };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const sent: Sent = { request, form, viewer, applicationId: found.id };
  const step = { viewer, applicationId: found.id, seenRevision: seenRevisionIn(form) };
  switch (textIn(form, "intent")) {
    case "save":
      return save(sent);
    case "begin_screening":
      return answer(sent, "begin_screening", await perform(beginScreening, step));
    case "pass_screening":
      return answer(sent, "pass_screening", await perform(passScreening, step));
    case "return":
      return giveBack(sent);
    default:
      throw data(null, { status: 400 });
  }
}

async function answer(
  { request, form, applicationId }: Sent,
  done: string,
  taken: { ok: true } | StepRefusal,
) {
  if (taken.ok) return leadTo(request, `${pathOf(applicationId, "screening")}?done=${done}`);
  const refused = await refusedStep(applicationId, seenRevisionIn(form), taken);
  return data<Answer>({ refused }, { status: 409 });
}

async function save({ request, form, viewer, applicationId }: Sent) {
  const locale = localeOf(request);
  const { changed, notNow, noteMissing, noteTooLong } = caseWords[locale].work.screening;
  const { checks } = await perform(loadScreening, applicationId);
  const nameOf = (key: string) => checks.find((check) => check.key === key)?.words?.[locale] ?? key;
  const schema = checklistSchema(checks, nameOf, { noteMissing, noteTooLong });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data<Answer>({ saved: submission.reply() }, { status: 400 });
  const seen = textIn(form, "seen");
  const saved = await perform(saveChecks, { viewer, applicationId, seen, checks: submission.value });
  if (saved.ok) return leadTo(request, `${pathOf(applicationId, "screening")}?done=saved`);
  if (saved.reason === "notFound") throw data(null, { status: 404 });
  const formErrors = [wordsFor(request, saved.reason, { changed, notNow })];
  return data<Answer>({ saved: submission.reply({ formErrors }) }, { status: 409 });
}

async function giveBack(sent: Sent) {
  const { request, form, viewer, applicationId } = sent;
  const submission = parseWithZod(form, {
    schema: reasonSchema(caseWords[localeOf(request)].work.screening),
  });
  if (submission.status !== "success") return data<Answer>({ returned: submission.reply() }, { status: 400 });
  const { reason } = submission.value;
  const origin = config.publicUrl;
  const step = { viewer, applicationId, seenRevision: seenRevisionIn(form), reason, origin };
  return answer(sent, "return", await perform(returnApplication, step));
}

export default function Screening() {
  const { checks, stored, seen, submissions, isOpen, done } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const { screening: text, notMine } = useWords(caseWords).work;
  const { steps } = useCase();
  const isTheirs = isOpen || steps.some(({ step }) => step === "begin_screening");
  return (
    <>
      <CaseDone done={done} isRefused={sent !== undefined} />
      <StepRefused refused={sent?.refused ?? null} />
      <div className="case-beside">
        <section className="section" aria-labelledby="checklist">
          <h2 id="checklist">{text.checklist}</h2>
          <p>{text.lead}</p>
          <StepButton step="begin_screening">{text.begin}</StepButton>
          {isOpen ? (
            <Checklist
              key={seen}
              checks={checks}
              stored={stored}
              seen={seen}
              lastResult={sent?.saved ?? null}
            />
          ) : (
            <CheckList checks={checks} stored={stored} />
          )}
          {isTheirs ? null : <p className="row-note">{notMine}</p>}
          <StepButton step="pass_screening">{text.pass}</StepButton>
          <NotYet step="return" />
          <ReturnForm lastResult={sent?.returned ?? null} />
        </section>
        <Submissions submissions={submissions} />
      </div>
    </>
  );
}
