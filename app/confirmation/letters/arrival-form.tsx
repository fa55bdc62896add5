import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { type Seen, SeenFields } from "#app/confirmation/case/deciding-step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import type { ListedLetter } from "./load-letters.server.ts";
import { decidingWords } from "./words.ts";

type ArrivalFormProps = {
  letter: ListedLetter;
  seen: Seen;
  nowTyped: string;
  lastResult: SubmissionResult | null;
};

/** When a letter arrived, as the officer knows it: from then on the days to object run. */
export function ArrivalForm({ letter: { id, number, kind }, seen, nowTyped, lastResult }: ArrivalFormProps) {
  const { letters: text } = useWords(decidingWords);
  const [form, fields] = useForm<{ arrivedAt: string }>({
    id: `arrival-${id}`,
    lastResult,
    defaultValue: { arrivedAt: nowTyped },
  });
  return (
    <section className="section" aria-labelledby={`arrival-${id}-title`}>
      <h2 id={`arrival-${id}-title`}>{text.arrivalTitle(number)}</h2>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <SeenFields step="record_arrival" seen={seen} />
        <input type="hidden" name="letterId" value={id} />
        <TextField
          type="datetime-local"
          label={text.arrivedAt}
          hint={kind === "supplement" ? text.arrivedHintOnly : text.arrivedHint}
          max={nowTyped}
          {...controlOf(fields.arrivedAt)}
        />
        <div className="button-row">
          <Button>{text.record}</Button>
        </div>
      </Form>
    </section>
  );
}
