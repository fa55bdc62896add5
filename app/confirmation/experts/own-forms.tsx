import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import type { OwnExpertise } from "./load-own.server.ts";
import { expertsWords } from "./words.ts";

/** What is pledged, and the button, or when the pledge of the year was given. */
export function PledgeSection({
  own: { pledgedYear, pledgedAt },
  year,
}: {
  own: OwnExpertise;
  year: number;
}) {
  const { pledge: text } = useWords(expertsWords).own;
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="pledge">
      <div className="section-heading">
        <h2 id="pledge">{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <div>
        <ul>
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="row-note">{text.assumption}</p>
        {pledgedYear === year && pledgedAt !== null ? (
          <p>{text.given(year, formatStamp(pledgedAt, locale))}</p>
        ) : (
          <Form method="post" className="form">
            <input type="hidden" name="intent" value="pledge" />
            <div className="button-row">
              <Button weight="primary">{text.submit(year)}</Button>
            </div>
          </Form>
        )}
      </div>
    </section>
  );
}

type BasicsFormProps = { own: OwnExpertise; lastResult: SubmissionResult | null };

/** Where the expert works, and how many reviews they take. */
export function BasicsForm({ own: { employer, capacity }, lastResult }: BasicsFormProps) {
  const { basics: text } = useWords(expertsWords).own;
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useSentForm<{ employer: string; capacity: string }>({
    id: "basics-form",
    lastResult,
    defaultValue: { employer: employer ?? "", capacity: String(capacity) },
  });
  return (
    <section className="section" aria-labelledby="basics">
      <h2 id="basics">{text.title}</h2>
      <Form method="post" id={form.id} ref={element} noValidate className="form">
        <UnsavedGuard form={element} isRefused={lastResult !== null} />
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="basics" />
        <TextField
          label={text.employer}
          hint={text.employerHint}
          optional
          autoComplete="organization"
          {...controlOf(fields.employer)}
        />
        <TextField
          label={text.capacity}
          hint={text.capacityHint}
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(fields.capacity)}
        />
        <div className="button-row">
          <Button>{text.save}</Button>
        </div>
      </Form>
    </section>
  );
}
