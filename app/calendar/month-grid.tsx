import { useWords } from "#app/i18n/use-words.ts";
import type { DayView } from "./calendar-view.ts";
import { calendarWords } from "./words.ts";

/** A month as a table: each day with how many open and close, each figure the way to its part of the list. */
export function MonthGrid({ title, weeks }: { title: string; weeks: readonly (readonly DayView[])[] }) {
  const text = useWords(calendarWords);
  return (
    <>
      <Legend />
      <table className="calendar">
        <caption className="visually-hidden">
          {title}. {text.grid}
        </caption>
        <thead>
          <tr>
            {text.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.key}>
              {week.map((day) => (
                <td key={day.key} className={day.isToday ? "calendar-today" : undefined}>
                  {day.date === "" ? null : <Day day={day} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** On a phone a day shows figures alone, told apart by their shapes. */
function Legend() {
  const { kinds } = useWords(calendarWords);
  return (
    <ul className="calendar-legend" aria-hidden="true">
      {(["closes", "opens"] as const).map((kind) => (
        <li key={kind}>
          <span className={`calendar-mark calendar-${kind}`}>{kinds[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

function Day({ day: { date, isToday, marks } }: { day: DayView }) {
  const text = useWords(calendarWords);
  return (
    <>
      <span className="calendar-date" aria-current={isToday ? "date" : undefined}>
        {date}
        {isToday ? <span className="visually-hidden"> {text.today}</span> : null}
      </span>
      {marks.map(({ kind, to, word, count, label }) => {
        const words = (
          <>
            <span aria-hidden="true" className="calendar-word">
              {word}
            </span>
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">{label}</span>
          </>
        );
        const look = `calendar-mark calendar-${kind}`;
        return to === null ? (
          <span key={kind} className={look}>
            {words}
          </span>
        ) : (
          <a key={kind} href={to} className={look}>
            {words}
          </a>
        );
      })}
    </>
  );
}
