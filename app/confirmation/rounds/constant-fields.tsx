import type { FieldMetadata } from "@conform-to/react";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FieldErrors } from "#app/ui/form/field.tsx";
import type { RoundItem } from "./round-plan.ts";
import { roundsWords } from "./words.ts";

type Mark = { source: FieldMetadata<string>; isVerified: FieldMetadata<boolean> };

type ConstantProps = {
  item: RoundItem;
  field: Mark & { value: FieldMetadata };
  hint?: string;
  /** Chosen from these; else a figure. */
  options?: readonly { value: string; label: string }[];
  /** Any number of these; else a figure. */
  boxes?: readonly ("supplement" | "review")[];
};

/** A constant of the law: its value, where it is written, and whether that was read. */
export function Constant({ item, field, hint, options, boxes }: ConstantProps) {
  const text = useWords(roundsWords);
  const value = field.value as FieldMetadata<string>;
  return (
    <fieldset className="constant">
      <legend>{text.items[item]}</legend>
      {boxes === undefined ? null : (
        <Boxes field={field.value as FieldMetadata<string[]>} label={text.value} options={boxes} />
      )}
      {options === undefined ? null : (
        <Select label={text.value} hint={hint} options={options} {...controlOf(value)} />
      )}
      {options === undefined && boxes === undefined ? (
        <TextField
          label={text.value}
          hint={hint}
          inputMode="numeric"
          autoComplete="off"
          {...controlOf(value)}
        />
      ) : null}
      <SourceFields field={field} />
    </fieldset>
  );
}

type RuleProps = { item: RoundItem; field: Mark; days?: FieldMetadata<string | number>; hint: string };

/** A rule that a round may have: without a source there is none. */
export function RuleFields({ item, field, days, hint }: RuleProps) {
  const text = useWords(roundsWords);
  return (
    <fieldset className={days === undefined ? "constant constant-without-value" : "constant"}>
      <legend>{text.items[item]}</legend>
      <p className="field-hint">{hint}</p>
      {days === undefined ? null : (
        <TextField
          label={text.value}
          inputMode="numeric"
          autoComplete="off"
          optional
          {...controlOf(days as FieldMetadata<string>)}
        />
      )}
      <SourceFields field={field} isOptional />
    </fieldset>
  );
}

function SourceFields({ field, isOptional = false }: { field: Mark; isOptional?: boolean }) {
  const text = useWords(roundsWords);
  const { id, name, initialValue } = field.isVerified as unknown as FieldMetadata<string>;
  return (
    <>
      <TextField label={text.form.source} optional={isOptional} {...controlOf(field.source)} />
      <label className="radio">
        <input type="checkbox" id={id} name={name} value="on" defaultChecked={initialValue === "on"} />
        <span>{text.form.isVerified}</span>
      </label>
    </>
  );
}

type BoxesProps = {
  field: FieldMetadata<string[]>;
  label: string;
  options: readonly ("holding" | "developing" | "supplement" | "review")[];
};

/** Several of a few choices. */
export function Boxes({ field, label, options }: BoxesProps) {
  const text = useWords(roundsWords);
  const chosen = [field.initialValue ?? []].flat();
  return (
    <fieldset className="field" id={field.id} tabIndex={-1}>
      <legend>{label}</legend>
      <FieldErrors id={`${field.id}-error`} errors={field.errors ?? []} />
      <div className="radios">
        {options.map((value) => (
          <label key={value} className="radio">
            <input type="checkbox" name={field.name} value={value} defaultChecked={chosen.includes(value)} />
            <span>{text.choices[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
