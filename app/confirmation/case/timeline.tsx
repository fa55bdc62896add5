import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { isStatus, statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import type { CaseRecord, RecordedEvent } from "./load-record.server.ts";
import { caseWords } from "./words.ts";

/** All that happened, newest first, and whether the record is as it was written. */
export function Timeline({ events, chain }: Pick<CaseRecord, "events" | "chain">) {
  const { record: text } = useWords(caseWords);
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">{text.title}</h2>
      <Chain chain={chain} />
      {events.length === 0 ? <p>{text.none}</p> : null}
      <ol className="event-list" reversed>
        {[...events].reverse().map((event) => (
          <Event key={event.number} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Chain({ chain }: Pick<CaseRecord, "chain">) {
  const { chain: text } = useWords(caseWords).record;
  switch (chain.state) {
    case "whole":
      return (
        <Notice tone="good" title={text.whole}>
          <p>{text.wholeWhy}</p>
        </Notice>
      );
    case "erased":
      return <Notice title={text.erased(chain.numbers.join(", "))} />;
    case "broken":
      return (
        <Notice tone="bad" title={text.broken(chain.number)}>
          <p>{text.brokenWhy}</p>
        </Notice>
      );
  }
}

function Event({
  event: { number, at, name, actor, step, toStatus, words, isErased },
}: {
  event: RecordedEvent;
}) {
  const { record: text } = useWords(caseWords);
  const locale = useLocale();
  const who = name ?? (actor === "system" ? text.system : text.somebody);
  return (
    <li>
      <p>
        <span className="number">{number}.</span> {isStep(step) ? stepOf(step).act[locale] : step}
        {toStatus !== null && isStatus(toStatus) ? (
          <span className="quiet"> · {text.toStatus(statuses[toStatus].staff[locale])}</span>
        ) : null}
      </p>
      {words === null ? null : <p className="submitted-text">{words}</p>}
      {isErased ? <p className="row-note">{text.erased}</p> : null}
      <p className="row-note">
        {formatStamp(at, locale)} · {who}
        {actor === "system" ? null : ` (${text.actors[actor] ?? actor})`}
      </p>
    </li>
  );
}
