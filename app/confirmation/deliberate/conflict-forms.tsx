import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { deliberateWords } from "./words.ts";

/** What a conflict is, and the declaration that there is none: before it nothing else is shown. */
export function ConflictForm() {
  const { act: text } = useWords(deliberateWords);
  return (
    <StepForm
      step="declare"
      title={text.conflictTitle}
      lead={text.conflictLead}
      submit={text.declare}
      weight="primary"
    >
      {() => (
        <ul className="bullets">
          {text.conflicts.map((conflict) => (
            <li key={conflict}>{conflict}</li>
          ))}
        </ul>
      )}
    </StepForm>
  );
}

/** Recuses the member, with the reason; possible until the vote is closed. */
export function RecuseForm() {
  const { act: text } = useWords(deliberateWords);
  return (
    <StepForm<{ reason: string }> step="recuse" isFolded title={text.recuse} submit={text.recuseSubmit}>
      {({ reason }) => (
        <TextArea label={text.recuseReason} hint={text.recuseHint} rows={3} {...controlOf(reason)} />
      )}
    </StepForm>
  );
}
