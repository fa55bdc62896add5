import { StateSign } from "#app/confirmation/certificate/state-sign.tsx";
import { ConditionTable } from "#app/confirmation/conditions/condition-table.tsx";
import { conditionWords } from "#app/confirmation/conditions/words.ts";
import { LetterList } from "#app/confirmation/letters/letter-list.tsx";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { OutcomeView } from "./outcome-view.ts";
import { followWords } from "./words.ts";

/** The letters of an application and its certificate, for those who applied. */
export function Outcome({ view, path }: { view: OutcomeView; path: string }) {
  const { outcome: text } = useWords(followWords);
  const words = useWords(letterWords);
  const { company: conditions } = useWords(conditionWords);
  const locale = useLocale();
  const letters = view.letters.map(({ id, title, written, arrived, objection, isAssumption }) => ({
    id,
    title,
    page: view.isOnline
      ? { path: `${path}/letters/${id}`, pdf: localePath(locale, `${path}/letters/${id}.pdf`) }
      : null,
    terms: [
      { name: text.written, value: written },
      { name: text.arrived, value: arrived ?? text.notArrived },
      ...(objection === null
        ? []
        : [
            {
              name: text.objection,
              value: (
                <>
                  {objection} {isAssumption ? <Badge tone="caution">{words.assumed}</Badge> : null}
                </>
              ),
            },
          ]),
    ],
  }));
  const isLate = view.conditions.some(({ outcome, dueOn }) => outcome === null && dueOn < view.today);
  return (
    <section className="section" aria-labelledby="outcome">
      <div className="section-heading">
        <h2 id="outcome">{text.title}</h2>
        <p>{view.isOnline ? text.lead : text.hidden}</p>
      </div>
      {view.hearsUntil === null ? null : (
        <Notice tone="caution" title={text.hearing.title(view.hearsUntil)}>
          <p>
            <TextLink to={`${path}/statement`}>{text.hearing.link}</TextLink>
          </p>
        </Notice>
      )}
      <LetterList letters={letters} pdf={text.pdf} />
      {view.conditions.length === 0 || !view.isOnline ? null : (
        <>
          <h3 id="conditions">{conditions.title}</h3>
          {view.conditions.some(({ outcome }) => outcome === null) ? (
            <p>
              {isLate ? conditions.late : conditions.lead}{" "}
              <a className="text-link" href="#messages">
                {conditions.toMessages}
              </a>
            </p>
          ) : null}
          <ConditionTable conditions={view.conditions} today={view.today} />
        </>
      )}
      {view.isAwaited ? <Notice title={text.awaited} /> : null}
      {view.mayObject === null ? null : (
        <p>
          <TextLink to={`${path}/objection`}>{text.objections[view.mayObject]}</TextLink>
        </p>
      )}
      {view.certificate === null ? null : <CompanyCertificate certificate={view.certificate} />}
    </section>
  );
}

function CompanyCertificate({ certificate }: { certificate: NonNullable<OutcomeView["certificate"]> }) {
  const { outcome: text } = useWords(followWords);
  const locale = useLocale();
  const { number, path, state, stateWord } = certificate;
  return (
    <div className="company-certificate">
      <div className="letter-line">
        <h3>
          <TextLink to={path}>{`${text.certificate} ${number}`}</TextLink>
        </h3>
        {/* A document is not a page of the router. */}
        <a href={localePath(locale, `${path}.pdf`)} className="text-link">
          {text.certificatePdf}
        </a>
      </div>
      <p>
        <StateSign state={state}>{stateWord}</StateSign>
      </p>
      {state === "valid" ? <p className="row-note">{text.certificateLead}</p> : null}
    </div>
  );
}
