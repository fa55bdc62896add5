import { VerdictOf } from "#app/card/verdict-of.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./list-view.ts";

/** What is open to the company that looks, what may be, and everything, each with its count; or how to get there. */
export function OwnChoice({ list: { own, invitation } }: { list: ListView }) {
  if (own === null)
    return invitation === null ? null : (
      <p className="quiet small">
        {invitation.text} <TextLink to={invitation.to}>{invitation.link}</TextLink>
      </p>
    );
  return (
    <div className="own-choice">
      <nav aria-label={own.label}>
        <p className="small quiet" aria-hidden="true">
          {own.label}
        </p>
        <ul className="chances">
          {own.choices.map(({ key, label, count, href, isChosen }) => (
            <li key={key}>
              {isChosen ? (
                <span className="chance" aria-current="true">
                  {label} <span className="number">{count}</span>
                </span>
              ) : (
                <TextLink to={href} className="chance">
                  {label} <span className="number">{count}</span>
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <ul className="verdict-counts" aria-label={own.countsLabel}>
        {own.counts.map(({ verdict, name, count }) => (
          <li key={verdict}>
            <VerdictOf verdict={{ verdict, words: `${name} ${count}` }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
