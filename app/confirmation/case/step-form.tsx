import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useCase } from "./case-frame.tsx";
import { caseWords } from "./words.ts";

/** The step as this viewer has it now, or undefined: it is not theirs, or not here. */
export function useStep(step: StepName) {
  return useCase().steps.find((each) => each.step === step);
}

/** What every form of a step sends along: which step, and the revision that the page shows. */
export function StepFields({ step }: { step: StepName }) {
  return (
    <>
      <input type="hidden" name="intent" value={step} />
      <input type="hidden" name="revision" value={useCase().revision} />
    </>
  );
}

/** Says why a step that is this viewer's cannot be taken yet; nothing where it can, or where it is not theirs. */
export function NotYet({ step }: { step: StepName }) {
  const { work } = useWords(caseWords);
  const locale = useLocale();
  const found = useStep(step);
  if (found === undefined || found.reasons.length === 0) return null;
  return (
    <Notice title={`${found.act[locale]}: ${work.screening.notYetTitle}`}>
      {found.reasons.map((reason) => (
        <p key={reason.en}>{reason[locale]}</p>
      ))}
    </Notice>
  );
}

/** One button that takes a step which needs no words. */
export function StepButton({ step, children }: { step: StepName; children: ReactNode }) {
  const locale = useLocale();
  const found = useStep(step);
  if (found === undefined) return null;
  if (found.reasons.length > 0) return <NotYet step={step} />;
  return (
    <Form method="post" className="form">
      <StepFields step={step} />
      <p>{children}</p>
      <div className="button-row">
        <Button weight="primary">{found.act[locale]}</Button>
      </div>
    </Form>
  );
}
