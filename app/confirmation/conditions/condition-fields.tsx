import type { FieldMetadata } from "@conform-to/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { conditionWords } from "./words.ts";

/** What a form sends of each condition. */
export type TypedCondition = { words: string; evidence: string; shownBy: string; dueOn: string };

/** So that each row is there without scripts. */
export const emptyCondition: TypedCondition = { words: "", evidence: "", shownBy: "", dueOn: "" };

/** The rows of a decision's form in which conditions are typed: most decisions have none, so each opens by itself. */
export function ConditionFields({ rows }: { rows: readonly FieldMetadata<TypedCondition>[] }) {
  const { fields: text } = useWords(conditionWords);
  return (
    <>
      <p className="field-hint">{text.lead}</p>
      <div>
        {rows.map((row, at) => {
          const fields = row.getFieldset();
          const { words, evidence, shownBy, dueOn } = fields;
          const isTyped = Object.values(fields).some(({ initialValue = "" }) => initialValue !== "");
          return (
            <Disclosure key={row.key} summary={text.legend(at + 1)} open={isTyped || !row.valid}>
              <fieldset className="condition" aria-label={text.legend(at + 1)}>
                <TextArea label={text.words} hint={text.wordsHint} rows={2} {...controlOf(words)} />
                <TextField label={text.evidence} hint={text.evidenceHint} {...controlOf(evidence)} />
                <TextField label={text.shownBy} hint={text.shownByHint} {...controlOf(shownBy)} />
                <TextField
                  label={text.dueOn}
                  hint={text.dueHint}
                  inputMode="numeric"
                  autoComplete="off"
                  {...controlOf(dueOn)}
                />
              </fieldset>
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}
