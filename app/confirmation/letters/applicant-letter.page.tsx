import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { notKept } from "#app/platform/pages/answer.server.ts";
import companyStyles from "../../companies/company.css?url";
import letterStyles from "./letter.css?url";
import { LetterPage } from "./letter-page.tsx";
import { letterTitle } from "./letter-title.ts";
import { letterView } from "./letter-view.ts";
import { openOwnLetter } from "./open-letter.server.ts";
import { lettersWords } from "./words.ts";

export const links = () => [companyStyles, letterStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = letterTitle;
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const { company, ...letter } = await openOwnLetter(args);
  const locale = localeOf(args.request);
  const application = `/company/${args.params.companyId}/applications/${letter.applicationId}`;
  return {
    ...letterView(letter, locale),
    company: { path: `/company/${company.id}`, name: companyName(company, locale) },
    application,
    pdf: localePath(locale, `${application}/letters/${letter.id}.pdf`),
  };
}

export default function OwnLetter() {
  const { company, application, pdf, ...view } = useLoaderData<typeof loader>();
  const { letter: text } = useWords(lettersWords);
  const list = application.replace(/\/\d+$/, "");
  const steps = [
    { to: company.path, label: company.name },
    { to: list, label: text.applications },
    { to: application, label: view.reference },
  ];
  return <LetterPage view={view} steps={steps} pdf={pdf} />;
}
