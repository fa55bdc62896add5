import { OpportunityCard } from "#app/card/opportunity-card.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { AskView } from "./ask-view.ts";
import type { InsteadView } from "./instead-view.ts";

/** What is open in place of what is not. */
export function Instead({ of: { title, lead, cards, more } }: { of: InsteadView }) {
  return (
    <section className="section" aria-labelledby="instead">
      <h2 id="instead">{title}</h2>
      <p>{lead}</p>
      {cards.map((card) => (
        <OpportunityCard key={card.id} card={card} />
      ))}
      <p>
        <TextLink to={more.to}>{more.text}</TextLink>
      </p>
    </section>
  );
}

/** Whom to ask about a verdict, with its record at hand. */
export function Ask({ of: ask }: { of: AskView }) {
  return (
    <section className="section" aria-labelledby="ask">
      <h2 id="ask">{ask.title}</h2>
      <p>{ask.lead}</p>
      <ul className="rule-parts">
        <li>
          <TextLink to={ask.receipt.to}>{ask.receipt.text}</TextLink>
        </li>
        {ask.agency ? (
          <li>
            <InLang of={ask.agency.text} />
            {ask.agency.to ? (
              <>
                {" · "}
                <TextLink to={ask.agency.to}>{ask.agency.link}</TextLink>
              </>
            ) : null}
          </li>
        ) : null}
        {ask.consultants.map(({ to, text }) => (
          <li key={to}>
            <a href={to} className="text-link">
              <InLang of={text} />
            </a>
          </li>
        ))}
        {ask.consultants.length === 0 ? (
          <li>
            {ask.noConsultant.text} <TextLink to={ask.noConsultant.to}>{ask.noConsultant.link}</TextLink>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
