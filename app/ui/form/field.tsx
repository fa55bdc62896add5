import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";

/** What every control of a form has around it: the label above, then the hint, then the error. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** One error, or several; empty means none. */
  error?: string | readonly string[] | undefined;
  optional?: boolean | undefined;
  /** Given where an error summary links to the control; else generated. */
  id?: string | undefined;
}

interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Puts label, hint and error around one control, and passes it the attributes that connect them. */
export function Field({ label, hint, error = [], optional, id, children }: FieldAround) {
  const { ui } = useWords(shellWords);
  const made = useId();
  const control = id ?? made;
  const errors = typeof error === "string" ? [error] : [...new Set(error)];
  const hintId = hint === undefined ? undefined : `${control}-hint`;
  const errorId = errors.length === 0 ? undefined : `${control}-error`;
  return (
    <div className={errorId ? "field field-wrong" : "field"}>
      <label htmlFor={control}>
        <InLang of={label} />
        {optional ? <span className="field-optional"> ({ui.optional})</span> : null}
      </label>
      {hintId ? (
        <div id={hintId} className="field-hint">
          <InLang of={hint} />
        </div>
      ) : null}
      <FieldErrors id={errorId} errors={errors} />
      {children({
        id: control,
        "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": errorId ? true : undefined,
      })}
    </div>
  );
}

/** What is wrong with a control. */
export function FieldErrors({ id, errors }: { id: string | undefined; errors: readonly string[] }) {
  const { ui } = useWords(shellWords);
  if (errors.length === 0) return null;
  return (
    <div id={id}>
      {errors.map((text) => (
        <p key={text} className="field-error">
          <Icon of={CircleAlert} />
          <span>
            <strong>{ui.error}:</strong> {text}
          </span>
        </p>
      ))}
    </div>
  );
}

interface FieldAround extends FieldProps {
  children: (control: ControlProps) => ReactNode;
}
