import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/permissions.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { CaseConditions } from "#app/confirmation/conditions/case-conditions.tsx";
import { listConditions } from "#app/confirmation/conditions/list-conditions.server.ts";
import { conditionWords } from "#app/confirmation/conditions/words.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { DeliberationList } from "#app/confirmation/deliberate/deliberation-list.tsx";
import { loadDeliberations } from "#app/confirmation/deliberate/load-deliberations.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { spreadOf } from "#app/confirmation/review/scores.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { seoulDay } from "#app/time.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { answerDecision } from "./answer-decision.server.ts";
import { Assessed, FormerRecommendations } from "./assessed.tsx";
import { BesideApplication } from "./beside-application.tsx";
import decisionStyles from "./decision.css?url";
import { DecisionSteps } from "./decision-steps.tsx";
import { loadDeciding } from "./load-deciding.server.ts";
import { Opinions, Scores } from "./opinions-and-scores.tsx";
import { decideWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: decisionStyles }];
export const meta = caseTitle("decision");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const applicationId = found.id;
  const [deciding, consultations, { reviews }, deliberations, submissions] = await Promise.all([
    perform(loadDeciding, { applicationId }),
    perform(loadConsultations, { applicationId }),
    perform(loadReviews, { applicationId }),
    perform(loadDeliberations, { applicationId }),
    perform(loadSubmissions, applicationId),
  ]);
  const submitted = reviews.flatMap(({ id, expert, submittedAt, scores }) =>
    submittedAt === null || scores === null ? [] : [{ id, expert, scores }],
  );
  return {
    ...deciding,
    deliberations,
    submissions,
    conditions: await perform(listConditions, { applicationId }),
    today: today(),
    maySettle: found.status === "notified" && may(viewer, "case.consult").ok,
    drafts: await findCaseDrafts({ viewer, found }),
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
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  return answerDecision(request, form, { viewer, found });
}

export default function Decision() {
  const { rubric, recommendations, decision, changedAt, ...told } = useLoaderData<typeof loader>();
  const found = useCase();
  const { revocation, changed } = useWords(decideWords);
  const { done } = useWords(conditionWords);
  const locale = useLocale();
  const inForce = recommendations.find(({ endedAt }) => endedAt === null) ?? null;
  return (
    <>
      <StepNotice words={done} />
      {found.status === "revoked" ? (
        <Notice tone="caution" title={revocation.since}>
          <p>
            <TextLink to={pathOf(found.id, "letters")}>{revocation.letters}</TextLink>
          </p>
        </Notice>
      ) : null}
      {changedAt === null ? null : (
        <Notice tone="caution" title={changed.title(formatDay(seoulDay(changedAt), locale))}>
          <p>
            {changed.reasons} <TextLink to={pathOf(found.id, "objections")}>{changed.link}</TextLink>
          </p>
        </Notice>
      )}
      {decision === null ? null : <Assessed title="decision" assessment={decision} rubric={rubric} />}
      <CaseConditions conditions={told.conditions} today={told.today} maySettle={told.maySettle} />
      {/* The decider reads what was recommended, and what ministries and experts said, before the form. */}
      {inForce === null && decision !== null ? null : (
        <Assessed title="recommendation" assessment={inForce} rubric={rubric} />
      )}
      <FormerRecommendations recommendations={recommendations} rubric={rubric} />
      <DeliberationList deliberations={told.deliberations} />
      <Opinions opinions={told.opinions} />
      <Scores rubric={rubric} spread={told.spread} reviews={told.reviews} />
      <BesideApplication submissions={told.submissions}>
        <DecisionSteps rubric={rubric} recommendation={inForce} />
      </BesideApplication>
    </>
  );
}
