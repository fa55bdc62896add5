import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { koreanRuns } from "#app/i18n/korean-runs.ts";
import { printed } from "#app/i18n/printed.ts";
import { useLocale } from "#app/i18n/use-words.ts";
import { Field, type FieldProps } from "./field.tsx";
import { firstTextAgain } from "./keep-typed-text.ts";
import { useLangOf } from "./use-lang-of.ts";

/** One line of text. */
export function TextField({ label, hint, error, optional, id, ...rest }: TextFieldProps) {
  const lang = useLangOf(rest.value ?? rest.defaultValue);
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <input type="text" lang={lang} {...rest} {...control} className="control" />}
    </Field>
  );
}

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "id">;

/** Several lines of text; `code` for what machines read (JSON, rules). */
export function TextArea({ label, hint, error, optional, id, code, ...rest }: TextAreaProps) {
  const lang = useLangOf(rest.value ?? rest.defaultValue);
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <textarea
          ref={firstTextAgain}
          lang={lang}
          rows={6}
          spellCheck={!code}
          {...rest}
          {...control}
          className={code ? "control control-code" : "control"}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> & { code?: boolean };

/** One choice out of a few. The native control works everywhere and without JavaScript. */
export function Select({ label, hint, error, optional, id, options, ...rest }: SelectProps) {
  const locale = useLocale();
  // Of an option no part can be marked, only the whole.
  const langOf = (text: string) =>
    locale === "en" && koreanRuns(text).every(({ isKorean }) => isKorean) ? "ko" : undefined;
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => (
        <select {...rest} {...control} className="control">
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={langOf(option.label)}>
              {printed(option.label, locale).text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface SelectProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "children"> {
  options: readonly { value: string; label: string }[];
}
