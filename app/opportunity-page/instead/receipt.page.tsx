import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../../card/verdicts.css?url";
import publicStyles from "../../ui/theme/public.css?url";
import { judgeForPage } from "../judge-for-page.server.ts";
import { loadOpportunity } from "../load-opportunity.server.ts";
import opportunityStyles from "../opportunity.css?url";
import { type ReceiptRule, receiptView } from "./receipt-view.ts";
import { insteadWords } from "./words.ts";

export const links = () =>
  [publicStyles, opportunityStyles, verdictStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(insteadWords, (text) => text.receipt.title, {
  index: false,
  about: (receipt: Loaded<typeof loader>) => receipt?.title.text,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId);
  const instant = now();
  const page = await loadOpportunity(readId(params.id), { company });
  if (page === null) throw data(null, { status: 404 });
  const judged = await judgeForPage(page, company, instant.epochMilliseconds);
  const locale = localeOf(request);
  return {
    opportunityId: page.id,
    ...receiptView(page, judged, { company, now: instant.toString(), locale }),
  };
}

/** The record of a verdict, on paper if wanted: to show to an agency or a consultant. */
export default function Receipt() {
  const view = useLoaderData<typeof loader>();
  const { receipt: text } = useWords(insteadWords);
  const page = `/opportunities/${view.opportunityId}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: page, label: view.title.text }]} here={text.here} />
        <PageHeading title={text.title} lead={<InLang of={view.title} />} />
      </div>
      <section className="section" aria-labelledby="what">
        <h2 id="what">{text.what}</h2>
        <dl className="term-list">
          {view.terms.map(({ term, value, to }) => (
            <div key={`${term} ${value}`}>
              <dt>{term}</dt>
              <dd>{to === undefined ? <InLang of={value} /> : <TextLink to={to}>{value}</TextLink>}</dd>
            </div>
          ))}
        </dl>
        <Print />
      </section>
      <section className="section" aria-labelledby="verdict">
        <h2 id="verdict">{text.verdict}</h2>
        {view.verdict === null ? <p>{text.none}</p> : <VerdictOf verdict={view.verdict} />}
        {view.verdict?.reason ? (
          <p>
            <InLang of={view.verdict.reason} />
          </p>
        ) : null}
        <p className="quiet small">{text.note}</p>
      </section>
      {view.rules.length === 0 ? null : (
        <section className="section" aria-labelledby="rules">
          <h2 id="rules">{text.rules}</h2>
          <ol className="rules">
            {view.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} />
            ))}
          </ol>
        </section>
      )}
      <Lines id="presumptions" title={text.presumptions} lines={view.presumptions} />
      <Lines id="questions" title={text.questions} lines={view.questions} />
      <p>
        <TextLink to={page}>{text.back}</TextLink>
      </p>
    </div>
  );
}

function Rule({ rule: { word, sentence, facts, cite, source, isMachineRead } }: { rule: ReceiptRule }) {
  const { receipt: text } = useWords(insteadWords);
  return (
    <li>
      <p>
        <strong>{word}</strong>
      </p>
      <p className="rule-line">
        <InLang of={sentence} />
      </p>
      {facts.map((fact) => (
        <p key={fact} className="quiet small">
          <InLang of={fact} />
        </p>
      ))}
      <blockquote className="quotation" lang="ko">
        {cite}
      </blockquote>
      <p className="quiet small">
        {text.words}: <InLang of={source} />
      </p>
      {isMachineRead ? (
        <p className="small">
          <FindingSign shape="machine">{text.byMachine}</FindingSign>
        </p>
      ) : null}
    </li>
  );
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rule-parts">
        {lines.map((line) => (
          <li key={line}>
            <InLang of={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The browser prints, so without scripts its own menu does. */
function Print() {
  const { receipt: text } = useWords(insteadWords);
  if (!useHydrated()) return null;
  return (
    <div className="button-row">
      <Button type="button" onClick={() => window.print()}>
        {text.print}
      </Button>
    </div>
  );
}
