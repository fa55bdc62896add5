import type { FieldMetadata } from "@conform-to/react";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { deliberateWords } from "./words.ts";

type MeetingFieldsProps = Record<"day" | "time" | "place", FieldMetadata<string>>;

/** When and where a meeting is held, in Korean time; the same where one is convened and where it is moved. */
export function MeetingFields({ day, time, place }: MeetingFieldsProps) {
  const { convene: text } = useWords(deliberateWords);
  return (
    <>
      <TextField
        label={text.day}
        hint={text.dayHint}
        inputMode="numeric"
        autoComplete="off"
        {...controlOf(day)}
      />
      <TextField label={text.time} hint={text.timeHint} autoComplete="off" {...controlOf(time)} />
      <TextField label={text.place} autoComplete="off" {...controlOf(place)} />
    </>
  );
}
