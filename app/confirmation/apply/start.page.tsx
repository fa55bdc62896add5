import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { BenefitTable, type BenefitWords } from "#app/confirmation/about/about-tables.tsx";
import { type BenefitRow, benefitRows } from "#app/confirmation/about/about-view.ts";
import { aboutWords } from "#app/confirmation/about/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ApplicationHeading } from "./application-heading.tsx";
import styles from "./applications.css?url";
import { loadStart } from "./load-start.server.ts";
import { startApplication } from "./start-application.server.ts";
import { StartForm } from "./start-form.tsx";
import { startSchema } from "./start-schema.ts";
import { startView } from "./start-view.ts";
import { applyWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(applyWords, (text) => text.start.title, { index: false, about: ofCompany });
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  return {
    company: { id: company.id, name: companyName(company, locale) },
    isVerified: company.isVerified,
    startKey: randomUUID(),
    benefits: benefitRows(locale),
    benefitWords: aboutWords[locale].page,
    view: startView(await perform(loadStart, undefined), locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const companyId = company.id;
  const locale = localeOf(request);
  const text = applyWords[locale];
  const submission = parseWithZod(await readForm(request), { schema: startSchema(text) });
  if (submission.status !== "success") {
    // Nobody typed the start key: the message belongs to the form, not to a hidden field.
    const formErrors = submission.error?.startKey == null ? [] : [text.start.problems.stale];
    return data(submission.reply({ formErrors, fieldErrors: { startKey: [] } }), { status: 400 });
  }
  const started = await perform(startApplication, { viewer, companyId, ...submission.value });
  if (started.ok) return leadTo(request, `/company/${companyId}/applications/${started.applicationId}`);
  const { technology, otherKind, tooMany } = text.start.problems;
  const { noRound } = aboutWords[locale].say.rounds;
  const said = [wordsFor(request, started.reason, { noTechnology: technology, otherKind, tooMany, noRound })];
  const fieldOf: Readonly<Record<string, string>> = { noTechnology: "technology", otherKind: "kind" };
  const field = fieldOf[started.reason];
  const reply = field === undefined ? { formErrors: said } : { fieldErrors: { [field]: said } };
  return data(submission.reply(reply), { status: 400 });
}

/** What to know before starting an application, and the few choices that start it. */
export default function StartPage() {
  const { company, isVerified, startKey, benefits, benefitWords, view } = useLoaderData<typeof loader>();
  const { start: text } = useWords(applyWords);
  const lastResult = useActionData<typeof action>() ?? null;
  return (
    <div className="page applications">
      <ApplicationHeading company={company} title={text.title} lead={text.lead} />
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

/** The two kinds of confirmation, and how they differ. */
function Benefits({ words, rows }: { words: BenefitWords; rows: readonly BenefitRow[] }) {
  const { start: text } = useWords(applyWords);
  return (
    <section className="section" aria-labelledby="kinds">
      <div className="section-heading">
        <h2 id="kinds">{text.kindsTitle}</h2>
        <p>{text.kindsLead}</p>
      </div>
      <ul className="card-grid">
        {(["holding", "developing"] as const).map((kind) => (
          <li key={kind} className="card">
            <p className="card-title">{text.kinds[kind].name}</p>
            <p>{text.kinds[kind].text}</p>
          </li>
        ))}
      </ul>
      <BenefitTable text={words} rows={rows} />
    </section>
  );
}
