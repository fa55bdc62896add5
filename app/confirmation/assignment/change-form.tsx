import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ProposalView } from "./proposal-view.ts";
import { assignmentWords } from "./words.ts";

type ChangeFormProps = {
  round: number;
  changing: NonNullable<ProposalView["changing"]>;
  lastResult: SubmissionResult | null;
};

/** Puts one expert in another's place, with the reason. Only those are offered who break no rule. */
export function ChangeForm({ round, changing, lastResult }: ChangeFormProps) {
  const { change: text, proposal } = useWords(assignmentWords);
  const element = useRef<HTMLFormElement>(null);
  const { id, reference, pairs, empty, options } = changing;
  const [form, fields] = useSentForm<{ out: string; into: string; reason: string }>({
    id: "change-form",
    lastResult,
  });
  const back = <TextLink to={`/agency/assignment?round=${round}`}>{text.cancel}</TextLink>;
  return (
    <section className="section" aria-labelledby="change">
      <h2 id="change">{text.title(reference)}</h2>
      {options.length === 0 ? (
        <p>
          {text.none} {back}
        </p>
      ) : (
        <Form method="post" id={form.id} ref={element} noValidate className="form">
          <UnsavedGuard form={element} isRefused={lastResult !== null} />
          <FormErrors form={form} />
          <input type="hidden" name="intent" value="change" />
          <input type="hidden" name="round" value={round} />
          <input type="hidden" name="applicationId" value={id} />
          <Select
            label={text.out}
            {...controlOf(fields.out)}
            options={[
              ...(empty > 0 ? [{ value: "", label: text.empty }] : []),
              ...pairs.map(({ expertId, name }) => ({ value: expertId, label: name })),
            ]}
          />
          <Select
            label={text.into}
            {...controlOf(fields.into)}
            options={[
              { value: "", label: text.choose },
              ...options.map(({ id: value, name, level, places }) => ({
                value,
                label: text.option(name, proposal.levels[level - 1] ?? "", places),
              })),
            ]}
          />
          <TextArea label={text.reason} rows={3} {...controlOf(fields.reason)} />
          <div className="button-row">
            <Button>{text.submit}</Button>
            {back}
          </div>
        </Form>
      )}
    </section>
  );
}
