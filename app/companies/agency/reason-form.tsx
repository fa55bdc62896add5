import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { agencyWords } from "./words.ts";

/** The answers to the page's forms, by the name of the form. */
export type ResultOf = (form: string) => SubmissionResult | null;

type ReasonFormProps = {
  intent: "refuse" | "end" | "revoke";
  id: number;
  title: string;
  submit: string;
  lastResult: SubmissionResult | null;
};

/** Refuses or revokes something, with a reason that the company sees. */
export function ReasonForm({ intent, id, title, submit, lastResult }: ReasonFormProps) {
  const { company: text } = useWords(agencyWords);
  const [form, fields] = useSentForm<{ reason: string }>({ id: `${intent}-${id}`, lastResult });
  return (
    <Disclosure summary={title} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="id" value={id} />
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          autoComplete="off"
          {...controlOf(fields.reason)}
        />
        <div className="button-row">
          <Button>{submit}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
