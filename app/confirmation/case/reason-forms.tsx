import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { StepFields, useStep } from "./step-form.tsx";
import { caseWords } from "./words.ts";

type ReasonFormProps = { lastResult: SubmissionResult | null };

/** Returns the application, with the reason that the applicant reads. */
export function ReturnForm({ lastResult }: ReasonFormProps) {
  const { returnTitle, reasonHint } = useWords(caseWords).work.screening;
  return <ReasonForm step="return" title={returnTitle} hint={reasonHint} lastResult={lastResult} />;
}

/** Closes the open supplement request, with the reason that the applicant reads. */
export function CloseForm({ lastResult }: ReasonFormProps) {
  const { close, closeHint } = useWords(caseWords).work.supplements;
  return <ReasonForm step="close_supplement" title={close} hint={closeHint} lastResult={lastResult} />;
}

function ReasonForm({
  step,
  title,
  hint,
  lastResult,
}: ReasonFormProps & { step: StepName; title: string; hint: string }) {
  const { screening: text } = useWords(caseWords).work;
  const found = useStep(step);
  const [form, fields] = useForm<{ reason: string }>({ id: `${step}-form`, lastResult });
  if (found === undefined || found.reasons.length > 0) return null;
  return (
    <Disclosure summary={title} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step={step} />
        <TextArea label={text.reason} hint={hint} rows={3} {...controlOf(fields.reason)} />
        <div className="button-row">
          <Button>{title}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
