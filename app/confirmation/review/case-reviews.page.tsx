import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import opinionStyles from "../case/opinions.css?url";
import { closeReview } from "./close-review.server.ts";
import { CommissionForm } from "./commission-form.tsx";
import { commissionReview } from "./commission-review.server.ts";
import { CompareTable } from "./compare-table.tsx";
import { listExperts } from "./list-experts.server.ts";
import { loadReviews } from "./load-reviews.server.ts";
import reviewStyles from "./review.css?url";
import { ReviewList } from "./review-list.tsx";
import { closingSchema, commissionSchema } from "./review-schemas.ts";
import { ScoreList } from "./score-list.tsx";
import { spreadOf } from "./scores.ts";
import { SpreadTable } from "./spread-table.tsx";
import { reviewWords } from "./words.ts";

export const links = () => [opinionStyles, reviewStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = caseTitle("reviews");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const { rubric, reviews } = await perform(loadReviews, { applicationId: found.id });
  const mayCommission = found.steps.some(({ step }) => step === "commission_review");
  const day = today();
  const { reviewDays } = found.round.settings;
  const proposedOn = addDays(day, reviewDays.value);
  const asked = { applicationId: found.id, dueOn: proposedOn };
  const experts = mayCommission ? await perform(listExperts, asked) : [];
  return {
    isFrozen: found.status === "deliberation",
    rubric,
    reviews,
    spread: spreadOf(
      rubric,
      reviews.flatMap(({ scores }) => (scores === null ? [] : [scores])),
    ),
    experts: experts.filter(({ id }) => id !== viewer.id),
    today: day,
    reviewDays,
    drafts: await findCaseDrafts({ viewer, found }),
    proposedOn,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  const say = reviewWords[localeOf(request)].missing;
  const step = { viewer, applicationId: found.id };
  const steps = {
    commission_review: posted(commissionSchema(say, today()), (typed) =>
      perform(commissionReview, { ...step, ...typed, origin: config.publicUrl }),
    ),
    close_review: posted(closingSchema(say), (typed) => perform(closeReview, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "reviews") });
}

export default function Reviews() {
  const { isFrozen, rubric, reviews, spread, today: day, ...commissioning } = useLoaderData<typeof loader>();
  const { frame } = useWords(caseWords);
  const text = useWords(reviewWords);
  const submitted = reviews.filter(({ scores }) => scores !== null);
  return (
    <>
      <StepNotice />
      <section className="section" aria-labelledby="content">
        <h2 id="content">{frame.tabs.reviews}</h2>
        <p>{text.lead}</p>
        {isFrozen ? <Notice title={text.frozen} /> : null}
        <ReviewList reviews={reviews} today={day} />
      </section>
      {submitted.length === 0 ? null : (
        <section className="section" aria-labelledby="spread">
          <h2 id="spread">{text.spread.title}</h2>
          <p>{text.spread.lead}</p>
          <SpreadTable rubric={rubric} spread={spread} />
          {submitted.length < 2 ? null : (
            <CompareTable
              rubric={rubric}
              reviews={submitted.map(({ id, expert, scores }) => ({ id, expert, scores: scores ?? [] }))}
            />
          )}
          {submitted.map(({ id, expert, scores }) => (
            <ScoreList key={id} title={text.spread.by(expert)} rubric={rubric} scores={scores ?? []} />
          ))}
        </section>
      )}
      <CommissionForm {...commissioning} />
    </>
  );
}
