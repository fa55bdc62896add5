import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { lettersTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import companyStyles from "../company/company.css?url";
import { notKept } from "../company/shared/answer.server.ts";
import letterStyles from "./letter.css?url";
import { LetterPage } from "./letter-page.tsx";
import { letterTitle } from "./letter-title.ts";
import { letterView } from "./letter-view.ts";
import { openOwnLetter } from "./open-letter.server.ts";

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
  const { letter: text } = useTexts(lettersTexts);
  const list = application.replace(/\/\d+$/, "");
  const steps = [
    { to: company.path, label: company.name },
    { to: list, label: text.applications },
    { to: application, label: view.reference },
  ];
  return <LetterPage view={view} steps={steps} pdf={pdf} />;
}
