import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { Select, TextArea, TextField } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import { channels } from "./consultation.ts";
import { consultWords } from "./words.ts";

type QuestionFormProps = {
  ministries: readonly (Bilingual & { id: string; hasAccount: boolean })[];
  consultationDays: RoundSettings["consultationDays"];
  proposedOn: string;
};

/** Asks a ministry: which, how, what, until when. */
export function QuestionForm({ ministries, consultationDays, proposedOn }: QuestionFormProps) {
  const text = useWords(consultWords);
  const locale = useLocale();
  const isGeneral = useCase().securityClass === "general";
  const { value, source, isVerified } = consultationDays;
  return (
    <StepForm<Record<"agencyId" | "channel" | "email" | "words" | "dueOn", string>>
      step="request_consultation"
      id="question"
      draft="request_consultation"
      title={text.ask}
      lead={isGeneral ? undefined : text.noLink}
      submit={text.submit}
      weight="primary"
      defaultValue={{ dueOn: proposedOn }}
    >
      {({ agencyId, channel, email, words, dueOn }) => (
        <>
          <Select
            label={text.ministry}
            options={[
              { value: "", label: text.choose },
              ...ministries.map(({ id, hasAccount, ...name }) => ({
                value: id,
                label: hasAccount ? name[locale] : `${name[locale]} (${text.noAccount})`,
              })),
            ]}
            {...controlOf(agencyId)}
          />
          <Radios
            id={channel.id}
            name={channel.name}
            label={text.channel}
            hint={text.channelHint}
            error={channel.errors ?? []}
            options={channels
              .filter((each) => isGeneral || each !== "link")
              .map((each) => ({ value: each, label: text.channels[each] }))}
            defaultValue={channel.initialValue ?? null}
          />
          {isGeneral ? (
            <TextField
              label={text.email}
              hint={text.emailHint}
              optional
              inputMode="email"
              autoComplete="off"
              {...controlOf(email)}
            />
          ) : null}
          <TextArea label={text.words} hint={text.wordsHint} {...controlOf(words)} />
          <TextField
            label={text.dueOn}
            hint={text.dueHint(value, source, isVerified)}
            inputMode="numeric"
            autoComplete="off"
            {...controlOf(dueOn)}
          />
        </>
      )}
    </StepForm>
  );
}
