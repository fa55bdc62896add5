import { VerdictOf } from "#app/card/verdict-of.tsx";
import { ChoiceLinks } from "#app/ui/find/choice-links.tsx";
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./list-view.ts";

/** What is open to the viewing company, what may be, and everything, each with its count; without one, an invitation. */
export function CompanyChoice({ list: { company, invitation } }: { list: ListView }) {
  const signIn = useSignInPath();
  if (company === null)
    return invitation === null ? null : (
      <p className="quiet small">
        {invitation.text} <TextLink to={invitation.to ?? signIn}>{invitation.link}</TextLink>
      </p>
    );
  return (
    <div className="company-choice">
      <nav aria-label={company.label}>
        <p className="small quiet" aria-hidden="true">
          {company.label}
        </p>
        <ChoiceLinks choices={company.choices} listClass="chances" linkClass="chance" />
      </nav>
      <ul className="verdict-counts" aria-label={company.countsLabel}>
        {company.counts.map(({ verdict, basis, name, count }) => (
          <li key={`${verdict} ${basis}`}>
            <VerdictOf verdict={{ verdict, basis, words: `${name} ${count}` }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
