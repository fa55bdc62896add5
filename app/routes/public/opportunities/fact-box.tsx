import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
import type { LinkedName, PageView, WindowView } from "#app/opportunities/text/page-text.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { InLang } from "./in-lang.tsx";
import { PeriodLine } from "./period-line.tsx";

/** The facts that decide whether to read on. What the notice does not say is said to be so. */
export function FactBox({ view }: { view: PageView }) {
  const { page: text } = useMessages().opportunities;
  return (
    <aside className="fact-box card" aria-labelledby="facts">
      <h2 id="facts" className="card-title">
        {text.at}
      </h2>
      <dl className="facts">
        <Fact name={text.period}>
          {/* The dates stand below, from and to. */}
          <PeriodLine period={{ ...view.period, full: null, isEstimate: false }} />
          <Windows windows={view.windows} />
        </Fact>
        <Fact name={text.amount}>{view.limit}</Fact>
        <Fact name={text.share}>{view.share}</Fact>
        <Fact name={text.ministry}>{linked(view.ministry ? [view.ministry] : [])}</Fact>
        {view.operator ? <Fact name={text.operator}>{linked([view.operator])}</Fact> : null}
        <Fact name={text.regions}>{linked(view.regions)}</Fact>
        {view.fields.length > 0 ? <Fact name={text.fields}>{linked(view.fields)}</Fact> : null}
        <Fact name={text.announcedOn}>{view.announcedOn}</Fact>
      </dl>
      <h3 className="fact-name">{text.apply}</h3>
      {view.apply ? (
        <>
          <ButtonLink to={view.apply.url}>{text.applyAt(view.apply.host)}</ButtonLink>
          <p className="quiet small">{text.applyHow}</p>
        </>
      ) : (
        <p>{text.applyNone}</p>
      )}
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { page: text } = useMessages().opportunities;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className="quiet">{text.notSaid}</span>}</dd>
    </div>
  );
}

function linked(names: readonly LinkedName[]): ReactNode {
  if (names.length === 0) return null;
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

/** Both ends of each window; one alone needs no number. */
function Windows({ windows }: { windows: readonly WindowView[] }) {
  const { page: text, when } = useMessages().opportunities;
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
            {window.opens || window.closes
              ? `${window.opens ?? text.notSaid} ~ ${window.closes ?? window.type}`
              : window.type}
          </p>
          {window.closes && !window.hasHour ? <p className="quiet small">{when.dayEnds}</p> : null}
          {window.isEstimate ? <p className="quiet small">{when.estimated}</p> : null}
        </li>
      ))}
    </ul>
  );
}
