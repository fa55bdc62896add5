import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { HearingDone } from "#app/confirmation/case/hearing-done.tsx";
import { hearingTitle } from "#app/confirmation/case/hearing-title.ts";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { reasonSchema } from "#app/confirmation/consult/consulting-schemas.ts";
import type { StepRefusal } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import { leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../../companies/company.css?url";
import caseStyles from "../case/case.css?url";
import hearingStyles from "../case/hearing.css?url";
import { ConflictSection, DeclineForm } from "./conflict-section.tsx";
import { declareReview, declineReview } from "./declare-review.server.ts";
import { loadReview } from "./load-review.server.ts";
import { ReviewContentView } from "./review-content.tsx";
import { scoresSchema } from "./scores.ts";
import { submitReview } from "./submit-review.server.ts";

export const links = () =>
  [companyStyles, caseStyles, hearingStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = hearingTitle((text) => text.reviewing.expert.listTitle);
export const headers = notKept;

async function read({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const viewer = await requireViewer(request);
  const { reviewId: typed = "" } = params;
  const reviewId = /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0;
  const loaded = await perform(loadReview, { viewer, reviewId });
  if (loaded === null) throw data(null, { status: 404 });
  return { viewer, reviewId, loaded };
}

export async function loader(args: LoaderFunctionArgs) {
  const { loaded } = await read(args);
  return { ...loaded, done: new URL(args.request.url).searchParams.get("done") };
}

type Answer = {
  decline?: SubmissionResult;
  scores?: SubmissionResult;
  refused?: readonly Bilingual[];
};

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { viewer, reviewId, loaded } = await read(args);
  const here = `/agency/reviews/${reviewId}`;
  const form = await readForm(request);
  const { missing } = hearingWords[localeOf(request)].reviewing;
  switch (textIn(form, "intent")) {
    case "declare": {
      const taken = await perform(declareReview, { viewer, reviewId });
      return taken.ok ? leadTo(request, `${here}?done=declared`) : refusedWith(taken, {});
    }
    case "decline": {
      const schema = reasonSchema({ words: missing.reason, tooLong: missing.tooLong });
      const submission = parseWithZod(form, { schema });
      if (submission.status !== "success")
        return data<Answer>({ decline: submission.reply() }, { status: 400 });
      const taken = await perform(declineReview, { viewer, reviewId, ...submission.value });
      if (taken.ok) return leadTo(request, "/agency/reviews?done=declined");
      return refusedWith(taken, { decline: submission.reply() });
    }
    case "submit": {
      const rubric = loaded.content?.rubric ?? [];
      if (rubric.length === 0) throw data(null, { status: 400 });
      const submission = parseWithZod(form, { schema: scoresSchema(rubric, missing) });
      if (submission.status !== "success")
        return data<Answer>({ scores: submission.reply() }, { status: 400 });
      const scores = Object.entries(submission.value).map(([key, score]) => ({ key, ...score }));
      const taken = await perform(submitReview, { viewer, reviewId, scores });
      if (taken.ok) return leadTo(request, `${here}?done=submitted`);
      return refusedWith(taken, { scores: submission.reply() });
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** What was typed stays in the form below the reasons; a review that is theirs no more is missing. */
function refusedWith({ because, reasons }: StepRefusal, typed: Answer) {
  if (because === "not_found") throw data(null, { status: 404 });
  return data<Answer>({ ...typed, refused: reasons }, { status: 409 });
}

export default function Review() {
  const { review, content, others, done } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const { expert: text } = useWords(hearingWords).reviewing;
  const locale = useLocale();
  const title = review.title ?? text.hiddenTitle;
  const terms = [
    [text.terms.reference, review.reference],
    [text.terms.company, review.company],
    ...(content === null ? [] : [[text.terms.technology, content.technology[locale]]]),
    [text.terms.due, formatDay(review.dueOn, locale)],
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/reviews", label: text.listTitle }]} here={review.reference} />
        <PageHeading title={title}>
          <dl className="case-terms">
            {terms.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </PageHeading>
      </div>
      <HearingDone words={text.done} done={sent === undefined ? done : null} />
      {sent?.refused === undefined ? null : (
        <div role="alert">
          <Notice tone="bad" title={text.refused}>
            {sent.refused.map((reason) => (
              <p key={reason.en}>{reason[locale]}</p>
            ))}
          </Notice>
        </div>
      )}
      {review.securityClass === "sensitive" ? <Notice title={text.lookRecorded} /> : null}
      {content === null ? (
        <ConflictSection />
      ) : (
        <ReviewContentView
          review={review}
          content={content}
          others={others}
          lastResult={sent?.scores ?? null}
        />
      )}
      {review.submittedAt === null ? <DeclineForm lastResult={sent?.decline ?? null} /> : null}
    </div>
  );
}
