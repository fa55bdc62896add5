import { ReasonForm, useStep } from "#app/confirmation/case/step-form.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { StaffReview } from "./load-reviews.server.ts";
import { type ReviewState, reviewState, reviewTones } from "./review-state.ts";
import { reviewWords } from "./words.ts";

type ReviewListProps = {
  reviews: readonly StaffReview[];
  today: string;
};

/** Who was commissioned and where each stands. */
export function ReviewList({ reviews, today }: ReviewListProps) {
  const text = useWords(reviewWords);
  const locale = useLocale();
  const isMine = useStep("close_review") !== undefined;
  if (reviews.length === 0) return <p>{text.none}</p>;
  return (
    <ul className="event-list opinion-list">
      {reviews.map((review) => {
        const state = reviewState(review, today);
        return (
          <li key={review.id}>
            <h3>
              <InLang of={review.expert} />
            </h3>
            <p className="badge-row">
              <Badge tone={reviewTones[state]}>{text.states[state]}</Badge>
              {text.commissioned(formatStamp(review.commissionedAt, locale))} ·{" "}
              {text.due(formatDay(review.dueOn, locale))}
            </p>
            <Happened review={review} />
            {isMine && isOpen(state) ? <CloseForm id={review.id} expert={review.expert} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function isOpen(state: ReviewState): boolean {
  return state === "asked" || state === "open" || state === "overdue";
}

function Happened({ review }: { review: StaffReview }) {
  const text = useWords(reviewWords);
  const locale = useLocale();
  const { declaredAt, submittedAt, declinedAt, declinedReason, closedAt, closedReason } = review;
  const lines = [
    declaredAt === null ? null : text.declaredAt(formatStamp(declaredAt, locale)),
    submittedAt === null ? null : text.submittedAt(formatStamp(submittedAt, locale)),
    declinedAt === null ? null : `${text.declinedAt(formatStamp(declinedAt, locale))} · ${declinedReason}`,
    closedAt === null ? null : `${text.closedAt(formatStamp(closedAt, locale))} · ${closedReason}`,
  ];
  return lines.map((line) =>
    line === null ? null : (
      <p key={line} className="row-note">
        {line}
      </p>
    ),
  );
}

function CloseForm({ id, expert }: { id: number; expert: string }) {
  const text = useWords(reviewWords);
  return (
    <ReasonForm
      step="close_review"
      id={`close-${id}`}
      draft={draftName("close_review", id)}
      isFolded
      title={text.close(expert)}
      submit={text.closeSubmit}
      label={text.reason}
      hint={text.closeHint}
    >
      <input type="hidden" name="reviewId" value={id} />
    </ReasonForm>
  );
}
