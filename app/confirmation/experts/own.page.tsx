import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../../companies/company.css?url";
import { listTechnologies, loadOwn } from "./load-own.server.ts";
import { AbsenceSection, InterestSection, TechnologySection } from "./own-entries.tsx";
import { BasicsForm, PledgeSection } from "./own-forms.tsx";
import { type OwnIntent, ownSchemas, pledgeYear } from "./own-schema.ts";
import { saveOwn } from "./save-own.server.ts";
import { expertsWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(expertsWords, (text) => text.own.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const [own, technologies] = await Promise.all([
    perform(loadOwn, { viewer }),
    perform(listTechnologies, undefined),
  ]);
  const done = new URL(request.url).searchParams.get("done");
  return { own, technologies, year: pledgeYear(today()), done };
}

type Refused = { of: OwnIntent; result: SubmissionResult };

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const { own: text } = expertsWords[localeOf(request)];
  const schemas = ownSchemas(text, today());
  const intent = textIn(form, "intent");
  if (!isIntent(intent)) throw data(null, { status: 400 });
  const submission = parseWithZod(form, { schema: schemas[intent] });
  if (submission.status !== "success")
    return data<Refused>({ of: intent, result: submission.reply() }, { status: 400 });
  const saved = await perform(saveOwn, { viewer, change: submission.value });
  if (saved.ok) return leadTo(request, `/agency/expertise?done=${intent}`);
  const { tooMany, unknown } = text;
  const formErrors = [wordsFor(request, saved.reason, { tooMany, unknown })];
  return data<Refused>({ of: intent, result: submission.reply({ formErrors }) }, { status: 409 });
}

function isIntent(intent: string): intent is OwnIntent {
  return Object.hasOwn(expertsWords.ko.own.done, intent);
}

/** What an expert keeps about themselves: capacity, expertise, away dates, interests, the pledge of the year. */
export default function OwnExpertisePage() {
  const { own, technologies, year, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { own: text } = useWords(expertsWords);
  const refused = sent !== undefined && "of" in sent ? sent : null;
  const resultOf = (intent: OwnIntent) => (refused?.of === intent ? refused.result : null);
  const happened = Object.entries(text.done).find(([intent]) => intent === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {happened !== undefined && refused === null ? <Notice tone="good" title={happened} /> : null}
      <PledgeSection own={own} year={year} />
      <BasicsForm own={own} lastResult={resultOf("basics")} />
      <TechnologySection
        entries={own.technologies}
        technologies={technologies}
        lastResult={resultOf("technology")}
      />
      <AbsenceSection entries={own.absences} lastResult={resultOf("absence")} />
      <InterestSection entries={own.interests} lastResult={resultOf("interest")} />
    </div>
  );
}
