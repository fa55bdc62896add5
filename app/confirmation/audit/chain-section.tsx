import { Form } from "@remix-run/react";
import type { ChainState } from "#app/confirmation/procedure/event-chain.server.ts";
import { formatNumber, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import type { ChainCheck } from "./check-chains.server.ts";
import { auditWords } from "./words.ts";

type ChainSectionProps = {
  checks: { last: ChainCheck | null; running: ChainCheck | null };
  /** Of the case that is searched for, at this moment. */
  ofCase: { state: ChainState["state"]; at: string } | null;
  reference: string;
};

/** Whether the records are as they were written: when that was last checked, what was found, and a button to check now. */
export function ChainSection({ checks: { last, running }, ofCase, reference }: ChainSectionProps) {
  const { chain: text } = useWords(auditWords);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="chain">
      <h2 id="chain">{text.title}</h2>
      {last === null ? <p>{text.never}</p> : <Found check={last} />}
      {ofCase === null ? null : (
        <Notice
          tone={ofCase.state === "broken" ? "bad" : "good"}
          title={`${text.ofCase(reference)}: ${text.caseStates[ofCase.state]}`}
        >
          <p>{text.caseAt(formatStamp(ofCase.at, locale))}</p>
        </Notice>
      )}
      {running === null ? (
        <Form method="post" className="button-row">
          <Button>{text.check}</Button>
        </Form>
      ) : (
        <p role="status">{text.running(formatStamp(running.askedAt, locale))}</p>
      )}
      <p className="quiet small">{text.why}</p>
    </section>
  );
}

function Found({ check: { finishedAt, cases, events, erased, broken } }: { check: ChainCheck }) {
  const { chain: text } = useWords(auditWords);
  const locale = useLocale();
  const isWhole = broken.length === 0;
  return (
    <Notice tone={isWhole ? "good" : "bad"} title={isWhole ? text.whole : text.broken(broken.length)}>
      <p>
        {text.figures(formatStamp(finishedAt ?? "", locale), formatNumber(cases), formatNumber(events))}
        {erased === 0 ? null : ` · ${text.erased(formatNumber(erased))}`}
      </p>
      {isWhole ? null : (
        <ul className="bullets">
          {broken.map(({ reference, number }) => (
            <li key={reference}>{text.brokenAt(reference, number)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
