import { CircleAlert } from "lucide-react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";

/** One choice out of a few, all visible. The first has the id that an error summary links to. */
export function Radios({ id, name, label, hint, error = [], options, defaultValue }: RadiosProps) {
  const { ui } = useWords(shellWords);
  const described = [hint ? `${id}-hint` : "", error.length > 0 ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset
      className={error.length > 0 ? "field field-wrong" : "field"}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error.length > 0 ? (
        <div id={`${id}-error`}>
          {error.map((text) => (
            <p key={text} className="field-error">
              <Icon of={CircleAlert} />
              <span>
                <strong>{ui.error}:</strong> {text}
              </span>
            </p>
          ))}
        </div>
      ) : null}
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
            <span>{option.label}</span>
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
