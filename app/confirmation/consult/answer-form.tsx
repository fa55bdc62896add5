import { type FieldMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { opinions } from "./consultation.ts";

/** The ministry's answer: agrees, disagrees or has no opinion, with words. */
export function AnswerForm({ lastResult }: { lastResult: SubmissionResult | null }) {
  const {
    consulting: { answer: text },
  } = useWords(hearingWords);
  const [form, fields] = useForm<{ opinion: string; words: string }>({ id: "answer", lastResult });
  return (
    <section className="section" aria-labelledby="your-answer">
      <h2 id="your-answer">{text.form}</h2>
      <Form method="post" id={form.id} noValidate className="form">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="answer" />
        <OpinionFields opinion={fields.opinion} words={fields.words} />
        <p>{text.once}</p>
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}

type OpinionFieldsProps = Record<"opinion" | "words", FieldMetadata<string>>;

/** Opinion and words, also where an officer enters what came on paper. */
export function OpinionFields({ opinion, words }: OpinionFieldsProps) {
  const { consulting: text } = useWords(hearingWords);
  return (
    <>
      <Radios
        id={opinion.id}
        name={opinion.name}
        label={text.answer.opinion}
        options={opinions.map((value) => ({ value, label: text.opinions[value] }))}
        error={opinion.errors ?? []}
        defaultValue={opinion.initialValue ?? null}
      />
      <TextArea label={text.answer.words} hint={text.answer.wordsHint} {...controlOf(words)} />
    </>
  );
}
