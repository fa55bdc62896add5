import { Form, useNavigation } from "@remix-run/react";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/controls.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Pick, Picks } from "./examples.server.ts";
import type { Field, Read, Written } from "./judge-written.server.ts";

type Problems = Read["problems"];
type RulesFormProps = { picks: Picks; picked: Pick; written: Written; problems: Problems };

const dateFields = ["announcedOn", "opensOn", "lastDay", "today"] as const;

export function RulesForm({ picks, picked, written, problems }: RulesFormProps) {
  const { rules: text } = useMessages();
  const errorsOf = useErrors(problems);
  const fields = ["rules", "company", ...dateFields] as const;
  const errors = fields.flatMap((field) =>
    errorsOf(field).map((message) => ({ fieldId: field, text: `${text.fields[field]}: ${message}` })),
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <PickForm picks={picks} picked={picked} />
      <section className="section">
        <h2>{text.writeTitle}</h2>
        {/* The key lets a newly picked example replace what stands in the uncontrolled fields. */}
        <Form method="post" className="rules-form" key={`${picked.example} ${picked.company}`}>
          <div className="rules-columns">
            <TextArea
              code
              id="rules"
              name="rules"
              rows={18}
              label={text.fields.rules}
              hint={text.hints.rules}
              error={errorsOf("rules")}
              defaultValue={written.rules}
            />
            <TextArea
              code
              id="company"
              name="company"
              rows={18}
              label={text.fields.company}
              hint={text.hints.company}
              error={errorsOf("company")}
              defaultValue={written.company}
            />
          </div>
          <div className="rules-dates">
            {dateFields.map((field) => (
              <TextField
                key={field}
                id={field}
                name={field}
                inputMode="numeric"
                placeholder="2026-04-29"
                label={text.fields[field]}
                error={errorsOf(field)}
                defaultValue={written[field]}
              />
            ))}
          </div>
          <p className="field-hint">{text.hints.dates}</p>
          <JudgeButton />
        </Form>
      </section>
    </>
  );
}

function JudgeButton() {
  const { rules: text } = useMessages();
  const isBusy = useNavigation().formMethod === "POST";
  return (
    <div>
      <Button weight="primary" aria-disabled={isBusy}>
        {text.judge}
      </Button>
    </div>
  );
}

function useErrors(problems: Problems): (field: Field) => string[] {
  const locale = useLocale();
  const { rules: text } = useMessages();
  return (field) =>
    (problems[field] ?? []).map((problem) =>
      problem.path === "$" ? problem[locale] : text.problemAt(problem.path, problem[locale]),
    );
}

/** A plain GET form: an example has an address that can be sent to somebody. */
function PickForm({ picks, picked }: PickFormProps) {
  const locale = useLocale();
  const { rules: text } = useMessages();
  const companies = picks.find(({ id }) => id === picked.example)?.companies ?? [];
  return (
    <section className="section">
      <h2>{text.pickTitle}</h2>
      <Form method="get" className="rules-pick">
        <Select
          name="example"
          label={text.example}
          defaultValue={picked.example}
          key={`example ${picked.example}`}
          options={picks.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        />
        <Select
          name="company"
          label={text.company}
          defaultValue={String(picked.company)}
          key={`company ${picked.example} ${picked.company}`}
          options={companies.map((name, at) => ({ value: String(at), label: name[locale] }))}
        />
        <Button>{text.load}</Button>
      </Form>
    </section>
  );
}

type PickFormProps = { picks: Picks; picked: Pick };
