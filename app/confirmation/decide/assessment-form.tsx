import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { type Seen, SeenFields } from "#app/confirmation/case/deciding-step-form.tsx";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { decidingWords } from "#app/confirmation/letters/words.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { Assessment } from "./load-deciding.server.ts";

type Typed = { result: string; reasons: { key: string; level: string; words: string }[] };

type AssessmentFormProps = {
  step: "recommend" | "decide";
  seen: Seen;
  rubric: readonly RubricCriterion[];
  /** What the form begins with. */
  from: Pick<Assessment, "result" | "reasons"> | null;
  title: string;
  lead: string;
  submit: string;
  lastResult: SubmissionResult | null;
};

/** A result with a level and reasons for each criterion of the form's rubric. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { step, seen, rubric, from, title, lead, submit, lastResult } = props;
  const text = useWords(decidingWords);
  const locale = useLocale();
  const [form, fields] = useForm<Typed>({
    id: step,
    lastResult,
    defaultValue: { result: from?.result ?? "", reasons: rubric.map(({ key }) => reasonFrom(from, key)) },
  });
  const reasons = fields.reasons.getFieldList().map((field) => field.getFieldset());
  return (
    <section className="section" aria-labelledby={`${step}-title`}>
      <h2 id={`${step}-title`}>{title}</h2>
      <p className="prose">{lead}</p>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <SeenFields step={step} seen={seen} />
        <Radios
          id={fields.result.id}
          name={fields.result.name}
          label={text.result}
          error={fields.result.errors ?? []}
          options={Object.entries(text.results).map(([value, label]) => ({ value, label }))}
          defaultValue={fields.result.initialValue ?? null}
        />
        {rubric.map(({ key, name, asks, levels }, at) => {
          const reason = reasons[at];
          if (reason === undefined) return null;
          return (
            <fieldset key={key} className="criterion">
              <legend>{name[locale]}</legend>
              <p className="field-hint">{asks[locale]}</p>
              <input type="hidden" name={reason.key.name} value={key} />
              <Radios
                id={reason.level.id}
                name={reason.level.name}
                label={text.level}
                error={reason.level.errors ?? []}
                options={levels.map((words, below) => ({
                  value: String(below + 1),
                  label: text.levelOf(below + 1, words[locale]),
                }))}
                defaultValue={reason.level.initialValue ?? null}
              />
              <TextArea
                label={text.words}
                hint={at === 0 ? text.wordsHint : undefined}
                rows={5}
                {...controlOf(reason.words)}
              />
            </fieldset>
          );
        })}
        <div className="button-row">
          <Button weight="primary">{submit}</Button>
        </div>
      </Form>
    </section>
  );
}

function reasonFrom(from: AssessmentFormProps["from"], key: string): Typed["reasons"][number] {
  const known = from?.reasons.find((reason) => reason.key === key);
  return { key, level: known === undefined ? "" : String(known.level), words: known?.words ?? "" };
}
