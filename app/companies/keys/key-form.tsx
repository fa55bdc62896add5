import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { keysWords } from "./words.ts";

type KeyFormProps = {
  latest: string;
  offeredDay: string;
  submissionId: string;
  lastResult: SubmissionResult | null;
};

/** Asks for a key's name and last day. */
export function KeyForm({ latest, offeredDay, submissionId, lastResult }: KeyFormProps) {
  const text = useWords(keysWords);
  const [form, fields] = useSentForm<{ name: string; expiresOn: string }>({
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
