import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import type { Pick } from "./examples.server.ts";
import type { Field, Read, Written } from "./judge-written.server.ts";
import { rulesWords } from "./words.ts";

type Problems = Read["problems"];
type RulesFormProps = { picked: Pick; written: Written; problems: Problems; isOwn: boolean };

const dateFields = ["announcedOn", "opensOn", "lastDay", "today"] as const;
const fields = ["rules", "company", ...dateFields] as const;

/** All problems of the input, each with a link to its field. */
export function ProblemSummary({ problems }: { problems: Problems }) {
  const text = useWords(rulesWords);
  const errorsOf = useErrors(problems);
  const errors = fields.flatMap((field) =>
    errorsOf(field).map((message) => ({ fieldId: field, text: `${text.fields[field]}: ${message}` })),
  );
  return <ErrorSummary errors={errors} />;
}

/** `isOwn`: it shows what somebody typed, which is judged and kept nowhere. */
export function RulesForm({ picked, written, problems, isOwn }: RulesFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { search } = useLocation();
  const text = useWords(rulesWords);
  const errorsOf = useErrors(problems);
  const areaProps = (field: "rules" | "company") => ({
    code: true,
    id: field,
    name: field,
    rows: 18,
    label: text.fields[field],
    hint: text.hints[field],
    error: errorsOf(field),
    defaultValue: written[field],
  });
  return (
    <section className="section">
      <h2>{text.writeTitle}</h2>
      {/* The key lets a newly chosen example replace the content of the uncontrolled fields. */}
      <Form
        ref={form}
        method="post"
        action={`${search}#verdict`}
        className="rules-form"
        key={`${picked.example} ${picked.company}`}
      >
        <UnsavedGuard form={form} isRefused={isOwn} isLostWithin isKeptNowhere />
        <div className="rules-columns">
          <TextArea {...areaProps("rules")} />
          <TextArea {...areaProps("company")} />
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
  );
}

function JudgeButton() {
  const text = useWords(rulesWords);
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
  const text = useWords(rulesWords);
  return (field) =>
    (problems[field] ?? []).map((problem) =>
      problem.path === "$" ? problem[locale] : text.problemAt(problem.path, problem[locale]),
    );
}
