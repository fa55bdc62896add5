import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { nameInTitle } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../../companies/company.css?url";
import caseStyles from "../case/case.css?url";
import opinionStyles from "../case/opinions.css?url";
import { withheldReasons } from "./blind/covered-file.ts";
import { blindWords } from "./blind/words.ts";
import { ConflictSection, DeclineForm } from "./conflict-section.tsx";
import { declareReview, declineReview } from "./declare-review.server.ts";
import { findReview, type OwnReview, wasCommissioned } from "./find-review.server.ts";
import { loadReview } from "./load-review.server.ts";
import reviewStyles from "./review.css?url";
import { ReviewContentView } from "./review-content.tsx";
import { decliningSchema } from "./review-schemas.ts";
import { scoresSchema } from "./scores.ts";
import { submitReview } from "./submit-review.server.ts";
import { reviewWords } from "./words.ts";

export const links = () =>
  [companyStyles, caseStyles, opinionStyles, reviewStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(reviewWords, (text) => text.expert.listTitle, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) => {
    if (loaded === undefined) return undefined;
    const { reference, company, companyEn } = loaded.review;
    const name = company === null ? undefined : nameInTitle({ name: company, nameEn: companyEn }, locale);
    return `${reference} ${name ?? ""}`.trim();
  },
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { viewer: await requireViewer(request), reviewId: readId(params.reviewId) };
  const loaded = await perform(loadReview, asked);
  if (loaded === null && (await perform(wasCommissioned, asked)))
    throw leadTo(request, "/agency/reviews?over");
  if (loaded === null) throw data(null, { status: 404 });
  return { ...loaded, drafts: await perform(findDrafts, draftsOf(asked.viewer, loaded.review)) };
}

function draftsOf(viewer: Person, { id, applicationId, declaredAt, submittedAt }: OwnReview): DraftPlace {
  const isOpen = (form: string) =>
    submittedAt === null &&
    (form === draftName("decline_review", id) ||
      (form === draftName("submit_review", id) && declaredAt !== null));
  return aboutApplication(applicationId, { writer: viewer, isOpen });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const reviewId = readId(params.reviewId);
  const form = await readForm(request);
  const say = reviewWords[localeOf(request)].missing;
  const found = await perform(findReview, { viewer, reviewId });
  const kept = found && (await answerDraft(request, form, draftsOf(viewer, found)));
  if (kept) return kept;
  const loaded = await perform(loadReview, { viewer, reviewId });
  const review = { viewer, reviewId };
  const steps = {
    declare_review: posted(z.object({}), () => perform(declareReview, review)),
    decline_review: posted(decliningSchema(say), (typed) => perform(declineReview, { ...review, ...typed })),
    submit_review: posted(scoresSchema(loaded?.content?.rubric ?? [], say), (typed) => {
      const scores = Object.entries(typed).map(([key, score]) => ({ key, ...score }));
      return perform(submitReview, { ...review, scores });
    }),
  };
  // Once declined it is found nowhere.
  const after = (step: string) => (step === "decline_review" ? "" : `/${reviewId}`);
  return answerStep(request, form, steps, { to: (step) => `/agency/reviews${after(step)}?done=${step}` });
}

export default function Review() {
  const { review, content, others } = useLoaderData<typeof loader>();
  const { expert: text } = useWords(reviewWords);
  const { reviewing: blind } = useWords(blindWords);
  const locale = useLocale();
  const isBlind = review.company === null;
  const terms = [
    [text.terms.reference, review.reference],
    [text.terms.company, review.company ?? blind.covered],
    ...(content === null ? [] : [[text.terms.technology, content.technology[locale]]]),
    [text.terms.due, formatDay(review.dueOn, locale)],
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/reviews", label: text.listTitle }]} here={review.reference} />
        <PageHeading title={review.title ?? text.hiddenTitle}>
          <dl className="case-terms">
            {terms.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <InLang of={value} />
                </dd>
              </div>
            ))}
          </dl>
        </PageHeading>
      </div>
      <StepNotice />
      <WithheldNotice />
      {isBlind ? (
        <Notice title={blind.title}>
          <p>{blind.lead}</p>
        </Notice>
      ) : null}
      {review.securityClass === "sensitive" ? <Notice title={text.lookRecorded} /> : null}
      {content === null ? (
        <ConflictSection isBlind={isBlind} />
      ) : (
        <ReviewContentView review={review} content={content} others={others} />
      )}
      {review.submittedAt === null ? <DeclineForm reviewId={review.id} /> : null}
    </div>
  );
}

/** Why a file was not given out. */
function WithheldNotice() {
  const [search] = useSearchParams();
  const { withheld } = useWords(blindWords).reviewing;
  const why = withheldReasons.find((reason) => reason === search.get("withheld"));
  if (why === undefined) return null;
  return (
    <div role="status">
      <Notice tone="caution" title={withheld[why]} />
    </div>
  );
}
