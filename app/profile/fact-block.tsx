import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { FactView } from "./field-view.ts";
import { Notes, ProfileField } from "./profile-field.tsx";
import { profileWords } from "./words.ts";

/** One fact: its control (for a series one for each year), why it is asked and, on request, its origin and dates. */
export function FactBlock({ fact }: { fact: FactView }) {
  return (
    <div className="profile-fact" id={`about-${fact.fact}`}>
      {fact.otherYear.length > 0 ? <Series fact={fact} /> : null}
      {fact.otherYear.length > 0
        ? null
        : fact.fields.map((field) => <ProfileField key={field.name} field={field} why={fact.why} />)}
      <Notes notes={fact.notes} />
      <Days fact={fact} />
    </div>
  );
}

function Series({ fact: { label, hint, why, fields, otherYear } }: { fact: FactView }) {
  const text = useWords(profileWords);
  return (
    <fieldset className="profile-series">
      <legend>{label}</legend>
      {hint ? (
        <p className="field-hint">
          <InLang of={hint} />
        </p>
      ) : null}
      <p className="profile-why">{why}</p>
      <div className="profile-years">
        {fields.map((field) => (
          <ProfileField key={field.name} field={field} />
        ))}
      </div>
      <Disclosure
        summary={<span className="small">{text.otherYear}</span>}
        open={otherYear.some(({ errors, value }) => errors.length > 0 || value !== "")}
      >
        <div className="profile-years">
          {otherYear.map((field) => (
            <ProfileField key={field.name} field={field} />
          ))}
        </div>
      </Disclosure>
    </fieldset>
  );
}

function Days({ fact: { days, standing } }: { fact: FactView }) {
  const text = useWords(profileWords);
  const isAsked = days.some(({ errors, conflict }) => errors.length > 0 || conflict !== null);
  return (
    <Disclosure
      summary={
        <span className="small">
          <InLang of={standing || text.days.summary} />
        </span>
      }
      open={isAsked}
    >
      <div className="profile-years">
        {days.map((field) => (
          <ProfileField key={field.name} field={field} />
        ))}
      </div>
    </Disclosure>
  );
}
