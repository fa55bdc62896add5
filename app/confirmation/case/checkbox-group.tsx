import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";

type CheckboxGroupProps = {
  field: FieldMetadata<string[]>;
  label: string;
  children: (isChecked: (value: string) => boolean) => ReactNode;
};

/** Several checkboxes of one field, with what is wrong with their choice. */
export function CheckboxGroup({ field, label, children }: CheckboxGroupProps) {
  const { ui } = useWords(shellWords);
  const chosen = [field.initialValue ?? []].flat();
  const errors = field.errors ?? [];
  return (
    <fieldset id={field.id} tabIndex={-1} className={errors.length > 0 ? "field field-wrong" : "field"}>
      <legend>{label}</legend>
      {errors.map((error) => (
        <p key={error} className="field-error">
          <strong>{ui.error}:</strong> {error}
        </p>
      ))}
      {children((value) => chosen.includes(value))}
    </fieldset>
  );
}
