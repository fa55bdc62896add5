import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { companiesWords } from "./words.ts";

type CompanyLinksProps = {
  companyId: number;
  may: { keys: boolean; export: boolean; delete: boolean };
};

/** What this viewer can do in the company, each with its purpose. What their role does not allow is not offered. */
export function CompanyLinks({ companyId, may }: CompanyLinksProps) {
  const locale = useLocale();
  const { page: text } = useWords(companiesWords);
  const offered = [
    "profile",
    "matches",
    "applications",
    "documents",
    "forms",
    "bookmarks",
    "listing",
    "contacts",
    "foreign-requests",
    "members",
    ...(may.keys ? (["keys"] as const) : []),
    ...(may.export ? (["export"] as const) : []),
    "leave",
    ...(may.delete ? (["delete"] as const) : []),
  ] as const;
  return (
    <section className="section" aria-labelledby="actions">
      <h2 id="actions">{text.actions}</h2>
      <ul className="company-links">
        {offered.map((link) => (
          <li key={link} className="card">
            <p className="card-title">
              {link === "export" ? (
                // A file, not a page: the browser itself has to fetch it.
                <a className="text-link" href={localePath(locale, `/company/${companyId}/export`)} download>
                  {text.links.export.title}
                </a>
              ) : (
                <TextLink to={`/company/${companyId}/${link}`}>{text.links[link].title}</TextLink>
              )}
            </p>
            <p>{text.links[link].text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
