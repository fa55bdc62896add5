import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import { loadOpportunity } from "#app/opportunities/load-opportunity.server.ts";
import { describeOpportunity, type PageView } from "#app/opportunities/text/page-text.ts";
import { now } from "#app/platform/clock.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { Eligibility } from "./opportunities/eligibility.tsx";
import { FactBox } from "./opportunities/fact-box.tsx";
import { InLang } from "./opportunities/in-lang.tsx";
import { Record } from "./opportunities/record.tsx";
import opportunityStyles from "./opportunity.css?url";
import publicStyles from "./public.css?url";

export const links = () => [publicStyles, opportunityStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const { site, opportunities } = messagesOf(localeOfPath(location.pathname));
  return [{ title: site.titleOf(data?.title.text ?? opportunities.title) }];
};

export async function loader({ request, params }: LoaderFunctionArgs): Promise<PageView> {
  const id = /^[1-9]\d{0,14}$/.test(params.id ?? "") ? Number(params.id) : null;
  const page = id === null ? null : await loadOpportunity(id);
  if (page === null) throw new Response(null, { status: 404 });
  return describeOpportunity(page, now(), localeOf(request));
}

export default function Opportunity() {
  const view = useLoaderData<typeof loader>();
  const { opportunities: text } = useMessages();
  return (
    <div className="page opportunity-page">
      <div>
        <Breadcrumb steps={[{ to: "/opportunities", label: text.title }]} here={text.page.here} />
        <header className="page-heading">
          <p className="opportunity-kind">
            <TextLink to={view.kind.to}>{view.kind.name}</TextLink>
            {view.isSample ? <Badge tone="info">{text.card.sample}</Badge> : null}
            {view.isEstimate ? <Badge tone="info">{text.card.estimate}</Badge> : null}
            {view.sources.slice(0, 1).map(({ source, checked }) => (
              <span key={source}>{text.page.sourceLine(source, checked)}</span>
            ))}
          </p>
          <h1 className="opportunity-h1">
            <InLang of={view.title} />
          </h1>
          {view.track ? (
            <p className="lead">
              <InLang of={view.track} />
            </p>
          ) : null}
        </header>
      </div>
      <Warnings view={view} />
      <div className="with-aside">
        <FactBox view={view} />
        <div className="aside-main">
          <Description view={view} />
          <Eligibility view={view} />
          <Record view={view} />
        </div>
      </div>
    </div>
  );
}

/** What must be known before anything else on this page. */
function Warnings({ view }: { view: PageView }) {
  const { page: text } = useMessages().opportunities;
  const all = [
    view.isSample && { title: text.sampleTitle, more: text.sampleMore },
    view.isEstimate && { title: text.estimateTitle, more: text.estimateMore },
    view.securityClass === "sensitive" && { title: text.sensitiveTitle, more: text.sensitiveMore },
    view.securityClass === "security" && { title: text.securityTitle, more: text.securityMore },
    view.lacksTranslation && { title: text.noTranslation, more: null },
  ].filter((one) => one !== false);
  if (all.length === 0) return null;
  return (
    <div className="warnings">
      {all.map(({ title, more }) => (
        <Notice key={title} title={title}>
          {more === null ? null : <p>{more}</p>}
        </Notice>
      ))}
    </div>
  );
}

function Description({ view }: { view: PageView }) {
  const { page: text } = useMessages().opportunities;
  // The warning above tells why there is none.
  if (view.securityClass !== "general") return null;
  return (
    <section className="section" aria-labelledby="summary">
      <h2 id="summary">{text.summary}</h2>
      <p className="foreign-text">{view.summary ? <InLang of={view.summary} /> : text.noSummary}</p>
      {view.benefit ? (
        <>
          <h3>{text.benefit}</h3>
          <p className="foreign-text">
            <InLang of={view.benefit} />
          </p>
        </>
      ) : null}
    </section>
  );
}
