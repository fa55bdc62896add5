import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import type { Begin } from "./load-assignment.server.ts";
import { assignmentWords } from "./words.ts";

type ProposeFormProps = {
  round: number;
  begin: Begin;
  isAgain: boolean;
  lastResult: SubmissionResult | null;
};

/** How many experts each application gets, until when, and how often two of them may meet. */
export function ProposeForm({ round, begin, isAgain, lastResult }: ProposeFormProps) {
  const { propose: text } = useWords(assignmentWords);
  const [form, fields] = useSentForm<{ reviewers: string; pairCap: string; dueOn: string }>({
    id: "propose-form",
    lastResult,
    defaultValue: {
      reviewers: String(begin.reviewers),
      pairCap: String(begin.pairCap),
      dueOn: begin.dueOn,
    },
  });
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <section className="section" aria-labelledby="propose">
      <div className="section-heading">
        <h2 id="propose">{text.title}</h2>
        <p>{isAgain ? text.replaces : text.lead(begin.cases, begin.wanted)}</p>
      </div>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="propose" />
        <input type="hidden" name="round" value={round} />
        <TextField
          label={text.reviewers}
          hint={text.reviewersHint}
          {...number}
          {...controlOf(fields.reviewers)}
        />
        <TextField label={text.pairCap} hint={text.pairCapHint} {...number} {...controlOf(fields.pairCap)} />
        <TextField label={text.dueOn} hint={text.dueHint} {...number} {...controlOf(fields.dueOn)} />
        <div className="button-row">
          <Button weight={isAgain ? "secondary" : "primary"}>{isAgain ? text.again : text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
