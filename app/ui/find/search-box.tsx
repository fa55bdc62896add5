import { Search } from "lucide-react";
import { useId } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useLangOf } from "#app/ui/form/use-lang-of.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { useSuggestions } from "./use-suggestions.ts";

/**
 * A large search field of a GET form. With JavaScript it suggests pages while somebody types (the combobox pattern: arrows,
 * Enter, Escape); without it, it is a plain field. The typed words are never replaced by a suggestion that was not chosen.
 */
export function SearchBox({ label, isLabelHidden, hint, defaultValue, suggestFrom, form }: SearchBoxProps) {
  const { ui } = useWords(shellWords);
  const id = useId();
  const lang = useLangOf(defaultValue);
  const { field, suggestions, isShown, active, type, press, open, close } = useSuggestions(
    suggestFrom,
    defaultValue,
  );
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <div className="search-box">
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <div className="search-row">
        <div className="search-field">
          <Icon of={Search} />
          <input
            id={id}
            form={form}
            name="q"
            // A combobox may not be of type search.
            type="text"
            inputMode="search"
            className="control"
            ref={field}
            defaultValue={defaultValue}
            lang={lang}
            autoComplete="off"
            enterKeyHint="search"
            role="combobox"
            aria-expanded={isShown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={type}
            onKeyDown={press}
            onBlur={close}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={ui.suggestions}
            className="suggestions"
            hidden={!isShown}
          >
            {suggestions.map((suggestion, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input, which keeps the focus
              <div
                key={`${suggestion.to} ${suggestion.label}`}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // Keeps the focus in the field: blurring would close the list before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => open(suggestion.to)}
              >
                <span lang={suggestion.lang}>{suggestion.label}</span>
                <span className="suggestion-kind">{suggestion.kind}</span>
              </div>
            ))}
          </div>
        </div>
        <Button weight="primary" form={form}>
          {ui.search}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {isShown ? ui.suggestionCount(suggestions.length) : ""}
      </p>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SearchBoxProps {
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  defaultValue: string;
  /** A resource route that answers `?q=…&locale=…` with `Suggested`. */
  suggestFrom: string;
  /** The id of the form that the field and its button belong to, if they stand outside it. */
  form?: string;
}
