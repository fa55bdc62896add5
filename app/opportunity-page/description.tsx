import { VerdictOf } from "#app/card/verdict-of.tsx";
import type { ForeignDuty } from "#app/foreign-requests/find-foreign-duty.server.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { OpportunityView } from "./opportunity-view.ts";
import { opportunityWords } from "./words.ts";

/** What an opportunity is called, what it is, and the verdict for the viewing company in a word. */
export function OpportunityHeading({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  const card = useWords(cardWords);
  return (
    <header className="page-heading">
      <p className="opportunity-kind">
        <TextLink to={view.kind.to}>{view.kind.name}</TextLink>
        {view.isSample ? <Badge tone="info">{card.sample}</Badge> : null}
        {view.isEstimate ? <Badge tone="info">{card.estimate}</Badge> : null}
        {view.sources.slice(0, 1).map(({ source, checked }) => (
          <span key={source}>{text.sourceLine(source, checked)}</span>
        ))}
      </p>
      <h1 className="opportunity-h1">
        <InLang of={view.title} />
      </h1>
      {view.track ? (
        <p className="lead">
          <InLang of={view.track} />
        </p>
      ) : null}
      {view.company ? (
        <p className="verdict-line">
          <a href="#who">
            <VerdictOf verdict={view.company.verdict} />
          </a>
        </p>
      ) : null}
    </header>
  );
}

/** What readers must know before anything else on this page. */
export function Warnings({ view, duty }: { view: OpportunityView; duty: ForeignDuty | null }) {
  const text = useWords(opportunityWords);
  const all = [
    view.isSample && { title: text.sampleTitle, more: text.sampleMore },
    view.isEstimate && { title: text.estimateTitle, more: text.estimateMore },
    view.securityClass === "sensitive" && { title: text.sensitiveTitle, more: text.sensitiveMore },
    view.securityClass === "security" && { title: text.securityTitle, more: text.securityMore },
    view.foreign !== null && { title: view.foreign, more: null },
  ].filter((one) => one !== false);
  if (all.length === 0 && duty === null) return null;
  return (
    <div className="warnings">
      {all.map(({ title, more }) => (
        <Notice key={title} title={title}>
          {more === null ? null : <p>{more}</p>}
        </Notice>
      ))}
      {duty ? (
        <Notice title={duty.title}>
          <p>
            {duty.more} <TextLink to={duty.to}>{duty.link}</TextLink>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

/** What the opportunity is, and what a company gets. */
export function Description({ view }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  // A warning above says why there is none.
  if (view.securityClass !== "general") return null;
  return (
    <section className="section" aria-labelledby="summary">
      <h2 id="summary">{text.summary}</h2>
      <Summary view={view} />
      {view.benefit ? (
        <>
          <h3>{text.benefit}</h3>
          <p className="foreign-text">
            <InLang of={view.benefit} />
          </p>
        </>
      ) : null}
      {view.hasText ? (
        <p>
          <TextLink to={`/opportunities/${view.id}/notice`}>{text.noticeText}</TextLink>
        </p>
      ) : null}
    </section>
  );
}

/** The summary; where there is none, how the notice begins, and under which heading its source lists it. */
function Summary({ view: { summary, opening, heading, notRead } }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  return (
    <>
      {opening.length > 0 ? (
        <blockquote className="quotation">
          {opening.map((line) => (
            <p key={line.text}>
              <InLang of={line} />
            </p>
          ))}
        </blockquote>
      ) : (
        <p className="foreign-text">{summary ? <InLang of={summary} /> : notRead.noSummary}</p>
      )}
      {heading ? (
        <p className="quiet small">
          {text.heading} <InLang of={heading} />
        </p>
      ) : null}
    </>
  );
}
