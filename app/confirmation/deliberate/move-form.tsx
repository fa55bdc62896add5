import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { seoulDay } from "#app/time.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Meeting } from "./load-meeting.server.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { deliberateWords } from "./words.ts";

type Typed = { day: string; time: string; place: string; reason: string };

/** Moves a meeting that has not begun; agenda and members stay. */
export function MoveForm({ meetsAt, place: now }: Pick<Meeting, "meetsAt" | "place">) {
  const { move: text } = useWords(deliberateWords);
  return (
    <StepForm<Typed>
      step="move_meeting"
      title={text.title}
      submit={text.submit}
      isFolded
      defaultValue={{ day: seoulDay(meetsAt), time: seoulTime(meetsAt), place: now }}
    >
      {({ day, time, place, reason }) => (
        <>
          <p>{text.lead}</p>
          <MeetingFields day={day} time={time} place={place} />
          <TextArea label={text.reason} hint={text.reasonHint} rows={2} {...controlOf(reason)} />
        </>
      )}
    </StepForm>
  );
}

/** The hour in Korea, as the form wants it typed. */
function seoulTime(at: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Seoul",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));
}

/** When and why a meeting was moved; nothing where it was not. */
export function Moves({ moves }: Pick<Meeting, "moves">) {
  const { move: text } = useWords(deliberateWords);
  const locale = useLocale();
  if (moves.length === 0) return null;
  return (
    <section className="section" aria-labelledby="moves">
      <h2 id="moves">{text.moves}</h2>
      <ul className="bullets">
        {moves.map(({ movedAt, fromTime, fromPlace, reason, by }) => (
          <li key={movedAt}>
            <InLang of={text.moved(formatStamp(fromTime, locale), fromPlace, reason)} />
            <span className="row-note">
              <InLang of={text.by(by ?? "–", formatStamp(movedAt, locale))} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
