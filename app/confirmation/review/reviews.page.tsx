import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { HearingDone } from "#app/confirmation/case/hearing-done.tsx";
import { hearingTitle } from "#app/confirmation/case/hearing-title.ts";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { notKept } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { seoulDay } from "#app/time.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import { listReviews } from "./find-review.server.ts";
import { reviewState } from "./review-state.ts";
import { reviewTones } from "./review-tones.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = hearingTitle((text) => text.reviewing.expert.listTitle);
export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const reviews = await perform(listReviews, { viewer });
  const today = seoulDay(now().toString());
  return {
    reviews: reviews.map(({ scores: _, ...review }) => ({ ...review, state: reviewState(review, today) })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** What the viewer was asked to review. */
export default function OwnReviews() {
  const { reviews, done } = useLoaderData<typeof loader>();
  const { reviewing } = useWords(hearingWords);
  const { expert: text } = reviewing;
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.listTitle} />
        <PageHeading title={text.listTitle} lead={text.listLead} />
      </div>
      <HearingDone words={text.done} done={done} />
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
                  <span className="row-note">{reference}</span>
                </>
              ),
            },
            { key: "company", label: text.columns.company, cell: ({ company }) => company },
            {
              key: "state",
              label: text.columns.state,
              cell: ({ state }) => <Badge tone={reviewTones[state]}>{reviewing.states[state]}</Badge>,
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
