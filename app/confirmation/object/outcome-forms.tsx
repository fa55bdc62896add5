import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { ReasonForm } from "#app/confirmation/case/step-form.tsx";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { objectWords } from "./words.ts";

const forms = [
  ["upheld", "uphold_decision"],
  ["changed", "change_decision"],
  ["refused", "refuse_objection"],
] as const;

/** The three outcomes, each with a preview of its letter. What is not valid can only be refused. */
export function OutcomeForms({ isValid }: { isValid: boolean }) {
  const { decide: text } = useWords(objectWords);
  const { showPreview } = useWords(letterWords);
  const isOnline = useCase().securityClass !== "security";
  return (
    <>
      {forms
        .filter(([outcome]) => isValid || outcome === "refused")
        .map(([outcome, step]) => (
          <ReasonForm
            key={step}
            step={step}
            {...text[outcome]}
            label={text.reason}
            hint={text.reasonHint}
            {...(isOnline && { preview: showPreview })}
          />
        ))}
    </>
  );
}
