import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { MOST_CONDITIONS } from "#app/confirmation/conditions/condition.ts";
import {
  ConditionFields,
  emptyCondition,
  type TypedCondition,
} from "#app/confirmation/conditions/condition-fields.tsx";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { Assessment } from "./load-deciding.server.ts";
import { decideWords } from "./words.ts";

type Typed = {
  result: string;
  reasons: { key: string; level: string; words: string }[];
  conditions: TypedCondition[];
};

type AssessmentFormProps = {
  step: "recommend" | "decide";
  rubric: readonly RubricCriterion[];
  /** What the form begins with. */
  from: Pick<Assessment, "result" | "reasons"> | null;
  title: string;
  lead: string;
  submit: string;
};

/** A result with a level and reasons for each criterion of the form's rubric; a decision can have conditions, too. */
export function AssessmentForm({ rubric, from, ...form }: AssessmentFormProps) {
  const text = useWords(decideWords);
  const locale = useLocale();
  const defaultValue = {
    result: from?.result ?? "",
    reasons: rubric.map(({ key }) => reasonFrom(from, key)),
    conditions: Array.from({ length: form.step === "decide" ? MOST_CONDITIONS : 0 }, () => emptyCondition),
  };
  return (
    <StepForm<Typed> {...form} draft={form.step} weight="primary" defaultValue={defaultValue}>
      {({ result, reasons, conditions }) => (
        <>
          <Radios
            id={result.id}
            name={result.name}
            label={text.result}
            error={result.errors ?? []}
            options={Object.entries(text.results).map(([value, label]) => ({ value, label }))}
            defaultValue={result.initialValue ?? null}
          />
          {reasons.getFieldList().map((field, at) => {
            const criterion = rubric[at];
            if (criterion === undefined) return null;
            const { key, name, asks, levels } = criterion;
            const reason = field.getFieldset();
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
          {form.step === "decide" ? <ConditionFields rows={conditions.getFieldList()} /> : null}
        </>
      )}
    </StepForm>
  );
}

function reasonFrom(from: AssessmentFormProps["from"], key: string): Typed["reasons"][number] {
  const known = from?.reasons.find((reason) => reason.key === key);
  return { key, level: known === undefined ? "" : String(known.level), words: known?.words ?? "" };
}
