import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FieldErrors } from "#app/ui/form/field.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { ControlView, QuestionView } from "./questions-view.ts";

/** The controls of a question. Its name is sent along, so that an emptied control takes the answer back. */
export function QuestionControls({ question }: { question: QuestionView }) {
  const [only, ...others] = question.controls;
  return (
    <>
      <input type="hidden" name="asked" value={question.name} />
      {others.length === 0 && only ? (
        <Control control={only} />
      ) : (
        <fieldset className="quick-years">
          <legend>{question.label}</legend>
          {question.controls.map((control) => (
            <Control key={control.name} control={control} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function Control({ control }: { control: ControlView }) {
  return (
    <div>
      <Answer control={control} />
      {control.doubts.map(({ name, mark, label }) => (
        <label key={name} className="radio">
          <input type="checkbox" name={name} value={mark} aria-describedby={`${control.name}-error`} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function Answer({ control }: { control: ControlView }) {
  const { name, label, hint, errors, options, value } = control;
  const around = { id: name, label, ...(hint ? { hint } : {}), error: errors };
  const [first = ""] = value;
  switch (control.kind) {
    case "select":
      return <Select {...around} name={name} options={options} defaultValue={first} />;
    case "radios":
      return <Radios {...around} hint={hint} name={name} options={options} defaultValue={value[0] ?? null} />;
    case "checks":
      return <Checks control={control} />;
    case "line":
      return <TextField {...around} name={name} defaultValue={first} autoComplete="off" maxLength={40} />;
    case "figure":
      return (
        <TextField
          {...around}
          name={name}
          defaultValue={first}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
        />
      );
  }
}

function Checks({ control: { name, label, hint, errors, options, value } }: { control: ControlView }) {
  return (
    <fieldset
      className={errors.length > 0 ? "field field-wrong" : "field"}
      aria-describedby={hint ? `${name}-hint` : undefined}
    >
      <legend>{label}</legend>
      {hint ? (
        <div id={`${name}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      <FieldErrors id={`${name}-error`} errors={errors} />
      <div className="quick-checks">
        {options.map((option, at) => (
          <label key={option.value} className="radio">
            <input
              type="checkbox"
              id={at === 0 ? name : undefined}
              name={name}
              value={option.value}
              defaultChecked={value.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
