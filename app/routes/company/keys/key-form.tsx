import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { controlOf } from "../shared/name-fields.tsx";

type KeyFormProps = {
  latest: string;
  offeredDay: string;
  submissionId: string;
  lastResult: SubmissionResult | null;
};

/** Asks what a key is for and how long it should last. */
export function KeyForm({ latest, offeredDay, submissionId, lastResult }: KeyFormProps) {
  const { keys: text } = useTexts(companiesTexts);
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
