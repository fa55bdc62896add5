import type { ReactNode } from "react";
import type { WorkLink } from "#app/accounts/find-work.ts";
import type { CardView } from "#app/card/card-view.ts";
import { OpportunityCards } from "#app/card/opportunity-card.tsx";
import { findWords, shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { BrowseLink } from "./load-home.server.ts";

/** Live counts, each the way to what it counts. */
export function Figures({ figures, label }: { figures: readonly BrowseLink[]; label: string }) {
  const { home: text } = useWords(findWords);
  if (figures.length === 0) return null;
  return (
    <ul className="home-figures" aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.to}>
          <TextLink to={figure.to}>
            <span>
              <InLang of={figure.name} />
            </span>{" "}
            <strong>{text.kindCount(figure.count)}</strong>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

/** Where somebody of an office works. */
export function WorkPlaces({ work }: { work: readonly WorkLink[] }) {
  const { work: text } = useWords(findWords).home;
  const { frame } = useWords(shellWords);
  return (
    <section className="card home-desk" aria-labelledby="work">
      <h1 id="work">{text}</h1>
      <ul className="browse-grid">
        {work.map(({ place, to }) => (
          <li key={place}>
            <TextLink to={to} className="browse-link">
              {frame.work[place]}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Verdicts as they are, for a company that is invented and said to be. */
export function Example({ cards }: { cards: readonly CardView[] }) {
  const { home: text } = useWords(findWords);
  return (
    <section className="section" aria-labelledby="example">
      <div className="section-heading">
        <h2 id="example">{text.example}</h2>
        <p>{text.exampleLead}</p>
      </div>
      <OpportunityCards cards={cards} />
    </section>
  );
}

/** One way in for companies, one for those who publish and examine. */
export function Doors() {
  const { doors } = useWords(findWords).home;
  return (
    <section className="section" aria-labelledby="doors">
      <h2 id="doors">{doors.title}</h2>
      <ul className="home-doors">
        <li className="card">
          <h3>{doors.company}</h3>
          <p>{doors.companyText}</p>
          <ButtonLink to="/quick-check" weight="secondary">
            {doors.companyLink}
          </ButtonLink>
        </li>
        <li className="card">
          <h3>{doors.agency}</h3>
          <p>{doors.agencyText}</p>
          <ButtonLink to="/sign-in" weight="tertiary">
            {doors.agencyLink}
          </ButtonLink>
        </li>
      </ul>
    </section>
  );
}

/** The ways into the list by what there is, each with its count. */
export function Browse({ id, title, lead, links, children }: BrowseProps) {
  const { home: text } = useWords(findWords);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-heading">
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      <ul className="browse-grid">
        {links.map((link) => (
          <li key={link.to}>
            <TextLink to={link.to} className="browse-link">
              <InLang of={link.name} />
              <span className="number">{text.kindCount(link.count)}</span>
            </TextLink>
          </li>
        ))}
      </ul>
      {children === undefined ? null : <p className="section-links">{children}</p>}
    </section>
  );
}

interface BrowseProps {
  id: string;
  title: string;
  lead?: string;
  links: readonly BrowseLink[];
  children?: ReactNode;
}
