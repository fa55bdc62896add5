import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/accounts/guards.server.ts";
import { seoulDay } from "#app/confirmation/day-numbers.ts";
import { listReviews } from "#app/confirmation/reviewing/find-review.server.ts";
import { reviewState } from "#app/confirmation/reviewing/review-state.ts";
import { formatDay } from "#app/i18n/format.ts";
import { hearingTexts } from "#app/i18n/messages/confirmation/hearing/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../company/company.css?url";
import { notKept } from "../company/shared/answer.server.ts";
import { HearingDone } from "../confirmation/hearing/hearing-done.tsx";
import { hearingTitle } from "../confirmation/hearing/hearing-title.ts";
import { reviewTones } from "../confirmation/hearing/review-tones.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = hearingTitle((text) => text.reviewing.expert.listTitle);
export const headers = notKept;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, "case.review");
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
  const { reviewing } = useTexts(hearingTexts);
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
