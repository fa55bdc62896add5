import { ChevronDown } from "lucide-react";
import { formatNumber } from "#app/i18n/format.ts";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";

/** One value that a list can be narrowed to, and how many results would remain. */
export interface FilterOption {
  /** The name of the URL parameter. */
  name: string;
  value: string;
  label: string;
  /** Null where a number would mean nothing ('no limit'). */
  count: number | null;
  isChosen: boolean;
  /** 1 for a value nested below the one before it. */
  depth: 0 | 1;
}

interface FilterGroupOptions {
  legend: string;
  /** `one` draws radio buttons; a value '' then means 'no limit'. */
  choose: "many" | "one";
  options: readonly FilterOption[];
  isOpen: boolean;
  hint: string | null;
}

/** A group of filters behind its name. Choices stay in the form while the group is closed. */
export function FilterGroup({ group }: { group: FilterGroupOptions }) {
  const { ui } = useWords(shellWords);
  const { legend, choose, options, isOpen, hint } = group;
  const chosen = options.filter(({ isChosen, value }) => isChosen && value !== "").length;
  return (
    <details className="filter-group" open={isOpen}>
      <summary>
        <span>
          {legend}
          {chosen > 0 ? <span className="filter-chosen">{ui.chosenCount(chosen)}</span> : null}
        </span>
        <Icon of={ChevronDown} />
      </summary>
      <fieldset>
        <legend className="visually-hidden">{legend}</legend>
        {hint === null ? null : <p className="filter-hint">{hint}</p>}
        {options.map((option) => (
          <label
            key={`${option.name} ${option.value}`}
            className={option.depth === 1 ? "filter-option filter-nested" : "filter-option"}
          >
            <input
              type={choose === "many" ? "checkbox" : "radio"}
              name={option.name}
              value={option.value}
              defaultChecked={option.isChosen}
            />
            <span>
              <InLang of={option.label} />
            </span>
            {option.count === null ? null : (
              <span className="filter-count">
                {formatNumber(option.count)}
                <span className="visually-hidden"> {ui.items}</span>
              </span>
            )}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
