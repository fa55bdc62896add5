import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/companies/open-company.server.ts";
import { type RefusedStep, refusedStep, seenRevisionIn } from "#app/confirmation/case/answer-step.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { HearingDone } from "#app/confirmation/case/hearing-done.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { NotYet } from "#app/confirmation/case/step-form.tsx";
import { StepRefused } from "#app/confirmation/case/step-refused.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import { reasonSchema } from "#app/confirmation/consult/consulting-schemas.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { idIn, leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { addDays } from "#app/time.ts";
import hearingStyles from "../case/hearing.css?url";
import { closeReview } from "./close-review.server.ts";
import { CommissionForm } from "./commission-form.tsx";
import { commissionReview } from "./commission-review.server.ts";
import { listExperts } from "./list-experts.server.ts";
import { loadReviews } from "./load-reviews.server.ts";
import { ReviewList } from "./review-list.tsx";
import { commissionSchema } from "./reviewing-schemas.ts";
import { ScoreList } from "./score-list.tsx";
import { spreadOf } from "./scores.ts";
import { SpreadTable } from "./spread-table.tsx";

export const links = () => [{ rel: "stylesheet", href: hearingStyles }];
export const meta = caseTitle((text) => text.frame.tabs.reviews);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const { rubric, reviews } = await perform(loadReviews, { applicationId: found.id });
  const mayCommission = found.steps.some(({ step }) => step === "commission_review");
  const experts = mayCommission ? await perform(listExperts, { applicationId: found.id }) : [];
  const day = today();
  const { reviewDays } = found.round.settings;
  return {
    rubric,
    reviews,
    spread: spreadOf(
      rubric,
      reviews.flatMap(({ scores }) => (scores === null ? [] : [scores])),
    ),
    experts: experts.filter(({ id }) => id !== viewer.id),
    today: day,
    reviewDays,
    proposedOn: addDays(day, reviewDays.value),
    requestKey: randomUUID(),
    done: new URL(request.url).searchParams.get("done"),
  };
}

type Answer = { results: Readonly<Record<string, SubmissionResult>>; refused?: RefusedStep };
type Sent = { request: Request; form: FormData; viewer: Person; applicationId: number };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const sent: Sent = { request, form, viewer, applicationId: found.id };
  const intent = textIn(form, "intent");
  if (intent === "commission_review") return commission(sent);
  if (intent === "close_review") return close(sent);
  throw data(null, { status: 400 });
}

async function commission(sent: Sent) {
  const { request, form, viewer, applicationId } = sent;
  const { consulting, reviewing } = hearingWords[localeOf(request)];
  const say = { experts: reviewing.missing.experts, day: consulting.missing.day };
  const submission = parseWithZod(form, { schema: commissionSchema(say, today()) });
  if (submission.status !== "success") return wrong({ commission: submission.reply() });
  const seenRevision = seenRevisionIn(form);
  const origin = config.publicUrl;
  const asked = { viewer, applicationId, seenRevision, origin, ...submission.value };
  return answer(sent, "commissioned", await perform(commissionReview, asked), {
    commission: submission.reply(),
  });
}

async function close(sent: Sent) {
  const { request, form, viewer, applicationId } = sent;
  const { reason: words, tooLong } = hearingWords[localeOf(request)].reviewing.missing;
  const submission = parseWithZod(form, { schema: reasonSchema({ words, tooLong }) });
  const reviewId = idIn(form, "reviewId");
  const name = `close-${reviewId}`;
  if (submission.status !== "success") return wrong({ [name]: submission.reply() });
  const seenRevision = seenRevisionIn(form);
  const closing = { viewer, applicationId, seenRevision, reviewId, ...submission.value };
  return answer(sent, "closed", await perform(closeReview, closing), { [name]: submission.reply() });
}

function wrong(results: Answer["results"]) {
  return data<Answer>({ results }, { status: 400 });
}

async function answer(
  { request, form, applicationId }: Sent,
  done: string,
  taken: { ok: true } | StepRefusal,
  results: Answer["results"],
) {
  if (taken.ok) return leadTo(request, `${pathOf(applicationId, "reviews")}?done=${done}`);
  const refused = await refusedStep(applicationId, seenRevisionIn(form), taken);
  return data<Answer>({ results, refused }, { status: 409 });
}

export default function Reviews() {
  const { rubric, reviews, spread, today: day, done, ...commissioning } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const { frame } = useWords(caseWords);
  const { reviewing: text } = useWords(hearingWords);
  const { revision } = useCase();
  const resultOf = (form: string) => sent?.results[form] ?? null;
  const submitted = reviews.filter(({ scores }) => scores !== null);
  return (
    <>
      <HearingDone words={text.done} done={sent === undefined ? done : null} />
      <StepRefused refused={sent?.refused ?? null} />
      <section className="section" aria-labelledby="content">
        <h2 id="content">{frame.tabs.reviews}</h2>
        <p>{text.lead}</p>
        <ReviewList reviews={reviews} today={day} resultOf={resultOf} />
      </section>
      {submitted.length === 0 ? null : (
        <section className="section" aria-labelledby="spread">
          <h2 id="spread">{text.spread.title}</h2>
          <p>{text.spread.lead}</p>
          <SpreadTable rubric={rubric} spread={spread} />
          {submitted.map(({ id, expert, scores }) => (
            <ScoreList key={id} title={text.spread.by(expert)} rubric={rubric} scores={scores ?? []} />
          ))}
        </section>
      )}
      <NotYet step="commission_review" />
      <CommissionForm
        {...commissioning}
        key={sent === undefined ? revision : "sent"}
        lastResult={resultOf("commission")}
      />
    </>
  );
}
