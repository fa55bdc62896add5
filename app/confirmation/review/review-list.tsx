import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { StepFields, useStep } from "#app/confirmation/case/step-form.tsx";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import type { StaffReview } from "./load-reviews.server.ts";
import { type ReviewState, reviewState } from "./review-state.ts";
import { reviewTones } from "./review-tones.ts";

type ReviewListProps = {
  reviews: readonly StaffReview[];
  today: string;
  resultOf: (form: string) => SubmissionResult | null;
};

/** Who was commissioned and where each stands. */
export function ReviewList({ reviews, today, resultOf }: ReviewListProps) {
  const { reviewing: text } = useWords(hearingWords);
  const locale = useLocale();
  const isMine = useStep("close_review") !== undefined;
  if (reviews.length === 0) return <p>{text.none}</p>;
  return (
    <ul className="event-list hearing-list">
      {reviews.map((review) => {
        const state = reviewState(review, today);
        return (
          <li key={review.id}>
            <h3>{review.expert}</h3>
            <p className="badge-row">
              <Badge tone={reviewTones[state]}>{text.states[state]}</Badge>
              {text.commissioned(formatStamp(review.commissionedAt, locale))} ·{" "}
              {text.due(formatDay(review.dueOn, locale))}
            </p>
            <Happened review={review} />
            {isMine && isOpen(state) ? (
              <CloseForm id={review.id} expert={review.expert} lastResult={resultOf(`close-${review.id}`)} />
            ) : null}
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
  const { reviewing: text } = useWords(hearingWords);
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

type CloseFormProps = { id: number; expert: string; lastResult: SubmissionResult | null };

function CloseForm({ id, expert, lastResult }: CloseFormProps) {
  const { reviewing: text } = useWords(hearingWords);
  const [form, fields] = useForm<{ reason: string }>({ id: `close-${id}`, lastResult });
  return (
    <Disclosure summary={text.close(expert)} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="close_review" />
        <input type="hidden" name="reviewId" value={id} />
        <TextArea label={text.reason} hint={text.closeHint} rows={3} {...controlOf(fields.reason)} />
        <div className="button-row">
          <Button>{text.closeSubmit}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
