import { CheckboxGroup } from "#app/confirmation/case/checkbox-group.tsx";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { AskedParts } from "./load-supplements.server.ts";
import { supplementWords } from "./words.ts";

type SupplementFormProps = {
  parts: AskedParts;
  supplementDays: RoundSettings["supplementDays"];
  proposedOn: string;
  /** What the screening found missing; the officer words it further. */
  proposedWords: string;
  /** Whether its letter can be shown: those of the security class are on paper. */
  isOnline: boolean;
};

/** Asks for a supplement: which questions are opened, what is missing, until when. */
export function SupplementForm(props: SupplementFormProps) {
  const { parts, supplementDays, proposedOn, proposedWords, isOnline } = props;
  const text = useWords(supplementWords);
  const { showPreview } = useWords(letterWords);
  const locale = useLocale();
  const { value, source, isVerified } = supplementDays;
  return (
    <StepForm<{ fields: string[]; words: string; dueOn: string }>
      step="request_supplement"
      id="supplement-form"
      draft="request_supplement"
      title={text.request}
      lead={text.lead}
      submit={text.submit}
      weight="primary"
      {...(isOnline && { preview: showPreview })}
      defaultValue={{ dueOn: proposedOn, words: proposedWords }}
    >
      {({ fields, words, dueOn }) => (
        <>
          <CheckboxGroup field={fields} label={text.fields}>
            {(isChecked) =>
              parts.map(({ key: part, title, questions }) => (
                <div key={part} className="field-boxes">
                  <p className="row-note">
                    <InLang of={title[locale]} />
                  </p>
                  {questions.map(({ key, label }) => (
                    <label key={key} className="radio">
                      <input type="checkbox" name={fields.name} value={key} defaultChecked={isChecked(key)} />
                      <span>{label[locale]}</span>
                    </label>
                  ))}
                </div>
              ))
            }
          </CheckboxGroup>
          <TextArea
            label={text.words}
            hint={proposedWords === "" ? text.wordsHint : `${text.wordsHint} ${text.wordsFromChecks}`}
            {...controlOf(words)}
          />
          <TextField
            label={text.dueOn}
            hint={`${text.dayHint} ${text.dueHint(value, source, isVerified)}`}
            inputMode="numeric"
            autoComplete="off"
            {...controlOf(dueOn)}
          />
        </>
      )}
    </StepForm>
  );
}
