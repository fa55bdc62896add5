import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { NameFields } from "../shared/name-fields.tsx";

type RenameFormProps = {
  company: { name: string; nameEn: string | null };
  lastResult: SubmissionResult | null;
};

/** Corrects the names; open where something was wrong with them. */
export function RenameForm({ company, lastResult }: RenameFormProps) {
  const { page: text } = useTexts(companiesTexts);
  const [form, fields] = useForm<{ name: string; nameEn: string }>({
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
