import type { FieldMetadata } from "@conform-to/react";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { opinions } from "./consultation.ts";
import { consultWords } from "./words.ts";

/** The ministry's answer: agrees, disagrees or has no opinion, with words. */
export function AnswerForm({ consultationId }: { consultationId: number }) {
  const { answer: text } = useWords(consultWords);
  return (
    <StepForm<{ opinion: string; words: string }>
      step="answer_consultation"
      id="answer"
      draft={draftName("answer_consultation", consultationId)}
      title={text.form}
      submit={text.submit}
      weight="primary"
    >
      {({ opinion, words }) => (
        <>
          <OpinionFields opinion={opinion} words={words} />
          <p>{text.once}</p>
        </>
      )}
    </StepForm>
  );
}

type OpinionFieldsProps = Record<"opinion" | "words", FieldMetadata<string>>;

/** Opinion and words, also where an officer enters what was received on paper. */
export function OpinionFields({ opinion, words }: OpinionFieldsProps) {
  const text = useWords(consultWords);
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
