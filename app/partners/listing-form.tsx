import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FieldErrors } from "#app/ui/form/field.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { type Listing, shownFacts } from "./listing.ts";
import type { factsOf } from "./partner-view.ts";
import { partnersWords } from "./words.ts";

type ListingFormProps = {
  listing: Listing | null;
  /** The facts that have a value, as they would be shown. */
  facts: ReturnType<typeof factsOf>;
  offered: readonly { value: string; label: string }[];
  lastResult: SubmissionResult | null;
};

type Typed = {
  makes: string;
  makesEn: string;
  seeks: string;
  seeksEn: string;
  roles: string[];
  shows: string[];
};

/** What the company makes and looks for, and which facts it shows, each beside its value. */
export function ListingForm({ listing, facts, offered, lastResult }: ListingFormProps) {
  const { listing: text, facts: names, unknownFact } = useWords(partnersWords);
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useSentForm<Typed>({
    id: "listing",
    lastResult,
    defaultValue:
      listing === null ? {} : { ...listing, roles: [...listing.roles], shows: [...listing.shows] },
  });
  const chosen = (given: string | (string | undefined)[] | undefined) => new Set([given ?? []].flat());
  const roles = chosen(fields.roles.initialValue);
  const shows = chosen(fields.shows.initialValue);
  return (
    <Form method="post" id={form.id} ref={element} noValidate className="form">
      <UnsavedGuard form={element} isRefused={lastResult !== null} />
      <FormErrors form={form} />
      <TextArea label={text.makes} hint={text.makesHint} rows={4} {...controlOf(fields.makes)} />
      <TextArea label={text.makesEn} rows={4} optional lang="en" {...controlOf(fields.makesEn)} />
      <TextArea label={text.seeks} hint={text.seeksHint} rows={3} optional {...controlOf(fields.seeks)} />
      <TextArea label={text.seeksEn} rows={3} optional lang="en" {...controlOf(fields.seeksEn)} />
      <Boxes label={text.roles} field={fields.roles}>
        {offered.map(({ value, label }) => (
          <label key={value} className="radio">
            <input type="checkbox" name="roles" value={value} defaultChecked={roles.has(value)} />
            <span>{label}</span>
          </label>
        ))}
      </Boxes>
      <Boxes label={text.shows} hint={`${text.showsHint} ${text.neverShown}`} field={fields.shows}>
        {shownFacts.map((fact) => (
          <label key={fact} className="radio">
            <input type="checkbox" name="shows" value={fact} defaultChecked={shows.has(fact)} />
            <span>
              {names[fact]}
              <span className="row-note">
                <InLang of={facts.find((known) => known.fact === fact)?.values.join(", ") ?? unknownFact} />
              </span>
            </span>
          </label>
        ))}
      </Boxes>
      <div className="button-row">
        <Button weight="primary" name="intent" value="show">
          {text.show}
        </Button>
        <Button weight="secondary" name="intent" value="hide">
          {text.hide}
        </Button>
      </div>
    </Form>
  );
}

type BoxesProps = {
  label: string;
  hint?: string;
  field: { id: string; errors?: string[] | undefined };
  children: ReactNode;
};

function Boxes({ label, hint, field, children }: BoxesProps) {
  const hintId = `${field.id}-hint`;
  return (
    <fieldset className="field" id={field.id} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <div id={hintId} className="field-hint">
          {hint}
        </div>
      )}
      <FieldErrors id={`${field.id}-error`} errors={field.errors ?? []} />
      <div className="radios">{children}</div>
    </fieldset>
  );
}
