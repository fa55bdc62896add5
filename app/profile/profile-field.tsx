import { TriangleAlert } from "lucide-react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import type { ChoiceView, FieldView } from "./field-view.ts";
import { profileWords } from "./words.ts";

/** One control of the profile: the question, the value stored when it was shown, and what has to be settled first. */
export function ProfileField({ field, why }: { field: FieldView; why?: string | null }) {
  return (
    <div className="profile-control">
      <input type="hidden" name={`was.${field.name}`} value={field.was} />
      <Control field={field} />
      {field.reading ? <Reading value={field.reading} /> : null}
      {why ? <p className="profile-why">{why}</p> : null}
      <Conflict field={field} />
      {field.doubts.map((doubt) => (
        <Doubt key={doubt.name} {...doubt} />
      ))}
    </div>
  );
}

function Control({ field }: { field: FieldView }) {
  const { name, label, hint, errors, value, control } = field;
  const around = { id: name, name, label, error: errors, ...(hint === null ? {} : { hint }) };
  switch (control.kind) {
    case "radios":
      return <Radios {...around} options={control.options} defaultValue={value} />;
    case "select":
      return (
        <>
          <Field id={name} label={label} error={errors} hint={hint ?? undefined}>
            {(attributes) => (
              <select {...attributes} name={name} className="control" defaultValue={chosenIn(control, value)}>
                <Options options={control.options} />
              </select>
            )}
          </Field>
          {control.own ? (
            <TextField
              label={control.own.label}
              name={control.own.name}
              defaultValue={control.own.value}
              maxLength={80}
              optional
            />
          ) : null}
        </>
      );
    case "figure":
      return <TextField {...around} defaultValue={value} inputMode="text" autoComplete="off" />;
    case "day":
      return (
        <>
          <TextField
            {...around}
            type="date"
            defaultValue={control.never?.isChosen ? "" : value}
            min="1900-01-01"
            max="2100-12-31"
          />
          {control.never ? (
            <label className="radio">
              <input
                type="checkbox"
                name={control.never.name}
                value="yes"
                defaultChecked={control.never.isChosen}
              />
              <span>{control.never.label}</span>
            </label>
          ) : null}
        </>
      );
    case "line":
      return <TextField {...around} defaultValue={value} maxLength={control.length} autoComplete="off" />;
  }
}

function chosenIn({ own }: { own: { value: string } | null }, value: string): string {
  return own !== null && own.value !== "" ? "other:" : value;
}

function Options({ options }: { options: readonly ChoiceView[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const own = options
      .filter((option) => option.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group === undefined ? (
      own
    ) : (
      <optgroup key={group} label={group}>
        {own}
      </optgroup>
    );
  });
}

function Reading({ value }: { value: string }) {
  const text = useWords(profileWords);
  return <p className="profile-reading">{text.reading(value)}</p>;
}

/** Both values, one of which has to be chosen before anything is saved. */
function Conflict({ field: { conflict, label } }: { field: FieldView }) {
  const text = useWords(profileWords);
  if (conflict === null) return null;
  return (
    <Notice tone="caution" title={text.conflict.title}>
      <p>{conflict.explain}</p>
      <input type="hidden" name={conflict.seen.name} value={conflict.seen.value} />
      <Radios
        id={conflict.name}
        name={conflict.name}
        label={`${label}: ${text.conflict.summary}`}
        options={[
          { value: "mine", label: conflict.mine },
          { value: "theirs", label: conflict.theirs },
        ]}
        defaultValue={null}
      />
    </Notice>
  );
}

function Doubt({ name, mark, text: question }: { name: string; mark: string; text: string }) {
  const text = useWords(profileWords);
  return (
    <Notice tone="caution" title={text.doubt.title}>
      <p id={`${name}-question`}>{question}</p>
      <label className="radio">
        <input type="checkbox" id={name} name={name} value={mark} aria-describedby={`${name}-question`} />
        <span>{text.doubt.right}</span>
      </label>
    </Notice>
  );
}

/** What the reader should know of a value before changing it. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="profile-notes">
      {notes.map((note) => (
        <li key={note}>
          <Icon of={TriangleAlert} />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
