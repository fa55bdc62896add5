import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { companiesWords } from "#app/companies/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";

/** The page's answers to its forms, by the name of the form. */
export type ResultOf = (form: string) => SubmissionResult | null;

type ReasonFormProps = {
  intent: "refuse" | "end" | "revoke";
  id: number;
  title: string;
  submit: string;
  lastResult: SubmissionResult | null;
};

/** What an officer takes away or does not grant, with the reason that the company reads. */
export function ReasonForm({ intent, id, title, submit, lastResult }: ReasonFormProps) {
  const {
    agency: { company: text },
  } = useWords(companiesWords);
  const [form, fields] = useForm<{ reason: string }>({ id: `${intent}-${id}`, lastResult });
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
