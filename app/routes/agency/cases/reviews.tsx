import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/companies/open-company.server.ts";
import { reasonSchema } from "#app/confirmation/consulting/consulting-schemas.ts";
import { addDays } from "#app/confirmation/day-numbers.ts";
import { requireCase } from "#app/confirmation/require-case.server.ts";
import { closeReview } from "#app/confirmation/reviewing/close-review.server.ts";
import { commissionReview } from "#app/confirmation/reviewing/commission-review.server.ts";
import { listExperts } from "#app/confirmation/reviewing/list-experts.server.ts";
import { loadReviews } from "#app/confirmation/reviewing/load-reviews.server.ts";
import { commissionSchema } from "#app/confirmation/reviewing/reviewing-schemas.ts";
import { spreadOf } from "#app/confirmation/reviewing/scores.ts";
import type { StepRefusal } from "#app/confirmation/take-step.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { hearingTexts } from "#app/i18n/messages/confirmation/hearing/texts.ts";
import { caseTexts } from "#app/i18n/messages/confirmation/staff/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { config } from "#app/platform/config.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { idIn, leadTo, notKept, readForm, textIn } from "../../company/shared/answer.server.ts";
import hearingStyles from "../../confirmation/hearing/hearing.css?url";
import { HearingDone } from "../../confirmation/hearing/hearing-done.tsx";
import { ScoreList } from "../../confirmation/hearing/score-list.tsx";
import { useCase } from "./case-frame.tsx";
import { pathOf } from "./case-steps.ts";
import { caseTitle } from "./case-title.ts";
import { revalidateIfStale } from "./revalidate.ts";
import { CommissionForm } from "./reviewing/commission-form.tsx";
import { ReviewList } from "./reviewing/review-list.tsx";
import { SpreadTable } from "./reviewing/spread-table.tsx";
import { type RefusedStep, refusedStep, seenRevisionIn } from "./steps/answer-step.server.ts";
import { NotYet } from "./steps/step-form.tsx";
import { StepRefused } from "./steps/step-refused.tsx";

export const links = () => [{ rel: "stylesheet", href: hearingStyles }];
export const meta = caseTitle((text) => text.frame.tabs.reviews);
export const headers = notKept;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId, "case.see");
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
  const { viewer, found } = await requireCase(request, params.caseId, "case.consult");
  const form = await readForm(request);
  const sent: Sent = { request, form, viewer, applicationId: found.id };
  const intent = textIn(form, "intent");
  if (intent === "commission_review") return commission(sent);
  if (intent === "close_review") return close(sent);
  throw data(null, { status: 400 });
}

async function commission(sent: Sent) {
  const { request, form, viewer, applicationId } = sent;
  const { consulting, reviewing } = hearingTexts[localeOf(request)];
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
  const { reason: words, tooLong } = hearingTexts[localeOf(request)].reviewing.missing;
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
  const { frame } = useTexts(caseTexts);
  const { reviewing: text } = useTexts(hearingTexts);
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
