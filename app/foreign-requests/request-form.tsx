import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { plans, type RequestDetails, scopes } from "./foreign-request.ts";
import { foreignRequestsWords } from "./words.ts";

type RequestFormProps = {
  details: Partial<Record<keyof RequestDetails, string>>;
  /** Of a new record: the id by which a form that is sent twice makes one. */
  submissionId: string | null;
  lastResult: SubmissionResult | null;
};

/** What was asked for; and, once it is on record, what was done since. */
export function RequestForm({ details, submissionId, lastResult }: RequestFormProps) {
  const text = useWords(foreignRequestsWords);
  const { form: words } = text;
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useSentForm<Record<keyof RequestDetails, string>>({
    id: "request",
    lastResult,
    defaultValue: details,
  });
  const day = { type: "date", min: "2000-01-01", max: "2100-12-31" } as const;
  const choiceOf = (name: "scope" | "plan") => ({
    id: fields[name].id,
    name,
    error: fields[name].errors ?? [],
    defaultValue: fields[name].initialValue ?? null,
  });
  return (
    <Form method="post" id={form.id} ref={element} noValidate className="form">
      <UnsavedGuard form={element} isRefused={lastResult !== null} />
      <FormErrors form={form} />
      {submissionId === null ? null : <input type="hidden" name="submissionId" value={submissionId} />}
      {submissionId === null ? <h3>{words.requestTitle}</h3> : null}
      <TextField label={words.requester} {...controlOf(fields.requester)} />
      <TextField label={words.country} {...controlOf(fields.country)} />
      <TextField label={words.receivedOn} {...day} {...controlOf(fields.receivedOn)} />
      <TextArea label={words.subject} hint={words.subjectHint} rows={3} {...controlOf(fields.subject)} />
      <Radios
        label={words.scope}
        options={scopes.map((value) => ({ value, label: text.scopes[value] }))}
        {...choiceOf("scope")}
      />
      <Radios
        label={words.plan}
        options={plans.map((value) => ({ value, label: text.plans[value] }))}
        {...choiceOf("plan")}
      />
      <TextField label={words.ministry} hint={words.ministryHint} optional {...controlOf(fields.ministry)} />
      {submissionId === null ? (
        <>
          <h3>{words.doneTitle}</h3>
          <TextField label={words.notifiedOn} optional {...day} {...controlOf(fields.notifiedOn)} />
          <TextField label={words.consultedOn} optional {...day} {...controlOf(fields.consultedOn)} />
          <TextField label={words.answeredOn} optional {...day} {...controlOf(fields.answeredOn)} />
          <TextArea label={words.answer} optional rows={3} {...controlOf(fields.answer)} />
          <TextField label={words.providedOn} optional {...day} {...controlOf(fields.providedOn)} />
        </>
      ) : null}
      <div className="button-row">
        <Button weight="primary">{words.save}</Button>
      </div>
    </Form>
  );
}
