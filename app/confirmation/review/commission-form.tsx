import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { StepFields, useStep } from "#app/confirmation/case/step-form.tsx";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import type { Candidate } from "./list-experts.server.ts";

type CommissionFormProps = {
  experts: readonly Candidate[];
  reviewDays: RoundSettings["reviewDays"];
  proposedOn: string;
  requestKey: string;
  lastResult: SubmissionResult | null;
};
type Fields = { requestKey: string; expertIds: string[]; dueOn: string };

/** Commissions experts, each with what is known for or against them. */
export function CommissionForm({
  experts,
  reviewDays,
  proposedOn,
  requestKey,
  lastResult,
}: CommissionFormProps) {
  const { reviewing: text, consulting } = useWords(hearingWords);
  const { ui } = useMessages();
  const found = useStep("commission_review");
  const [form, fields] = useForm<Fields>({
    id: "commission",
    lastResult,
    defaultValue: { dueOn: proposedOn, requestKey },
  });
  if (found === undefined || (found.reasons.length > 0 && lastResult === null)) return null;
  const chosen = [fields.expertIds.initialValue ?? []].flat();
  const errors = fields.expertIds.errors ?? [];
  const { value, source, isVerified } = reviewDays;
  return (
    <section className="section" aria-labelledby="commission-title">
      <h2 id="commission-title">{text.commission}</h2>
      {experts.length === 0 ? <p>{text.noExperts}</p> : null}
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="commission_review" />
        <input type="hidden" name="requestKey" value={fields.requestKey.initialValue ?? requestKey} />
        <fieldset
          id={fields.expertIds.id}
          tabIndex={-1}
          className={errors.length > 0 ? "field field-wrong" : "field"}
        >
          <legend>{text.experts}</legend>
          {errors.map((error) => (
            <p key={error} className="field-error">
              <strong>{ui.error}:</strong> {error}
            </p>
          ))}
          {experts.map((expert) => (
            <label key={expert.id} className="radio">
              <input
                type="checkbox"
                name={fields.expertIds.name}
                value={expert.id}
                defaultChecked={chosen.includes(expert.id)}
                disabled={expert.obstacles.length > 0}
              />
              <Described expert={expert} />
            </label>
          ))}
        </fieldset>
        <TextField
          label={text.dueOn}
          hint={consulting.dueHint(value, source, isVerified)}
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

function Described({ expert: { name, email, openReviews, obstacles, hints } }: { expert: Candidate }) {
  const { reviewing: text } = useWords(hearingWords);
  return (
    <span>
      {name}{" "}
      <span className="row-note">
        {email} · {text.load(openReviews)}
      </span>
      <span className="candidate-notes">
        {obstacles.map((obstacle) => (
          <Badge key={obstacle} tone="bad">
            {text.obstacles[obstacle]}
          </Badge>
        ))}
        {hints.map((hint) => (
          <Badge key={hint} tone="caution">
            {text.hints[hint]}
          </Badge>
        ))}
      </span>
    </span>
  );
}
