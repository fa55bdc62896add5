import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Answered, answerStep, wrong } from "#app/confirmation/case/answer-deciding-step.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { Happened } from "#app/confirmation/case/changes-notice.tsx";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { decidingWords } from "#app/confirmation/letters/words.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { spreadOf } from "#app/confirmation/review/scores.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { decideApplication } from "./decide-application.server.ts";
import decidingStyles from "./deciding.css?url";
import { assessmentSchema, reasonSchema, seenSchema } from "./deciding-schemas.ts";
import { DecisionSteps } from "./decision-steps.tsx";
import { FormerRecommendations, Found } from "./found.tsx";
import { loadDeciding } from "./load-deciding.server.ts";
import { Opinions, Scores } from "./opinions-beside.tsx";
import { recommendApplication } from "./recommend-application.server.ts";
import { referToDeliberation } from "./refer-to-deliberation.server.ts";
import { revokeApplication } from "./revoke-application.server.ts";
import { sendBackApplication } from "./send-back-application.server.ts";

export const links = () => [{ rel: "stylesheet", href: decidingStyles }];
export const meta = caseTitle((text) => text.frame.tabs.decision);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await requireCase(request, params.caseId);
  const applicationId = found.id;
  const [deciding, consultations, { reviews }] = await Promise.all([
    perform(loadDeciding, { applicationId }),
    perform(loadConsultations, { applicationId }),
    perform(loadReviews, { applicationId }),
  ]);
  const submitted = reviews.flatMap(({ id, expert, submittedAt, scores }) =>
    submittedAt === null || scores === null ? [] : [{ id, expert, scores }],
  );
  return {
    ...deciding,
    opinions: consultations.map(({ id, ministry, dueOn, opinion, opinionWords, closedReason }) => ({
      id,
      ministry,
      dueOn,
      opinion,
      opinionWords,
      closedReason,
    })),
    reviews: submitted,
    spread: spreadOf(
      deciding.rubric,
      submitted.map(({ scores }) => scores),
    ),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const step = textIn(form, "step");
  const text = decidingWords[localeOf(request)];
  const applicationId = found.id;
  const isMinistrys = step === "recommend" || step === "begin_deliberation";
  const { viewer } = await requireCase(request, params.caseId, isMinistrys ? "case.consult" : "case.decide");
  const asked = { request, page: "decision", viewer, applicationId } as const;
  switch (step) {
    case "recommend":
    case "decide": {
      const { rubric } = await perform(loadDeciding, { applicationId });
      const submission = parseWithZod(form, { schema: assessmentSchema(rubric, text) });
      if (submission.status !== "success") return wrong(step, submission.reply());
      const { result, reasons, seenEvent, seenRevision } = submission.value;
      const assess = step === "recommend" ? recommendApplication : decideApplication;
      const taken = await perform(assess, { viewer, applicationId, seenRevision, result, reasons });
      const written = { ids: { result }, details: { reasons } };
      return answerStep(taken, { ...asked, step, seenEvent, submission, written });
    }
    case "begin_deliberation": {
      const submission = parseWithZod(form, { schema: seenSchema });
      if (submission.status !== "success") return wrong(step, submission.reply());
      const { seenEvent, seenRevision } = submission.value;
      const taken = await perform(referToDeliberation, { viewer, applicationId, seenRevision });
      return answerStep(taken, { ...asked, step, seenEvent, submission, written: {} });
    }
    case "send_back":
    case "revoke": {
      const submission = parseWithZod(form, { schema: reasonSchema(text) });
      if (submission.status !== "success") return wrong(step, submission.reply());
      const { reason, seenEvent, seenRevision } = submission.value;
      const take = step === "revoke" ? revokeApplication : sendBackApplication;
      const taken = await perform(take, { viewer, applicationId, seenRevision, reason });
      return answerStep(taken, { ...asked, step, seenEvent, submission, written: { details: { reason } } });
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Decision() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Answered>();
  const found = useCase();
  const { revocation } = useWords(decidingWords);
  const { rubric, recommendations, decision } = view;
  const inForce = recommendations.find(({ sentBackAt }) => sentBackAt === null) ?? null;
  return (
    <>
      <Happened done={view.done} sent={sent} />
      {found.status === "revoked" ? (
        <Notice tone="caution" title={revocation.since}>
          <p>
            <TextLink to={pathOf(found.id, "letters")}>{revocation.letters}</TextLink>
          </p>
        </Notice>
      ) : null}
      {decision === null ? null : <Found title="decision" assessment={decision} rubric={rubric} />}
      {/* Whoever decides reads what was recommended and heard before the form. */}
      {inForce === null && decision !== null ? null : (
        <Found title="recommendation" assessment={inForce} rubric={rubric} />
      )}
      <FormerRecommendations recommendations={recommendations} rubric={rubric} />
      <Opinions opinions={view.opinions} />
      <Scores rubric={rubric} spread={view.spread} reviews={view.reviews} />
      <DecisionSteps
        // The key drops an error of this page's forms once another one has been answered.
        key={sent?.of}
        steps={found.steps}
        seen={{ revision: found.revision, event: view.seenEvent }}
        rubric={rubric}
        recommendation={inForce}
        sent={sent}
      />
    </>
  );
}
