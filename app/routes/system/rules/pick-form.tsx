import { Form } from "@remix-run/react";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import type { Pick, Picks } from "./examples.server.ts";

/** A plain GET form: an example has an address that can be sent to somebody. */
export function PickForm({ picks, picked }: PickFormProps) {
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
