import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { decidingWords } from "#app/confirmation/letters/words.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";

/** What a page has shown: sent along with each of its forms. */
export type Seen = { revision: number; event: number };

export function SeenFields({ step, seen }: { step: StepName; seen: Seen }) {
  return (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="seenRevision" value={seen.revision} />
      <input type="hidden" name="seenEvent" value={seen.event} />
    </>
  );
}

type StepFormProps = {
  step: StepName;
  seen: Seen;
  title: string;
  lead: ReactNode;
  submit: string;
  lastResult: SubmissionResult | null;
  weight?: "primary" | "secondary";
};

/** A step without anything to fill in. */
export function PlainStepForm({ step, seen, title, lead, submit, lastResult, weight }: StepFormProps) {
  const [form] = useForm({ id: step, lastResult });
  return (
    <section className="section" aria-labelledby={`${step}-title`}>
      <h2 id={`${step}-title`}>{title}</h2>
      <p className="prose">{lead}</p>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <SeenFields step={step} seen={seen} />
        <div className="button-row">
          <Button weight={weight ?? "secondary"}>{submit}</Button>
        </div>
      </Form>
    </section>
  );
}

/** A step that needs a reason in words. */
export function ReasonStepForm(props: StepFormProps & { label: string; hint?: string }) {
  const { step, seen, title, lead, submit, lastResult, label, hint } = props;
  const [form, fields] = useForm<{ reason: string }>({ id: step, lastResult });
  return (
    <section className="section" aria-labelledby={`${step}-title`}>
      <h2 id={`${step}-title`}>{title}</h2>
      <div className="prose">{lead}</div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <SeenFields step={step} seen={seen} />
        <TextArea label={label} hint={hint} rows={4} {...controlOf(fields.reason)} />
        <div className="button-row">
          <Button>{submit}</Button>
        </div>
      </Form>
    </section>
  );
}

/** Why a step that is this viewer's cannot be taken yet. */
export function NotYet({ act, reasons }: { act: string; reasons: readonly string[] }) {
  const text = useWords(decidingWords);
  return (
    <Notice title={text.notYet(act)}>
      <ul className="bullets">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Notice>
  );
}
