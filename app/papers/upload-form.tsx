import { Form } from "@remix-run/react";
import { fileLimits } from "#app/files/file-limits.ts";
import { acceptedEndings } from "#app/files/file-types.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { UploadProblem } from "./upload-problem.ts";
import { papersWords } from "./words.ts";

type UploadFormProps = {
  /** What can be chosen; none where the kind is that of the paper to be replaced. */
  kinds?: readonly { value: string; label: string }[];
  kind?: string | undefined;
  problem: UploadProblem | undefined;
  submit: string;
};

/** One file, and what it is. */
export function UploadForm({ kinds, kind, problem, submit }: UploadFormProps) {
  const { add: text } = useWords(papersWords);
  const errorOf = (field: UploadProblem["field"]) => (problem?.field === field ? problem.text : undefined);
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate reloadDocument>
      {problem === undefined ? null : (
        <ErrorSummary errors={[{ fieldId: `paper-${problem.field}`, text: problem.text }]} />
      )}
      {kinds === undefined ? null : (
        <Select
          id="paper-kind"
          label={text.kind}
          name="kind"
          defaultValue={kind ?? ""}
          options={[{ value: "", label: text.choose }, ...kinds]}
          error={errorOf("kind")}
        />
      )}
      <Field
        id="paper-file"
        label={text.file}
        hint={text.limits(String(fileLimits.bytes / 1_048_576))}
        error={errorOf("file")}
      >
        {(control) => (
          <input type="file" name="file" accept={acceptedEndings} {...control} className="control" />
        )}
      </Field>
      <div className="button-row">
        <Button weight={kinds === undefined ? "secondary" : "primary"}>{submit}</Button>
      </div>
    </Form>
  );
}
