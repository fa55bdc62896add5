import type { FieldMetadata } from "@conform-to/react";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { conditionWords } from "./words.ts";

/** What a form sends of each condition. */
export type TypedCondition = { words: string; evidence: string; shownBy: string; dueOn: string };

/** So that each row is there without scripts. */
export const emptyCondition: TypedCondition = { words: "", evidence: "", shownBy: "", dueOn: "" };

/** The rows of a decision's form in which conditions are typed. */
export function ConditionFields({ rows }: { rows: readonly FieldMetadata<TypedCondition>[] }) {
  const { fields: text } = useWords(conditionWords);
  return rows.map((row, at) => {
    const { words, evidence, shownBy, dueOn } = row.getFieldset();
    return (
      <fieldset key={row.key} className="criterion">
        <legend>{text.legend(at + 1)}</legend>
        {at === 0 ? <p className="field-hint">{text.lead}</p> : null}
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
    );
  });
}
