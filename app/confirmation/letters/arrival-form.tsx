import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import type { ListedLetter } from "./load-letters.server.ts";
import { isContestable } from "./objection.ts";
import { caseLettersWords } from "./words.ts";

/** When a letter arrived, as the officer knows it: the objection period runs from then on. */
export function ArrivalForm({ letter, nowTyped }: { letter: ListedLetter; nowTyped: string }) {
  const text = useWords(caseLettersWords);
  const { id, number, kind } = letter;
  return (
    <StepForm<{ arrivedAt: string }>
      step="record_arrival"
      id={`arrival-${id}`}
      title={text.arrivalTitle(number)}
      submit={text.record}
      defaultValue={{ arrivedAt: nowTyped }}
    >
      {({ arrivedAt }) => (
        <>
          <input type="hidden" name="letterId" value={id} />
          <TextField
            type="datetime-local"
            label={text.arrivedAt}
            hint={isContestable(kind) ? text.arrivedHint : text.arrivedHintOnly}
            max={nowTyped}
            {...controlOf(arrivedAt)}
          />
        </>
      )}
    </StepForm>
  );
}
