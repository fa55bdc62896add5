import { type MouseEvent, useRef } from "react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { useLangOf } from "#app/ui/form/use-lang-of.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { FieldView } from "./fields-view.ts";
import type { Extras } from "./read-extras.ts";
import { fillWords } from "./words.ts";

type FieldListProps = {
  fields: readonly FieldView[];
  extras: Extras;
  action: string;
  mayFill: boolean;
};

/** The proposed values to be checked, the cells left empty, and the download. */
export function FieldList({ fields, extras, action, mayFill }: FieldListProps) {
  const text = useWords(fillWords);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const proposed = fields.filter(({ value }) => value !== null);
  const open = fields.filter(({ value }) => value === null);
  return (
    // Answers with a file: the browser itself has to send it.
    <form ref={form} method="post" action={localePath(locale, action)} className="fill-form">
      <UnsavedGuard form={form} isLostWithin />
      <input type="hidden" name="application" value={extras.applicationId ?? ""} />
      <input type="hidden" name="contact" value={extras.isContact ? "1" : ""} />
      <section className="section" aria-labelledby="proposed">
        <div className="section-heading">
          <h2 id="proposed">{text.proposed(proposed.length)}</h2>
          <p>{text.proposedLead}</p>
        </div>
        {proposed.length > 1 ? <TickAll /> : null}
        <ul className="fill-fields">
          {proposed.map((field) => (
            <ProposedField key={field.at} field={field} />
          ))}
        </ul>
      </section>
      {mayFill ? <Button weight="primary">{text.download}</Button> : null}
      {open.length === 0 ? null : (
        <section className="section" aria-labelledby="open">
          <div className="section-heading">
            <h2 id="open">{text.open(open.length)}</h2>
            <p>{text.openLead}</p>
          </div>
          <ul className="fill-fields">
            {open.map((field) => (
              <OpenField key={field.at} field={field} />
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}

/** Takes all proposed values back at once, or takes them all. What was corrected stays as it is. */
function TickAll() {
  const text = useWords(fillWords);
  const isHydrated = useHydrated();
  const tick = (isTicked: boolean) => (event: MouseEvent<HTMLButtonElement>) => {
    for (const box of event.currentTarget.form?.querySelectorAll("input") ?? [])
      if (box.name.startsWith("take-") && box.checked !== isTicked) box.click();
  };
  if (!isHydrated) return null;
  return (
    <div className="button-row">
      <Button type="button" weight="tertiary" onClick={tick(false)}>
        {text.untickAll}
      </Button>
      <Button type="button" weight="tertiary" onClick={tick(true)}>
        {text.tickAll}
      </Button>
    </div>
  );
}

function ProposedField({ field: { at, label, value, isChoice, note } }: { field: FieldView }) {
  const text = useWords(fillWords);
  const lang = useLangOf(value);
  return (
    <li>
      <label className="radio">
        <input type="checkbox" name={`take-${at}`} value="1" defaultChecked />
        <span>
          <InLang of={label} />
        </span>
      </label>
      {isChoice ? (
        <p className="fill-choice">
          <InLang of={value ?? ""} />
        </p>
      ) : (
        <input
          type="text"
          name={`value-${at}`}
          className="control"
          defaultValue={value ?? ""}
          lang={lang}
          maxLength={2_000}
          aria-label={text.takeNamed(label)}
        />
      )}
      <p className="field-hint">
        <InLang of={note} />
      </p>
    </li>
  );
}

function OpenField({ field: { at, label, isChoice, note } }: { field: FieldView }) {
  return (
    <li>
      {isChoice ? (
        <p className="fill-label">
          <InLang of={label} />
        </p>
      ) : (
        <label className="fill-label" htmlFor={`value-${at}`}>
          <InLang of={label} />
        </label>
      )}
      {isChoice ? null : (
        <>
          <input type="hidden" name={`open-${at}`} value="1" />
          <input type="text" id={`value-${at}`} name={`value-${at}`} className="control" maxLength={2_000} />
        </>
      )}
      <p className="field-hint">
        <InLang of={note} />
      </p>
    </li>
  );
}
