import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationHeading } from "#app/confirmation/apply/application-heading.tsx";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { listLooks } from "#app/confirmation/case/list-looks.server.ts";
import { lookText, shownToApplicant } from "#app/confirmation/case/looks.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "../apply/applications.css?url";
import { followWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(followWords, (text) => text.looks.title, {
  index: false,
  about: ofApplication,
});
export const headers = noStore;

/** Who has looked at a sensitive application since it was submitted, as far as its applicant is told; others have no such page. */
export async function loader(args: LoaderFunctionArgs) {
  const { companyId, companyTitle, application } = await requireApplication(args);
  if (application.securityClass !== "sensitive" || application.status === "draft")
    throw data(null, { status: 404 });
  const locale = localeOf(args.request);
  const before = new URL(args.request.url).searchParams.get("before");
  const asked = { applicationId: application.id, before: before === null ? null : readId(before) };
  const { looks, next, count } = await perform(listLooks, asked);
  return {
    company: { id: companyId, name: companyTitle },
    application: namedApplication(application),
    looks: looks.map((look) => ({
      id: look.id,
      at: formatStamp(look.at, locale),
      by: signatureText(look.by, locale, "applicant"),
      what: shownToApplicant(look) ? lookText(look, locale) : followWords[locale].looks.content,
    })),
    next,
    count,
  };
}

export default function ApplicationLooks() {
  const { company, application, looks, next, count } = useLoaderData<typeof loader>();
  const { looks: text } = useWords(followWords);
  const path = `/company/${company.id}/applications/${application.id}`;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} application={application} title={text.title} />
      <p>{text.lead(count)}</p>
      <p className="quiet small">{text.others}</p>
      {looks.length === 0 ? <p role="status">{text.none}</p> : null}
      <ul className="timeline">
        {looks.map(({ id, at, by, what }) => (
          <li key={id}>
            <p>
              <InLang of={what} />
            </p>
            <p className="row-note">
              {at} · <InLang of={by} />
            </p>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <TextLink to={`${path}/looks?before=${next}`}>{text.older}</TextLink>
        </p>
      )}
    </div>
  );
}
