import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { StepFields } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { OpinionFields } from "./answer-form.tsx";

type OfOne = { id: number; ministry: string };
type WithResult = OfOne & { lastResult: SubmissionResult | null };

/** Sends the link anew, or takes it back. */
export function LinkActs({ id, ministry, isRevoked }: OfOne & { isRevoked: boolean }) {
  const { consulting: text } = useWords(hearingWords);
  return (
    <Form method="post" className="button-row">
      <input type="hidden" name="consultationId" value={id} />
      <Button name="intent" value="renew" aria-label={text.renewOf(ministry)}>
        {text.renew}
      </Button>
      {isRevoked ? null : (
        <Button weight="tertiary" name="intent" value="revoke" aria-label={text.revokeOf(ministry)}>
          {text.revoke}
        </Button>
      )}
    </Form>
  );
}

/** Enters what the ministry answered by an official document. */
export function RecordForm({ id, ministry, lastResult }: WithResult) {
  const { consulting: text } = useWords(hearingWords);
  const [form, fields] = useForm<Record<"opinion" | "words" | "source", string>>({
    id: `record-${id}`,
    lastResult,
  });
  return (
    <Disclosure summary={text.record(ministry)} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="answer_consultation" />
        <input type="hidden" name="consultationId" value={id} />
        <OpinionFields opinion={fields.opinion} words={fields.words} />
        <TextField label={text.channels.document} autoComplete="off" {...controlOf(fields.source)} />
        <div className="button-row">
          <Button>{text.recordSubmit}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Puts 'no answer' on record, with the reason. */
export function CloseForm({ id, ministry, lastResult }: WithResult) {
  const { consulting: text } = useWords(hearingWords);
  const [form, fields] = useForm<{ reason: string }>({ id: `close-${id}`, lastResult });
  return (
    <Disclosure summary={text.close(ministry)} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="close_consultation" />
        <input type="hidden" name="consultationId" value={id} />
        <TextArea label={text.reason} hint={text.reasonHint} rows={3} {...controlOf(fields.reason)} />
        <div className="button-row">
          <Button>{text.closeSubmit}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
