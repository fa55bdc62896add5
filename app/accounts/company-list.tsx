import { useWords } from "#app/i18n/use-words.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { AccountView } from "./load-account.server.ts";
import { accountsWords } from "./words.ts";

/** Companies with the person's role in each, and roles at agencies. */
export function CompanyList({ companies, staff }: Pick<AccountView, "companies" | "staff">) {
  const { account: text } = useWords(accountsWords);
  return (
    <>
      <section className="section" aria-labelledby="companies">
        <h2 id="companies">{text.companies}</h2>
        {companies.length === 0 ? <p>{text.noCompany}</p> : null}
        {companies.length === 0 ? null : (
          <ul className="plain-list">
            {companies.map((company) => (
              <li key={company.id}>
                <p>
                  <TextLink to={`/company/${company.id}`}>{company.name}</TextLink>{" "}
                  {company.isActive ? <Badge tone="info">{text.isActive}</Badge> : null}
                </p>
                <p className="quiet small">{text.companyRole(company.role)}</p>
              </li>
            ))}
          </ul>
        )}
        <div className="button-row">
          <ButtonLink to="/company/new" weight="secondary">
            {text.addCompany}
          </ButtonLink>
        </div>
      </section>
      {staff.length === 0 ? null : (
        <section className="section" aria-labelledby="staff">
          <h2 id="staff">{text.staff}</h2>
          <ul className="plain-list">
            {staff.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
