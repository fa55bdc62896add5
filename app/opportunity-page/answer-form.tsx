import { useFetcher } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { AnswerControl, AnswerForm as Form } from "./answer-form-view.ts";
import type { CompanyPageView } from "./company-page-view.ts";
import type { AnswerSaved } from "./save-answer.server.ts";

type Props = {
  form: Form;
  company: CompanyPageView;
  opportunityId: number;
  /** The id of the row that the page returns to without JavaScript. */
  anchor: string;
  refused: AnswerSaved | undefined;
  onSend: (anchor: string) => void;
};

/**
 * One question, answered in its row. With JavaScript only the findings change; without it the page returns to this row.
 * If nothing was saved, the input stays, with the reason above it.
 */
export function AnswerForm(props: Props) {
  if (!props.form.isAnswered) return <Fields {...props} />;
  return (
    <Disclosure
      summary={
        <span className="small">
          <InLang of={props.form.legend} />
        </span>
      }
    >
      <Fields {...props} />
    </Disclosure>
  );
}

function Fields({ form, company, opportunityId, anchor, refused, onSend }: Props) {
  const fetcher = useFetcher<AnswerSaved>();
  const hydrated = useHydrated();
  const path = localePath(useLocale(), `/opportunities/${opportunityId}`);
  const said = fetcher.data ?? (refused?.question === form.id ? refused : undefined);
  const failed = said?.ok === false ? said : null;
  const errorId = useId();
  return (
    <fetcher.Form method="post" action={path} className="answer" onSubmit={() => onSend(anchor)}>
      <input type="hidden" name="question" value={form.id} />
      <input type="hidden" name="companyId" value={failed?.companyId ?? company.companyId ?? ""} />
      <input type="hidden" name="anchor" value={anchor} />
      {hydrated ? <input type="hidden" name="inPlace" value="1" /> : null}
      <fieldset aria-describedby={failed ? errorId : undefined}>
        <legend>
          <InLang of={form.legend} />
        </legend>
        {failed ? (
          <p className="field-error" id={errorId} role="alert">
            <Icon of={CircleAlert} />
            <span>
              <InLang of={failed.error} />
            </span>
          </p>
        ) : null}
        <div className="answer-controls">
          {form.controls.map((control) => (
            <Control
              key={control.name}
              control={{ ...control, given: failed?.sent[control.name] ?? control.given }}
              unknown={company.answer.unknown}
            />
          ))}
          <Button aria-disabled={fetcher.state !== "idle"}>{company.answer.save}</Button>
        </div>
        <p className="quiet small">
          <InLang of={form.hint} />
        </p>
      </fieldset>
    </fetcher.Form>
  );
}

function Control({ control, unknown }: { control: AnswerControl; unknown: string }) {
  const { name, label, kind, options, given } = control;
  if (kind === "words")
    return (
      <div className="answer-words">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={given.includes(option.value)}
            />{" "}
            <InLang of={option.label} />
          </label>
        ))}
      </div>
    );
  if (kind === "choice")
    return (
      <Select
        name={name}
        label={label}
        defaultValue={given[0] ?? ""}
        options={[{ value: "", label: unknown }, ...options]}
      />
    );
  return (
    <TextField
      name={name}
      label={label}
      defaultValue={given[0] ?? ""}
      type={kind === "day" ? "date" : "text"}
      autoComplete="off"
    />
  );
}
