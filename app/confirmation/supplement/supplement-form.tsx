import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { StepFields, useStep } from "#app/confirmation/case/step-form.tsx";
import { caseWords } from "#app/confirmation/case/words.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import type { AskedParts } from "./load-supplements.server.ts";

type SupplementFormProps = {
  parts: AskedParts;
  supplementDays: RoundSettings["supplementDays"];
  proposedOn: string;
  lastResult: SubmissionResult | null;
};
type Fields = { fields: string[]; words: string; dueOn: string };

/** Asks for a supplement: which questions are opened, what is missing, until when. */
export function SupplementForm({ parts, supplementDays, proposedOn, lastResult }: SupplementFormProps) {
  const { supplements: text } = useWords(caseWords).work;
  const { ui } = useMessages();
  const locale = useLocale();
  const found = useStep("request_supplement");
  const [form, fields] = useForm<Fields>({
    id: "supplement-form",
    lastResult,
    defaultValue: { dueOn: proposedOn },
  });
  // With an answer to it the form stays, so that nothing that was typed is lost where somebody else was faster.
  if (found === undefined || (found.reasons.length > 0 && lastResult === null)) return null;
  const chosen = [fields.fields.initialValue ?? []].flat();
  const { value, source, isVerified } = supplementDays;
  const errors = fields.fields.errors ?? [];
  return (
    <section className="section" aria-labelledby="ask">
      <h2 id="ask">{text.request}</h2>
      <p>{text.lead}</p>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="request_supplement" />
        <fieldset
          id={fields.fields.id}
          tabIndex={-1}
          className={errors.length > 0 ? "field field-wrong" : "field"}
        >
          <legend>{text.fields}</legend>
          {errors.map((error) => (
            <p key={error} className="field-error">
              <strong>{ui.error}:</strong> {error}
            </p>
          ))}
          {parts.map(({ key: part, title, questions }) => (
            <div key={part} className="field-boxes">
              <p className="row-note">{title[locale]}</p>
              {questions.map(({ key, label }) => (
                <label key={key} className="radio">
                  <input
                    type="checkbox"
                    name={fields.fields.name}
                    value={key}
                    defaultChecked={chosen.includes(key)}
                  />
                  <span>{label[locale]}</span>
                </label>
              ))}
            </div>
          ))}
        </fieldset>
        <TextArea label={text.words} hint={text.wordsHint} {...controlOf(fields.words)} />
        <TextField
          label={text.dueOn}
          hint={`${text.dayHint}. ${text.dueHint(value, source, isVerified)}`}
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(fields.dueOn)}
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
