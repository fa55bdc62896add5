import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { type Condition, conditionOutcomes } from "./condition.ts";
import { ConditionTable } from "./condition-table.tsx";
import { conditionWords } from "./words.ts";

type CaseConditionsProps = {
  conditions: readonly Condition[];
  today: string;
  /** Whether the viewer says what became of them. */
  maySettle: boolean;
};

type Typed = { conditionId: string; outcome: string; words: string };

/** The conditions of a case for officials, with a form for each that is open; nothing where there is none. */
export function CaseConditions({ conditions, today, maySettle }: CaseConditionsProps) {
  const { title, settle: text } = useWords(conditionWords);
  if (conditions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="conditions">
      <h2 id="conditions">{title}</h2>
      <ConditionTable conditions={conditions} today={today} />
      <div>
        {conditions.map(({ id, outcome: settled }, at) =>
          settled !== null || !maySettle ? null : (
            <StepForm<Typed>
              key={id}
              step="settle_condition"
              id={`settle-condition-${id}`}
              isBeside
              isFolded
              title={text.title(at + 1)}
              submit={text.submit}
              defaultValue={{ conditionId: String(id) }}
            >
              {({ conditionId, outcome, words }) => (
                <>
                  <p>{text.lead}</p>
                  <input type="hidden" name={conditionId.name} value={id} />
                  <Radios
                    id={outcome.id}
                    name={outcome.name}
                    label={text.outcome}
                    error={outcome.errors ?? []}
                    options={conditionOutcomes.map((each) => ({ value: each, label: text.outcomes[each] }))}
                    defaultValue={outcome.initialValue ?? null}
                  />
                  <TextArea label={text.words} hint={text.wordsHint} rows={3} {...controlOf(words)} />
                </>
              )}
            </StepForm>
          ),
        )}
      </div>
    </section>
  );
}
