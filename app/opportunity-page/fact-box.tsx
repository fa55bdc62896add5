import type { ReactNode } from "react";
import { PeriodLine } from "#app/card/period-line.tsx";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { LinkedName, OpportunityView, WindowView } from "./opportunity-view.ts";
import { opportunityWords } from "./words.ts";

/** The facts that decide whether to read on. What the notice does not say is marked as missing. */
export function FactBox({ view, children }: { view: OpportunityView; children: ReactNode }) {
  const text = useWords(opportunityWords);
  return (
    <aside className="fact-box card" aria-labelledby="facts">
      <h2 id="facts" className="card-title">
        {text.at}
      </h2>
      <dl className="facts">
        {view.period.isMissing ? null : (
          <Fact name={text.period}>
            <PeriodLine period={inAWord(view)} />
            {isBare(view) ? null : <Windows windows={view.windows} />}
          </Fact>
        )}
        {view.limit ? <Fact name={text.amount}>{view.limit}</Fact> : null}
        {view.share ? <Fact name={text.share}>{view.share}</Fact> : null}
        {view.readOtherwise.map(({ name, text: said, quote }) => (
          <Fact key={name} name={text.readOtherwise(name)}>
            <span className="number">{said}</span>
            <p className="quiet small">
              {quote ? (
                <>
                  <q lang="ko">{quote}</q>{" "}
                </>
              ) : null}
              {text.readOtherwiseMore}
            </p>
          </Fact>
        ))}
        {view.apply || view.original ? (
          <Fact name={text.apply}>
            <WhereToApply view={view} />
          </Fact>
        ) : null}
        {view.ministry ? <Fact name={text.ministry}>{linked([view.ministry])}</Fact> : null}
        {view.operator ? <Fact name={text.operator}>{linked([view.operator])}</Fact> : null}
        {view.regions.length > 0 ? (
          <Fact name={text.regions}>
            {linked(view.regions)}
            {view.regionNote ? <p className="quiet small">{view.regionNote}</p> : null}
          </Fact>
        ) : null}
        {view.fields.length > 0 ? <Fact name={text.fields}>{linked(view.fields)}</Fact> : null}
        {view.announcedOn ? <Fact name={text.announcedOn}>{view.announcedOn}</Fact> : null}
        {view.missing.parts.length > 0 ? (
          <Fact name={view.missing.why}>
            <span className="quiet">{view.missing.parts.join(", ")}</span>
          </Fact>
        ) : null}
      </dl>
      <div className="bookmarks">{children}</div>
    </aside>
  );
}

/** The period without what is listed below it. */
function inAWord(view: OpportunityView): OpportunityView["period"] {
  const printed = isBare(view) ? view.period.printed : null;
  return {
    ...view.period,
    full: null,
    isEstimate: false,
    isRead: isBare(view) && view.period.isRead,
    printed,
  };
}

function isBare({ windows }: OpportunityView): boolean {
  return windows.every((window) => windows.length === 1 && window.isBare);
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
  const { when, readByMachine } = useWords(cardWords);
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
          {windows.length === 1 && window.printed ? (
            <p className="quiet small">
              <q>
                <InLang of={window.printed} />
              </q>
            </p>
          ) : null}
          {window.lacksHour ? <p className="quiet small">{when.dayEnds}</p> : null}
          {window.isRead ? <p className="quiet small">{readByMachine}</p> : null}
          {window.isEstimate ? <p className="quiet small">{when.estimated}</p> : null}
        </li>
      ))}
    </ul>
  );
}
