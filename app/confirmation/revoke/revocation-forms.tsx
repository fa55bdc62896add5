import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { ReasonForm, StepForm } from "#app/confirmation/case/step-form.tsx";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import type { Day } from "#app/matching/calendar.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { revokeWords } from "./words.ts";

/** The forms of whoever may propose, enter, drop or confirm. `proposedReason`: of the revocation under way. */
export function RevocationForms({
  proposedOn,
  proposedReason,
}: {
  proposedOn: Day;
  proposedReason: string | null;
}) {
  const text = useWords(revokeWords);
  const { showPreview } = useWords(letterWords);
  const { securityClass, round } = useCase();
  const isSecurity = securityClass === "security";
  const preview = isSecurity ? {} : { preview: showPreview };
  const { value, source, isVerified } = round.settings.hearingDays;
  const { propose, enter, drop, revoke } = text;
  return (
    <>
      <StepForm<Record<"reason" | "hearsUntil", string>>
        step="propose_revocation"
        draft="propose_revocation"
        title={propose.title}
        lead={propose.lead}
        submit={propose.submit}
        defaultValue={{ hearsUntil: proposedOn }}
        {...preview}
      >
        {({ reason, hearsUntil }) => (
          <>
            <TextArea label={propose.reason} hint={propose.reasonHint} rows={5} {...controlOf(reason)} />
            <TextField
              label={propose.hearsUntil}
              hint={propose.hearsHint(value, source, isVerified)}
              inputMode="numeric"
              autoComplete="off"
              {...controlOf(hearsUntil)}
            />
          </>
        )}
      </StepForm>
      <StepForm<{ words: string }>
        step="enter_statement"
        draft="enter_statement"
        title={enter.title}
        submit={enter.submit}
      >
        {({ words }) =>
          isSecurity ? (
            <p className="row-note">{enter.wordsSecurity}</p>
          ) : (
            <TextArea label={enter.words} hint={enter.wordsHint} rows={6} {...controlOf(words)} />
          )
        }
      </StepForm>
      <ReasonForm
        step="revoke"
        title={revoke.title}
        lead={revoke.lead}
        submit={revoke.submit}
        label={revoke.reason}
        hint={revoke.reasonHint}
        {...(proposedReason !== null && { defaultValue: { reason: proposedReason } })}
        {...preview}
      />
      <ReasonForm
        step="drop_revocation"
        title={drop.title}
        lead={drop.lead}
        submit={drop.submit}
        label={drop.reason}
      />
    </>
  );
}
