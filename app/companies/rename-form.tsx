import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { NameFields } from "./name-fields.tsx";
import { companiesWords } from "./words.ts";

type RenameFormProps = {
  company: { name: string; nameEn: string | null };
  lastResult: SubmissionResult | null;
};

/** Corrects the names; open if there was an error. */
export function RenameForm({ company, lastResult }: RenameFormProps) {
  const { page: text } = useWords(companiesWords);
  const [form, fields] = useSentForm<{ name: string; nameEn: string }>({
    id: "rename",
    lastResult,
    defaultValue: { name: company.name, nameEn: company.nameEn ?? "" },
  });
  return (
    <Disclosure summary={text.renameTitle} open={lastResult !== null}>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="rename" />
        <NameFields name={fields.name} nameEn={fields.nameEn} />
        <div className="button-row">
          <Button>{text.rename}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
