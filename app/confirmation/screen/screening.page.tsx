import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "#app/accounts/guards.server.ts";
import { answerStep, posted, wrong } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { ReasonForm, StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { beginScreening } from "./begin-screening.server.ts";
import { CHECKLIST_DRAFT, checklistSchema } from "./checklist.ts";
import { CHECKLIST_FORM, CheckList, Checklist } from "./checklist-form.tsx";
import { hashOfChecks, loadScreening } from "./load-screening.server.ts";
import { passScreening } from "./pass-screening.server.ts";
import { returnApplication } from "./return-application.server.ts";
import { saveChecks } from "./save-checks.server.ts";
import { screenWords } from "./words.ts";

export const meta = caseTitle("screening");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const [{ checks, stored }, submissions] = await Promise.all([
    perform(loadScreening, found.id),
    perform(loadSubmissions, found.id),
  ]);
  const isOpen = mayCheck({ viewer, found });
  const drafts = await findCaseDrafts({ viewer, found }, { [CHECKLIST_DRAFT]: isOpen });
  return { checks, stored, seen: hashOfChecks(stored), submissions, isOpen, drafts };
}

type Asked = Awaited<ReturnType<typeof requireCase>>;

function mayCheck({ viewer, found }: Asked): boolean {
  return found.status === "screening" && viewer.staff.some(({ role }) => role === "centre_officer");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, asked, { [CHECKLIST_DRAFT]: mayCheck(asked) });
  if (kept) return kept;
  if (textIn(form, "intent") === "save") return save(request, form, asked);
  const step = { viewer: asked.viewer, applicationId: asked.found.id };
  const reason = reasonSchema(screenWords[localeOf(request)].missing, 2_000);
  const steps = {
    begin_screening: posted(seenSchema, (typed) => perform(beginScreening, { ...step, ...typed })),
    pass_screening: posted(seenSchema, (typed) => perform(passScreening, { ...step, ...typed })),
    return: posted(reason, (typed) =>
      perform(returnApplication, { ...step, ...typed, origin: config.publicUrl }),
    ),
  };
  return answerStep(request, form, steps, { to: pathOf(asked.found.id, "screening") });
}

/** No step of the procedure: what was found is only part of it once the screening is passed. */
async function save(request: Request, form: FormData, { viewer, found }: Asked) {
  const locale = localeOf(request);
  const { changed, notNow, noteMissing, noteTooLong } = screenWords[locale];
  const { checks } = await perform(loadScreening, found.id);
  const nameOf = (key: string) => checks.find((check) => check.key === key)?.words?.[locale] ?? key;
  const isRestMet = textIn(form, "rest") === "met";
  const schema = checklistSchema({ checks, nameOf, isRestMet }, { noteMissing, noteTooLong });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return wrong(CHECKLIST_FORM, submission.reply());
  const seen = textIn(form, "seen");
  const saved = await perform(saveChecks, {
    viewer,
    applicationId: found.id,
    seen,
    checks: submission.value,
  });
  if (saved.ok) return leadTo(request, `${pathOf(found.id, "screening")}?done=saved`);
  if (saved.reason === "notFound") throw data(null, { status: 404 });
  const formErrors = [wordsFor(request, saved.reason, { changed, notNow })];
  return wrong(CHECKLIST_FORM, submission.reply({ formErrors }), 409);
}

export default function Screening() {
  const { checks, stored, seen, submissions, isOpen } = useLoaderData<typeof loader>();
  const text = useWords(screenWords);
  const { steps } = useCase();
  const isTheirs = isOpen || steps.some(({ step }) => step === "begin_screening");
  return (
    <>
      <StepNotice words={text.done} />
      <div className="case-beside">
        <section className="section" aria-labelledby="checklist">
          <h2 id="checklist">{text.checklist}</h2>
          <p>{text.lead}</p>
          <StepForm step="begin_screening" weight="primary">
            {() => <p>{text.begin}</p>}
          </StepForm>
          {isOpen ? (
            <Checklist key={seen} checks={checks} stored={stored} seen={seen} />
          ) : (
            <CheckList checks={checks} stored={stored} />
          )}
          {isTheirs ? null : <p className="row-note">{text.notMine}</p>}
          <StepForm step="pass_screening" weight="primary">
            {() => <p>{text.pass}</p>}
          </StepForm>
          <ReasonForm
            step="return"
            isFolded
            title={text.returnTitle}
            submit={text.returnTitle}
            label={text.reason}
            hint={text.reasonHint}
          />
        </section>
        <Submissions submissions={submissions} />
      </div>
    </>
  );
}
