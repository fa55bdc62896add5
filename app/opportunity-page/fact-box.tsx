import type { ReactNode } from "react";
import { PeriodLine } from "#app/card/period-line.tsx";
import { cardWords, opportunityWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { LinkedName, OpportunityView, WindowView } from "./opportunity-view.ts";

/** The facts that decide whether to read on. What the notice does not say is marked as missing. */
export function FactBox({ view, children }: { view: OpportunityView; children: ReactNode }) {
  const text = useWords(opportunityWords);
  const missing = <span className="quiet">{view.missing}</span>;
  return (
    <aside className="fact-box card" aria-labelledby="facts">
      <h2 id="facts" className="card-title">
        {text.at}
      </h2>
      <dl className="facts">
        <Fact name={text.period}>
          {/* The dates are listed below. */}
          <PeriodLine period={{ ...view.period, full: null, isEstimate: false }} />
          <Windows windows={view.windows} />
        </Fact>
        <Fact name={text.amount}>{view.limit ?? missing}</Fact>
        <Fact name={text.share}>{view.share ?? missing}</Fact>
        <Fact name={text.apply}>{view.apply || view.original ? <WhereToApply view={view} /> : missing}</Fact>
        <Fact name={text.ministry}>{view.ministry ? linked([view.ministry]) : missing}</Fact>
        {view.operator ? <Fact name={text.operator}>{linked([view.operator])}</Fact> : null}
        <Fact name={text.regions}>{view.regions.length > 0 ? linked(view.regions) : missing}</Fact>
        {view.fields.length > 0 ? <Fact name={text.fields}>{linked(view.fields)}</Fact> : null}
        <Fact name={text.announcedOn}>{view.announcedOn ?? missing}</Fact>
      </dl>
      <div className="bookmarks">{children}</div>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where to apply; if unknown, the original notice, which says it. */
function WhereToApply({ view: { apply, original } }: { view: OpportunityView }) {
  const text = useWords(opportunityWords);
  return (
    <div className="apply">
      {apply ? <ButtonLink to={apply.url}>{text.applyAt(apply.host)}</ButtonLink> : null}
      {!apply && original ? (
        <ButtonLink to={original.url}>{text.originalAt(original.host)}</ButtonLink>
      ) : null}
      <p className="quiet small">{apply ? text.applyHow : text.applyInOriginal}</p>
    </div>
  );
}

function linked(names: readonly LinkedName[]): ReactNode {
  return (
    <ul className="fact-names">
      {names.map(({ name, to }) => (
        <li key={to}>
          <TextLink to={to}>
            <InLang of={name} />
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** Both ends of each window; a single window needs no number. */
function Windows({ windows }: { windows: readonly WindowView[] }) {
  const { when } = useWords(cardWords);
  return (
    <ul className="windows">
      {windows.map((window) => (
        <li key={window.number}>
          {windows.length > 1 ? (
            <p className="window-label">
              {window.label} · {window.status}
            </p>
          ) : null}
          <p className="number">
            <span className="unbroken">{window.from}</span>
            {window.to === null ? null : " ~ "}
            <span className="unbroken">{window.to}</span>
          </p>
          {window.lacksHour ? <p className="quiet small">{when.dayEnds}</p> : null}
          {window.isEstimate ? <p className="quiet small">{when.estimated}</p> : null}
        </li>
      ))}
    </ul>
  );
}
