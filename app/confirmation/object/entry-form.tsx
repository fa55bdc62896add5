import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea, TextField } from "#app/ui/form/controls.tsx";
import { Radios } from "#app/ui/form/radios.tsx";
import type { Contested } from "./load-objections.server.ts";
import { lodgedAs as people } from "./objection-period.ts";
import { objectWords } from "./words.ts";

/** Enters an objection that came on paper: when it arrived, from whom, and what it says. */
export function EntryForm({ contested, nowTyped }: { contested: Contested; nowTyped: string }) {
  const words = useWords(objectWords);
  const locale = useLocale();
  const { enter: text } = words;
  const isSecurity = useCase().securityClass === "security";
  const arrived = contested.arrivedAt === null ? words.noArrival : formatStamp(contested.arrivedAt, locale);
  return (
    <StepForm<Record<"lodgedAt" | "lodgedAs" | "words", string>>
      step="enter_objection"
      draft="enter_objection"
      title={text.title}
      lead={
        <>
          <p>{text.against(words.letters[contested.kind], contested.number, arrived)}</p>
          <p>{text.lead}</p>
        </>
      }
      submit={text.submit}
      defaultValue={{ lodgedAt: nowTyped }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="letterId" value={contested.letterId} />
          <TextField
            type="datetime-local"
            label={text.lodgedAt}
            hint={text.lodgedAtHint}
            max={nowTyped}
            {...controlOf(fields.lodgedAt)}
          />
          <Radios
            id={fields.lodgedAs.id}
            name={fields.lodgedAs.name}
            label={text.lodgedAs}
            error={fields.lodgedAs.errors ?? []}
            options={people.map((value) => ({ value, label: words.lodgedAs[value] }))}
            defaultValue={fields.lodgedAs.initialValue ?? null}
          />
          {isSecurity ? (
            <p className="row-note">{text.wordsSecurity}</p>
          ) : (
            <TextArea label={text.words} hint={text.wordsHint} rows={8} {...controlOf(fields.words)} />
          )}
        </>
      )}
    </StepForm>
  );
}
