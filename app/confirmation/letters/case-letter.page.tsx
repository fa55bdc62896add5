import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseWords } from "#app/confirmation/case/words.ts";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import companyStyles from "../../companies/company.css?url";
import letterStyles from "./letter.css?url";
import { LetterPage } from "./letter-page.tsx";
import { letterView } from "./letter-view.ts";
import { openCaseLetter } from "./open-letter.server.ts";

export const links = () => [companyStyles, letterStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(
  shellWords,
  (_, letter: Loaded<typeof loader>) => letter && `${letter.content.title} ${letter.number ?? ""}`.trim(),
  { index: false },
);
export const headers = noStore;

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
  const { frame } = useWords(caseWords);
  const steps = [
    { to: "/agency/cases", label: frame.cases },
    { to: letters, label: `${view.reference} ${frame.tabs.letters}` },
  ];
  return <LetterPage view={view} steps={steps} pdf={pdf} />;
}
