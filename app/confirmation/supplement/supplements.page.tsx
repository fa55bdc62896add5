import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { ReasonForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { reasonSchema } from "#app/confirmation/case/step-schema.ts";
import { PreviewedLetter } from "#app/confirmation/letters/previewed-letter.tsx";
import { showPreview } from "#app/confirmation/letters/show-preview.server.ts";
import { workingDayFrom } from "#app/confirmation/procedure/korean-working-days.ts";
import { loadScreening, type Screening } from "#app/confirmation/screen/load-screening.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import letterStyles from "../letters/letter.css?url";
import { closeSupplement } from "./close-supplement.server.ts";
import { previewSupplement } from "./enter-supplement.server.ts";
import { loadQuestions, loadSupplements, type Supplement } from "./load-supplements.server.ts";
import { requestSupplement } from "./request-supplement.server.ts";
import { SupplementForm } from "./supplement-form.tsx";
import { SupplementList } from "./supplement-list.tsx";
import { supplementSchema } from "./supplement-schema.ts";
import { supplementWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: letterStyles }];
export const meta = caseTitle("supplements");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const [submissions, parts, screening] = await Promise.all([
    perform(loadSubmissions, found.id),
    perform(loadQuestions, found.id),
    perform(loadScreening, found.id),
  ]);
  const supplements = await perform(loadSupplements, { applicationId: found.id, submissions });
  const day = today();
  const { supplementDays, closedOn } = found.round.settings;
  return {
    supplements,
    parts,
    today: day,
    supplementDays,
    drafts: await findCaseDrafts({ viewer, found }),
    proposedOn: workingDayFrom(addDays(day, supplementDays.value), closedOn),
    // In Korean, as the letter is: the officer words it further.
    proposedWords: supplements.some(isOpen) ? "" : wordsOfUnmet(screening),
  };
}

const isOpen = ({ answeredAt, closedAt }: Supplement) => answeredAt === null && closedAt === null;

/** What was found missing in the screening, a line each. */
function wordsOfUnmet({ checks, stored }: Screening): string {
  const unmet = checks.flatMap(({ key, words }) =>
    stored
      .filter((check) => check.key === key && !check.isMet)
      .map(({ note }) => `- ${words.ko}: ${note ?? ""}`),
  );
  return unmet.join("\n");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  const text = supplementWords[localeOf(request)];
  const parts = await perform(loadQuestions, found.id);
  const keys = parts.flatMap(({ questions }) => questions.map(({ key }) => key));
  const step = { viewer, applicationId: found.id, origin: config.publicUrl };
  const asked = supplementSchema(text, today(), keys);
  if (textIn(form, "intent") === "preview" && textIn(form, "step") === "request_supplement")
    return showPreview(request, form, asked, (typed) =>
      perform(previewSupplement, {
        ...typed,
        applicationId: found.id,
        requestedBy: viewer.id,
        writtenOn: today(),
      }),
    );
  const steps = {
    request_supplement: posted(asked, (typed) => perform(requestSupplement, { ...step, ...typed })),
    close_supplement: posted(reasonSchema(text.missing, 2_000), (typed) =>
      perform(closeSupplement, { ...step, ...typed }),
    ),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "supplements") });
}

export default function Supplements() {
  const { supplements, parts, today: day, ...asking } = useLoaderData<typeof loader>();
  const text = useWords(supplementWords);
  const { id, securityClass } = useCase();
  const isOnline = securityClass !== "security";
  return (
    <>
      <StepNotice />
      <section className="section" aria-labelledby="requests">
        <h2 id="requests">{text.requests}</h2>
        <SupplementList supplements={supplements} parts={parts} today={day} caseId={id} isOnline={isOnline} />
        <ReasonForm
          step="close_supplement"
          isFolded
          title={text.close}
          submit={text.close}
          label={text.reason}
          hint={text.closeHint}
        />
      </section>
      <PreviewedLetter />
      <SupplementForm parts={parts} isOnline={isOnline} {...asking} />
    </>
  );
}
