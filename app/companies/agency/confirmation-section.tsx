import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ConfirmationTable } from "#app/companies/record-lists.tsx";
import type { ConfirmationView } from "#app/companies/record-view.ts";
import { companiesWords } from "#app/companies/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { ReasonForm, type ResultOf } from "./reason-form.tsx";
import { agencyWords } from "./words.ts";

type Option = { value: string; label: string };
type ConfirmationSectionProps = {
  confirmations: readonly ConfirmationView[];
  /** Empty for those who may not enter confirmations. */
  technologies: readonly Option[];
  resultOf: ResultOf;
};

/** The confirmations of a company; an officer enters and revokes them. */
export function ConfirmationSection({ confirmations, technologies, resultOf }: ConfirmationSectionProps) {
  const { confirmations: held } = useWords(companiesWords);
  const { company: text } = useWords(agencyWords);
  const mayEnter = technologies.length > 0;
  return (
    <section className="section" aria-labelledby="confirmations">
      <h2 id="confirmations">{held.title}</h2>
      <ConfirmationTable confirmations={confirmations} />
      {mayEnter
        ? confirmations
            .filter(({ state }) => state !== "revoked")
            .map(({ id, technology, kind }) => (
              <ReasonForm
                key={id}
                intent="revoke"
                id={id}
                title={text.revokeTitle(technology, kind)}
                submit={text.revoke}
                lastResult={resultOf(`revoke ${id}`)}
              />
            ))
        : null}
      {mayEnter ? (
        <EnterForm key={confirmations.length} technologies={technologies} lastResult={resultOf("enter")} />
      ) : null}
    </section>
  );
}

type EnterFormProps = { technologies: readonly Option[]; lastResult: SubmissionResult | null };
type Fields = Record<"technology" | "kind" | "confirmedOn" | "validUntil" | "origin" | "document", string>;

function EnterForm({ technologies, lastResult }: EnterFormProps) {
  const { confirmations: held } = useWords(companiesWords);
  const { company: text } = useWords(agencyWords);
  const [form, fields] = useSentForm<Fields>({ id: "enter", lastResult });
  const optionsOf = (words: Readonly<Record<string, string>>) => [
    { value: "", label: text.choose },
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ];
  const day = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <h3>{text.confirmTitle}</h3>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="enter" />
        <Select
          label={text.technology}
          hint={text.technologyHint}
          options={[{ value: "", label: text.choose }, ...technologies]}
          {...controlOf(fields.technology)}
        />
        <Select label={text.kind} options={optionsOf(held.kinds)} {...controlOf(fields.kind)} />
        <TextField label={text.confirmedOn} hint={text.dayHint} {...day} {...controlOf(fields.confirmedOn)} />
        <TextField
          label={text.validUntil}
          hint={text.validUntilHint}
          optional
          {...day}
          {...controlOf(fields.validUntil)}
        />
        <Select label={text.origin} options={optionsOf(held.origins)} {...controlOf(fields.origin)} />
        <TextField label={text.document} optional autoComplete="off" {...controlOf(fields.document)} />
        <div className="button-row">
          <Button>{text.enter}</Button>
        </div>
      </Form>
    </>
  );
}
