import type { ReactNode } from "react";
import { LangSign } from "#app/card/lang-sign.tsx";
import { PeriodLine } from "#app/card/period-line.tsx";
import { findWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { Figures } from "./home-parts.tsx";
import type { DeskItem } from "./load-desk.server.ts";
import type { DeskView } from "./load-home.server.ts";

/** A company's desk: what is new for it, what closes next, what waits for it, and where its application is. */
export function Desk({ desk }: { desk: DeskView }) {
  const { desk: text } = useWords(findWords).home;
  const path = `/company/${desk.companyId}`;
  return (
    <section className="card home-desk" aria-labelledby="desk">
      <h1 id="desk">
        <InLang of={text.title(desk.company)} />
      </h1>
      <Figures figures={desk.figures} label={text.figuresLabel} />
      <div className="desk-parts">
        <Part id="desk-new" title={text.news}>
          <p className="quiet small">{desk.news.lead}</p>
          {desk.news.parts.map(({ key, title, first }) => (
            <div key={key}>
              <p>
                <TextLink to={`${path}/matches#news`}>{title}</TextLink>
              </p>
              <ul className="desk-titles small">
                {first.map(({ to, title: name }) => (
                  <li key={to}>
                    <TextLink to={to}>
                      <InLang of={name} />
                    </TextLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Part>
        <Part id="desk-closing" title={text.closing}>
          {desk.closing.length === 0 ? <p className="quiet small">{text.closingNone}</p> : null}
          <ul className="home-items">
            {desk.closing.map((card) => (
              <li key={card.id}>
                <TextLink to={`/opportunities/${card.id}`}>
                  <InLang of={card.title} />
                  <LangSign of={card.title} />
                </TextLink>
                <PeriodLine period={card.period} />
              </li>
            ))}
          </ul>
        </Part>
        <Part id="desk-waiting" title={text.waiting}>
          <Items items={desk.waiting} none={text.waitingNone} />
        </Part>
        <Part id="desk-going" title={text.going}>
          <Items items={desk.going} none={text.goingNone}>
            <TextLink to="/confirmation/pre-check">{text.preCheck}</TextLink>
          </Items>
        </Part>
      </div>
      <ul className="inline-links">
        {desk.links.map(({ label, to }) => (
          <li key={to}>
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="desk-part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** `children`: what to do where there is nothing. */
function Items({
  items,
  none,
  children,
}: {
  items: readonly DeskItem[];
  none: string;
  children?: ReactNode;
}) {
  if (items.length === 0)
    return (
      <p className="quiet small">
        {none} {children}
      </p>
    );
  return (
    <ul className="home-items">
      {items.map(({ title, to, state, isUrgent, notes }) => (
        <li key={to}>
          <TextLink to={to}>
            <InLang of={title} />
          </TextLink>{" "}
          {state === null ? null : <Badge tone={isUrgent ? "caution" : "info"}>{state}</Badge>}
          {notes.length === 0 ? null : (
            <span className="row-note">
              <InLang of={notes.join(" · ")} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
