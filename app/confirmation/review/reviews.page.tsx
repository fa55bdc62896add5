import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import { countUndeclared } from "./blind/list-blind-rounds.server.ts";
import { blindWords } from "./blind/words.ts";
import { listReviews } from "./find-review.server.ts";
import { reviewState, reviewTones } from "./review-state.ts";
import { reviewWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(reviewWords, (text) => text.expert.listTitle, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const reviews = await perform(listReviews, { viewer });
  const day = today();
  return {
    undeclared: await perform(countUndeclared, { viewer }),
    isOver: new URL(request.url).searchParams.has("over"),
    reviews: reviews.map(({ scores: _, ...review }) => ({ ...review, state: reviewState(review, day) })),
  };
}

/** What the viewer was asked to review. */
export default function OwnReviews() {
  const { reviews, undeclared, isOver } = useLoaderData<typeof loader>();
  const blind = useWords(blindWords);
  const { expert: text, states } = useWords(reviewWords);
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.listTitle} />
        <PageHeading title={text.listTitle} lead={text.listLead} />
      </div>
      <StepNotice />
      {isOver ? <Notice title={text.over} /> : null}
      {undeclared === 0 ? null : <Notice tone="caution" title={blind.waits(undeclared)} />}
      <p>
        <TextLink to="/agency/reviews/conflicts">{blind.link}</TextLink>
      </p>
      {reviews.length === 0 ? (
        <p>{text.listNone}</p>
      ) : (
        <DataTable
          caption={text.listTitle}
          isCaptionHidden
          rows={reviews}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: "title",
              label: text.columns.title,
              kind: "sentence",
              cell: ({ id, title, reference }) => (
                <>
                  <TextLink to={`/agency/reviews/${id}`}>{title ?? text.hiddenTitle}</TextLink>
                  <span className="row-note">
                    <InLang of={reference} />
                  </span>
                </>
              ),
            },
            {
              key: "company",
              label: text.columns.company,
              cell: ({ company }) => company ?? blind.reviewing.covered,
            },
            {
              key: "state",
              label: text.columns.state,
              cell: ({ state }) => <Badge tone={reviewTones[state]}>{states[state]}</Badge>,
            },
            {
              key: "due",
              label: text.columns.due,
              kind: "line",
              cell: ({ dueOn }) => formatDay(dueOn, locale),
            },
          ]}
        />
      )}
    </div>
  );
}
