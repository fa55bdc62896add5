import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { NumberTable } from "#app/companies/record-lists.tsx";
import type { NumberView } from "#app/companies/record-view.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { numberWords } from "./words.ts";

type NumberSectionProps = {
  numbers: readonly NumberView[];
  mayClaim: boolean;
  lastResult: SubmissionResult | null;
};

/** The company's numbers with their history, and the form that claims one. */
export function NumberSection({ numbers, mayClaim, lastResult }: NumberSectionProps) {
  const text = useWords(numberWords);
  return (
    <section className="section" aria-labelledby="number">
      <div className="section-heading">
        <h2 id="number">{text.title}</h2>
        <p>{text.lead}</p>
      </div>
      <NumberTable
        numbers={numbers}
        act={({ id, state }) => (mayClaim && state === "waiting" ? <Withdraw numberId={id} /> : null)}
      />
      {mayClaim ? (
        <ClaimForm key={numbers[0]?.id} isChange={numbers.length > 0} lastResult={lastResult} />
      ) : null}
    </section>
  );
}

function Withdraw({ numberId }: { numberId: number }) {
  const text = useWords(numberWords);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="numberId" value={numberId} />
      <Button weight="tertiary">{text.withdraw}</Button>
    </Form>
  );
}

function ClaimForm({ isChange, lastResult }: { isChange: boolean; lastResult: SubmissionResult | null }) {
  const text = useWords(numberWords);
  const [form, fields] = useSentForm<{ number: string }>({ id: "claim", lastResult });
  return (
    <Form method="post" id={form.id} noValidate className="form">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="claim" />
      {isChange ? <p>{text.changeHint}</p> : null}
      <TextField
        label={text.label}
        hint={text.hint}
        inputMode="numeric"
        autoComplete="off"
        {...controlOf(fields.number)}
      />
      <div className="button-row">
        <Button>{isChange ? text.change : text.submit}</Button>
      </div>
    </Form>
  );
}
