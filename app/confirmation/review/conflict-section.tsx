import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";

/** What a conflict is, and the declaration that there is none: before it nothing else is shown. */
export function ConflictSection() {
  const { expert: text } = useWords(hearingWords).reviewing;
  return (
    <section className="section" aria-labelledby="conflict">
      <h2 id="conflict">{text.conflictTitle}</h2>
      <p>{text.conflictLead}</p>
      <ul>
        {text.conflicts.map((conflict) => (
          <li key={conflict}>{conflict}</li>
        ))}
      </ul>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="declare" />
        <div className="button-row">
          <Button weight="primary">{text.declare}</Button>
        </div>
        <p className="row-note">{text.declareNote}</p>
      </Form>
    </section>
  );
}

/** Declines, with the reason; possible until the review is submitted. */
export function DeclineForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const { expert: text } = useWords(hearingWords).reviewing;
  const [form, fields] = useForm<{ reason: string }>({ id: "decline", lastResult });
  return (
    <Disclosure summary={text.decline} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="decline" />
        <TextArea label={text.declineReason} hint={text.declineHint} rows={3} {...controlOf(fields.reason)} />
        <div className="button-row">
          <Button>{text.declineSubmit}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
