import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { CaseRecord } from "./load-record.server.ts";
import { type RecordLine, recordView } from "./record-view.ts";
import { caseWords } from "./words.ts";

/** All that happened, newest first, and whether the record is as it was written. */
export function Timeline({ events, chain }: Pick<CaseRecord, "events" | "chain">) {
  const { record: text } = useWords(caseWords);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="record">
      <h2 id="record">{text.title}</h2>
      <Chain chain={chain} />
      {events.length === 0 ? <p>{text.none}</p> : null}
      <ol className="event-list" reversed>
        {recordView(events, locale).map((line) => (
          <Line key={line.numbers} line={line} />
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

function Line({ line }: { line: RecordLine }) {
  const { record: text } = useWords(caseWords);
  return (
    <li>
      <p>
        <span className="number">{line.numbers}.</span> {line.act}
        {line.status === null ? null : <span className="quiet"> · {line.status}</span>}
      </p>
      {line.about === "" ? null : (
        <p>
          <InLang of={line.about} />
        </p>
      )}
      {line.words === null ? null : (
        <p className="submitted-text">
          <InLang of={line.words} />
        </p>
      )}
      {line.isErased ? <p className="row-note">{text.erased}</p> : null}
      <p className="row-note">
        {line.at} · <InLang of={line.by} />
      </p>
    </li>
  );
}
