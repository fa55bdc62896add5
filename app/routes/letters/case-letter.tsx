import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { caseTexts } from "#app/i18n/messages/confirmation/staff/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import companyStyles from "../company/company.css?url";
import { notKept } from "../company/shared/answer.server.ts";
import letterStyles from "./letter.css?url";
import { LetterPage } from "./letter-page.tsx";
import { letterTitle } from "./letter-title.ts";
import { letterView } from "./letter-view.ts";
import { openCaseLetter } from "./open-letter.server.ts";

export const links = () => [companyStyles, letterStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = letterTitle;
export const headers = notKept;

export async function loader(args: LoaderFunctionArgs) {
  const letter = await openCaseLetter(args);
  const locale = localeOf(args.request);
  const letters = `/agency/cases/${letter.applicationId}/letters`;
  return {
    ...letterView(letter, locale),
    letters,
    pdf: localePath(locale, `${letters}/${letter.id}.pdf`),
  };
}

export default function CaseLetter() {
  const { letters, pdf, ...view } = useLoaderData<typeof loader>();
  const { frame } = useTexts(caseTexts);
  const steps = [
    { to: "/agency/cases", label: frame.cases },
    { to: letters, label: `${view.reference} ${frame.tabs.letters}` },
  ];
  return <LetterPage view={view} steps={steps} pdf={pdf} />;
}
