import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import type { StartView } from "./start-view.ts";
import { applyWords } from "./words.ts";

type Fields = { technology: string; kind: string; title: string; securityClass: string };
type StartFormProps = { view: StartView; startKey: string; lastResult: SubmissionResult | null };

/** The choices that start an application; they cannot be changed later. */
export function StartForm({ view, startKey, lastResult }: StartFormProps) {
  const { start: text } = useWords(applyWords);
  const [form, fields] = useSentForm<Fields>({ id: "start", lastResult });
  const optionsOf = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <section className="section" aria-labelledby="start-heading">
      <h2 id="start-heading">{text.formTitle}</h2>
      <Form method="post" id={form.id} noValidate className="form narrow-form">
        <FormErrors form={form} />
        <Radios
          {...around(fields.securityClass)}
          label={text.security}
          hint={text.securityHint}
          options={optionsOf(text.securityClasses)}
        />
        <Field
          id={fields.technology.id}
          label={text.technology}
          hint={text.technologyHint(view.version)}
          error={fields.technology.errors}
        >
          {(control) => (
            <select
              {...control}
              name={fields.technology.name}
              className="control"
              defaultValue={fields.technology.initialValue ?? ""}
            >
              <option value="">{text.choose}</option>
              {view.fields.map(({ name, technologies }) => (
                <optgroup key={name} label={name}>
                  {technologies.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Scopes fields={view.fields} />
        <Radios
          {...around(fields.kind)}
          label={text.kind}
          options={view.kinds.map((kind) => ({ value: kind, label: text.kinds[kind].name }))}
        />
        <TextField
          id={fields.title.id}
          name={fields.title.name}
          defaultValue={fields.title.initialValue}
          error={fields.title.errors}
          label={text.name}
          hint={text.nameHint}
          maxLength={200}
          autoComplete="off"
        />
        <input type="hidden" name="startKey" value={startKey} />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}

function around({ id, name, errors, initialValue }: Chosen) {
  return { id, name, error: errors ?? [], defaultValue: initialValue ?? null };
}

type Chosen = {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: string | undefined;
};

function Scopes({ fields }: Pick<StartView, "fields">) {
  const { start: text } = useWords(applyWords);
  return (
    <Disclosure summary={text.scopes}>
      <p className="quiet">{text.scopesLead}</p>
      {fields.map(({ name, technologies }) => (
        <section key={name} className="scope-group">
          <h3>{name}</h3>
          <dl className="scope-list">
            {technologies.map(({ value, label, scope }) => (
              <div key={value}>
                <dt>{label}</dt>
                <dd>{scope}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Disclosure>
  );
}
