import { ReasonForm, StepForm } from "#app/confirmation/case/step-form.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { blindWords } from "./blind/words.ts";
import { reviewWords } from "./words.ts";

/**
 * What a conflict is, and the declaration that there is none: before it nothing else is shown. In a blind round that
 * against the applicants was made before the assignment.
 */
export function ConflictSection({ isBlind }: { isBlind: boolean }) {
  const { expert: text } = useWords(reviewWords);
  const { reviewing: blind } = useWords(blindWords);
  return (
    <StepForm
      step="declare_review"
      title={text.conflictTitle}
      lead={isBlind ? blind.conflictLead : text.conflictLead}
      submit={text.declare}
      weight="primary"
    >
      {() => (
        <>
          <ul>
            {(isBlind ? blind.conflicts : text.conflicts).map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
          <p className="row-note">{text.declareNote}</p>
        </>
      )}
    </StepForm>
  );
}

/** Declines, with the reason; possible until the review is submitted. */
export function DeclineForm({ reviewId }: { reviewId: number }) {
  const { expert: text } = useWords(reviewWords);
  return (
    <ReasonForm
      step="decline_review"
      draft={draftName("decline_review", reviewId)}
      isFolded
      title={text.decline}
      submit={text.declineSubmit}
      label={text.declineReason}
      hint={text.declineHint}
    />
  );
}
