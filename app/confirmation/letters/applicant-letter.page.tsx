import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import companyStyles from "../../companies/company.css?url";
import letterStyles from "./letter.css?url";
import { LetterPage } from "./letter-page.tsx";
import { letterView } from "./letter-view.ts";
import { letterWords } from "./letter-words.ts";
import { openCompanyLetter } from "./open-letter.server.ts";

export const links = () => [companyStyles, letterStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(
  shellWords,
  (_, letter: Loaded<typeof loader>) => letter && `${letter.content.title} ${letter.number ?? ""}`.trim(),
  { index: false },
);
export const headers = noStore;

export async function loader(args: LoaderFunctionArgs) {
  const { company, ...letter } = await openCompanyLetter(args);
  const locale = localeOf(args.request);
  const application = `/company/${args.params.companyId}/applications/${letter.applicationId}`;
  return {
    ...letterView(letter, locale),
    company: { path: `/company/${company.id}`, name: companyName(company, locale) },
    application,
    pdf: localePath(locale, `${application}/letters/${letter.id}.pdf`),
  };
}

export default function CompanyLetter() {
  const { company, application, pdf, ...view } = useLoaderData<typeof loader>();
  const text = useWords(letterWords);
  const list = application.replace(/\/\d+$/, "");
  const steps = [
    { to: company.path, label: company.name },
    { to: list, label: text.applications },
    { to: application, label: view.reference },
  ];
  return <LetterPage view={view} steps={steps} pdf={pdf} />;
}
