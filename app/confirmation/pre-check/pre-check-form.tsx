import { Form, useLocation } from "@remix-run/react";
import { Button } from "#app/ui/form/button.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Answers } from "./assess.ts";
import type { PreCheckView } from "./pre-check-view.ts";
import type { PreCheckWords } from "./words.ts";

type PreCheckFormProps = {
  text: PreCheckWords["page"];
  chosen: NonNullable<PreCheckView["chosen"]>;
  answers: { kind: string; levels: Answers["levels"]; evidence: readonly string[] } | null;
};

/** The definition, the three criteria with their five levels, and the documents that could be submitted. */
export function PreCheckForm({ text, chosen, answers }: PreCheckFormProps) {
  const { pathname, search } = useLocation();
  const levels: Readonly<Record<string, number | null>> = answers?.levels ?? {};
  return (
    <>
      <section className="section" aria-labelledby="chosen">
        <h2 id="chosen">{text.chosenTitle}</h2>
        <div className="card">
          <p className="card-title">{chosen.name}</p>
          <p className="quiet">
            {text.field}: {chosen.field}
          </p>
          {chosen.scope === null ? null : (
            <p>
              {text.scope}: {chosen.scope}
            </p>
          )}
          <p className="quiet small">{text.scopeNote}</p>
          <p>
            {text.source}: <TextLink to={chosen.definitions}>{text.sourceLink}</TextLink>
          </p>
        </div>
      </section>
      {/* The anchor scrolls to the result after the form is sent. */}
      <Form method="post" action={`${pathname}${search}#result`} className="form pre-check">
        <Radios
          id="kind"
          name="kind"
          label={text.kind}
          options={chosen.kinds}
          defaultValue={answers?.kind ?? chosen.kinds[0]?.value ?? null}
        />
        {chosen.criteria.map(({ key, name, asks, hint, options }, at) => (
          <Radios
            key={key}
            id={key}
            name={key}
            label={`${at + 1}. ${name}: ${asks}`}
            hint={hint}
            options={options}
            defaultValue={String(levels[key] ?? "")}
          />
        ))}
        <fieldset className="field" aria-describedby="has-hint">
          <legend>{text.evidenceTitle}</legend>
          <div id="has-hint" className="field-hint">
            {text.evidenceLead}
          </div>
          <div className="radios">
            {chosen.evidence.map(({ value, label, hint }) => (
              <label key={value} className="radio">
                <input
                  type="checkbox"
                  name="has"
                  value={value}
                  defaultChecked={answers?.evidence.includes(value)}
                />
                <span>
                  {label}
                  {hint === "" ? null : <span className="check-hint">{hint}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </>
  );
}
