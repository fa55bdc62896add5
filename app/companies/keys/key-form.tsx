import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { companiesWords } from "#app/companies/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";

type KeyFormProps = {
  latest: string;
  offeredDay: string;
  submissionId: string;
  lastResult: SubmissionResult | null;
};

/** Asks what a key is for and how long it should last. */
export function KeyForm({ latest, offeredDay, submissionId, lastResult }: KeyFormProps) {
  const { keys: text } = useWords(companiesWords);
  const [form, fields] = useForm<{ name: string; expiresOn: string }>({
    id: "key",
    lastResult,
    defaultValue: { expiresOn: offeredDay },
  });
  return (
    <section className="section" aria-labelledby="new-key">
      <h2 id="new-key">{text.newTitle}</h2>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="submissionId" value={submissionId} />
        <TextField label={text.name} hint={text.nameHint} autoComplete="off" {...controlOf(fields.name)} />
        <TextField
          label={text.expiresOn}
          hint={text.expiresHint(latest)}
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(fields.expiresOn)}
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
