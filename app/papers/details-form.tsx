import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import type { OnePaper } from "./load-papers.server.ts";
import { papersWords } from "./words.ts";

type DetailsFormProps = Pick<OnePaper, "details" | "isOther"> & { lastResult: SubmissionResult | null };
type Typed = Record<"name" | "issuer" | "number" | "issuedOn" | "expiresOn" | "hasNoExpiry", string>;

/** Who issued a paper, when, and until when it is valid. */
export function DetailsForm({ details, isOther, lastResult }: DetailsFormProps) {
  const { details: text } = useWords(papersWords);
  const element = useRef<HTMLFormElement>(null);
  const { hasNoExpiry, ...texts } = details;
  const [form, fields] = useSentForm<Typed>({
    id: "details",
    lastResult,
    defaultValue: { ...texts, ...(hasNoExpiry && { hasNoExpiry: "on" }) },
  });
  const day = { type: "date", min: "1900-01-01", max: "2100-12-31" } as const;
  return (
    <Form method="post" id={form.id} ref={element} noValidate className="form">
      <UnsavedGuard form={element} isRefused={lastResult !== null} />
      <FormErrors form={form} />
      {isOther ? <TextField label={text.name} {...controlOf(fields.name)} /> : null}
      <TextField label={text.issuer} optional {...controlOf(fields.issuer)} />
      <TextField
        label={text.number}
        hint={text.numberHint}
        optional
        autoComplete="off"
        {...controlOf(fields.number)}
      />
      <TextField label={text.issuedOn} optional {...day} {...controlOf(fields.issuedOn)} />
      <div className="field">
        <TextField
          label={text.expiresOn}
          hint={text.expiresHint}
          optional
          {...day}
          {...controlOf(fields.expiresOn)}
        />
        <label className="radio">
          <input
            type="checkbox"
            name={fields.hasNoExpiry.name}
            defaultChecked={fields.hasNoExpiry.initialValue === "on"}
          />
          <span>{text.hasNoExpiry}</span>
        </label>
      </div>
      <div className="button-row">
        <Button weight="primary">{text.save}</Button>
      </div>
    </Form>
  );
}
