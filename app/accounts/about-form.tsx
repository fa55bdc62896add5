import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { z } from "zod";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { plainText } from "#app/platform/plain-text.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { type AccountsWords, accountsWords } from "./words.ts";

/** One's own name and the language of mails. */
export function AboutForm({ lastResult, ...known }: AboutFormProps) {
  const { account: text } = useWords(accountsWords);
  const [form, fields] = useSentForm({ id: "about", lastResult, defaultValue: known });
  return (
    <section className="section" aria-labelledby="about-title">
      <h2 id="about-title">{text.about}</h2>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <TextField
          autoComplete="name"
          label={text.name}
          hint={text.nameHint}
          id={fields.name.id}
          name={fields.name.name}
          defaultValue={fields.name.initialValue}
          error={fields.name.errors}
        />
        <Select
          label={text.locale}
          hint={text.localeHint}
          id={fields.locale.id}
          name={fields.locale.name}
          defaultValue={fields.locale.initialValue}
          error={fields.locale.errors}
          options={locales.map((locale) => ({ value: locale, label: text.locales[locale] }))}
        />
        <div className="button-row">
          <Button weight="primary">{text.save}</Button>
        </div>
      </Form>
    </section>
  );
}

interface AboutFormProps {
  name: string;
  locale: Locale;
  lastResult: SubmissionResult<string[]> | null;
}

/** The form for one's own name and language of mails. */
export function accountSchema({ account: text }: AccountsWords) {
  return z.object({
    name: plainText(text.nameProblems, 100),
    locale: z.enum(locales, { error: text.localeMissing }),
  });
}
