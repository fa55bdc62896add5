import { InLang } from "#app/ui/text/in-lang.tsx";
import { FieldErrors } from "./field.tsx";

/** One choice out of a few, all visible. The first has the id that an error summary links to. */
export function Radios({ id, name, label, hint, error = [], options, defaultValue }: RadiosProps) {
  const described = [hint ? `${id}-hint` : "", error.length > 0 ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      className={error.length > 0 ? "field field-wrong" : "field"}
      aria-describedby={described || undefined}
    >
      <legend>
        <InLang of={label} />
      </legend>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      <FieldErrors id={`${id}-error`} errors={error} />
      <div className="radios">
        {options.map((option, position) => (
          <label key={option.value} className="radio">
            <input
              type="radio"
              id={position === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
            />
            <span>
              <InLang of={option.label} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RadiosProps {
  id: string;
  name: string;
  label: string;
  hint?: string | null;
  error?: readonly string[];
  options: readonly { value: string; label: string }[];
  defaultValue: string | null;
}
