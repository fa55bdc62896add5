import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { benefitRows } from "#app/confirmation/about/about-view.ts";
import { loadStart } from "#app/confirmation/applying/load-start.server.ts";
import { startApplication } from "#app/confirmation/applying/start-application.server.ts";
import { startSchema } from "#app/confirmation/applying/start-schema.ts";
import { startView } from "#app/confirmation/applying/views/start-view.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { publicTexts } from "#app/i18n/messages/confirmation/public/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { leadTo, notKept, readForm, wordsFor } from "../company/shared/answer.server.ts";
import styles from "./applications.css?url";
import { pageTitle } from "./page-title.ts";
import { Benefits } from "./pieces/benefits.tsx";
import { StartForm } from "./pieces/start-form.tsx";
import { Top } from "./pieces/way.tsx";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle((text) => text.start.title);
export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId, "company.apply");
  const locale = localeOf(request);
  return {
    company: { id: company.id, name: companyName(company, locale) },
    isVerified: company.isVerified,
    startKey: randomUUID(),
    benefits: benefitRows(locale),
    benefitWords: publicTexts[locale].about.page,
    view: startView(await perform(loadStart, undefined), locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.apply");
  const companyId = company.id;
  const text = applyingTexts[localeOf(request)];
  const submission = parseWithZod(await readForm(request), { schema: startSchema(text) });
  if (submission.status !== "success") {
    // A mark that is missing or broken is nothing that somebody typed: said at the form, not at a field that nobody sees.
    const formErrors = submission.error?.startKey == null ? [] : [text.start.problems.stale];
    return data(submission.reply({ formErrors, fieldErrors: { startKey: [] } }), { status: 400 });
  }
  const started = await perform(startApplication, { viewer, companyId, ...submission.value });
  if (started.ok) return leadTo(request, `/company/${companyId}/applications/${started.applicationId}`);
  const { technology, tooMany } = text.start.problems;
  const words = { noTechnology: technology, tooMany, noRound: text.start.noRound };
  const said = [wordsFor(request, started.reason, words)];
  const reply =
    started.reason === "noTechnology" ? { fieldErrors: { technology: said } } : { formErrors: said };
  return data(submission.reply(reply), { status: 400 });
}

/** Everything to know before an application is begun, and the few choices that begin it. */
export default function StartPage() {
  const { company, isVerified, startKey, benefits, benefitWords, view } = useLoaderData<typeof loader>();
  const { start: text } = useTexts(applyingTexts);
  const lastResult = useActionData<typeof action>() ?? null;
  return (
    <div className="page applications">
      <Top company={company} title={text.title} lead={text.lead} />
      <Notice title={view.round.title}>{view.round.hint === null ? null : <p>{view.round.hint}</p>}</Notice>
      {isVerified ? null : (
        <Notice tone="caution" title={text.numberMissing}>
          <p>
            <TextLink to={`/company/${company.id}`}>{text.numberLink}</TextLink>
          </p>
        </Notice>
      )}
      <Words title={text.whoTitle} lead={text.who} items={text.whoList} />
      <Words title={text.needTitle} items={text.needList} />
      <Words title={text.timeTitle} lead={text.time(view.limitDays)} more={text.timeHint} />
      <Benefits words={benefitWords} rows={benefits} />
      {view.canBegin ? <StartForm view={view} startKey={startKey} lastResult={lastResult} /> : null}
    </div>
  );
}

function Words({ title, lead, items = [], more }: WordsProps) {
  return (
    <section className="section">
      <h2>{title}</h2>
      <div className="prose">
        {lead === undefined ? null : <p>{lead}</p>}
        {items.length === 0 ? null : (
          <ul className="bullets">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {more === undefined ? null : <p className="quiet">{more}</p>}
      </div>
    </section>
  );
}

type WordsProps = { title: string; lead?: string; items?: readonly string[]; more?: string };
