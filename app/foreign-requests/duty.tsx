import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import type { RequestView } from "./request-view.ts";
import { foreignRequestsWords } from "./words.ts";

/** What the act asks of whoever receives such a request, with its source. */
export function Duty() {
  const { duty: text } = useWords(foreignRequestsWords);
  return (
    <section className="section" aria-labelledby="duty">
      <h2 id="duty">{text.title}</h2>
      <ul>
        {text.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{text.notSent}</p>
      <p className="quiet small">{`${text.source} ${text.counting}`}</p>
    </section>
  );
}

/** The steps of a request as a line of points, from the day it came to the day something is provided. */
export function RequestSteps({ steps }: Pick<RequestView, "steps">) {
  return (
    <ol className="request-steps">
      {steps.map(({ key, name, state, tone, note }) => (
        <li key={key} data-tone={tone}>
          <strong>{name}</strong>
          <Badge tone={tone}>{state}</Badge>
          {note === null ? null : <span className="row-note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
