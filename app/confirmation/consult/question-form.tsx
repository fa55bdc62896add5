import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { StepFields, useStep } from "#app/confirmation/case/step-form.tsx";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { channels } from "./consultation.ts";

type QuestionFormProps = {
  ministries: readonly (Bilingual & { id: string; hasAccount: boolean })[];
  consultationDays: RoundSettings["consultationDays"];
  proposedOn: string;
  requestKey: string;
  lastResult: SubmissionResult | null;
};
type Fields = Record<"requestKey" | "agencyId" | "channel" | "email" | "words" | "dueOn", string>;

/** Asks a ministry: which, how, what, until when. */
export function QuestionForm({
  ministries,
  consultationDays,
  proposedOn,
  requestKey,
  lastResult,
}: QuestionFormProps) {
  const { consulting: text } = useWords(hearingWords);
  const locale = useLocale();
  const { securityClass } = useCase();
  const found = useStep("request_consultation");
  const [form, fields] = useForm<Fields>({
    id: "question",
    lastResult,
    defaultValue: { dueOn: proposedOn, requestKey },
  });
  if (found === undefined || (found.reasons.length > 0 && lastResult === null)) return null;
  const isGeneral = securityClass === "general";
  const { value, source, isVerified } = consultationDays;
  return (
    <section className="section" aria-labelledby="ask">
      <h2 id="ask">{text.ask}</h2>
      {isGeneral ? null : <p>{text.noLink}</p>}
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <StepFields step="request_consultation" />
        <input type="hidden" name="requestKey" value={fields.requestKey.initialValue ?? requestKey} />
        <Select
          label={text.ministry}
          options={[
            { value: "", label: text.choose },
            ...ministries.map(({ id, hasAccount, ...name }) => ({
              value: id,
              label: hasAccount ? name[locale] : `${name[locale]} (${text.noAccount})`,
            })),
          ]}
          {...controlOf(fields.agencyId)}
        />
        <Radios
          id={fields.channel.id}
          name={fields.channel.name}
          label={text.channel}
          hint={text.channelHint}
          error={fields.channel.errors ?? []}
          options={channels
            .filter((channel) => isGeneral || channel !== "link")
            .map((channel) => ({ value: channel, label: text.channels[channel] }))}
          defaultValue={fields.channel.initialValue ?? null}
        />
        {isGeneral ? (
          <TextField
            label={text.email}
            hint={text.emailHint}
            optional
            inputMode="email"
            autoComplete="off"
            {...controlOf(fields.email)}
          />
        ) : null}
        <TextArea label={text.words} hint={text.wordsHint} {...controlOf(fields.words)} />
        <TextField
          label={text.dueOn}
          hint={text.dueHint(value, source, isVerified)}
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
