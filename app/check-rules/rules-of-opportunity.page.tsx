import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { seenRule } from "#app/opportunities/save-confirmed-rule.server.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import opportunityStyles from "../opportunity-page/opportunity.css?url";
import { answerCheck, type RefusedCheck } from "./answer-check.server.ts";
import checkStyles from "./check-rules.css?url";
import { checkPageView } from "./check-view.ts";
import { CheckedList, useNextRule } from "./checked-rule.tsx";
import { loadRules } from "./load-rules.server.ts";
import { checkRulesWords } from "./words.ts";

export const links = () => [opportunityStyles, checkStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(checkRulesWords, (text) => text.one.title, {
  index: false,
  about: (page: Loaded<typeof loader>, locale) =>
    page && (page.title.lang === locale ? page.title.text : String(page.id)),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const loaded = await perform(loadRules, { viewer, opportunityId: readId(params.id) });
  if (!loaded.ok) return refuse(request, loaded.reason);
  if (loaded.opportunity === null) throw data(null, { status: 404 });
  return {
    ...checkPageView(loaded.opportunity, seenRule, locale),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export function action({ request, params }: ActionFunctionArgs) {
  return answerCheck(request, readId(params.id));
}

export default function RulesOfOpportunity() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedCheck>();
  const { list, one: text } = useWords(checkRulesWords);
  const happened = Object.entries(text.done).find(([key]) => key === view.done)?.[1];
  const nextRule = useNextRule(view);
  return (
    <div className="page" {...nextRule}>
      <div>
        <Breadcrumb steps={[{ to: "/agency/rules", label: list.title }]} here={text.title} />
        <PageHeading title={<InLang of={view.title} />}>
          {view.agency ? (
            <p className="lead">
              <InLang of={view.agency} />
            </p>
          ) : null}
          <p className="check-links">
            <TextLink to={`/opportunities/${view.id}`}>{text.toPage}</TextLink>
            {view.url ? <TextLink to={view.url}>{text.original}</TextLink> : null}
          </p>
        </PageHeading>
      </div>
      {happened !== undefined && refused === undefined ? <Notice tone="good" title={happened} /> : null}
      {refused ? <Notice tone="bad" title={refused.error} /> : null}
      <section className="section" aria-labelledby="waiting">
        <div className="section-heading">
          <h2 id="waiting" tabIndex={-1}>
            {text.waiting} <span className="number">{view.waiting.length}</span>
          </h2>
          <p>{view.waiting.length === 0 ? text.noneWaiting : text.howTo}</p>
          <p className="visually-hidden" role="status">
            {happened === undefined ? null : `${happened} ${text.waiting} ${view.waiting.length}`}
          </p>
        </div>
        <CheckedList rules={view.waiting} refused={refused ?? null} acts="decide" />
      </section>
      {view.confirmed.length === 0 ? null : (
        <section className="section" aria-labelledby="confirmed">
          <h2 id="confirmed">
            {text.confirmed} <span className="number">{view.confirmed.length}</span>
          </h2>
          <CheckedList rules={view.confirmed} refused={null} acts="unconfirm" />
        </section>
      )}
      {view.withdrawn.length === 0 ? null : (
        <section className="section" aria-labelledby="withdrawn">
          <h2 id="withdrawn">
            {text.withdrawn} <span className="number">{view.withdrawn.length}</span>
          </h2>
          <CheckedList
            rules={view.withdrawn.map((one) => ({ ...one, id: `w-${one.id}`, withdrawalId: one.id }))}
            refused={null}
            acts="restore"
          />
        </section>
      )}
      {view.record.length === 0 ? null : (
        <section className="section" aria-labelledby="record">
          <h2 id="record">{text.record}</h2>
          <DataTable
            caption={text.record}
            isCaptionHidden
            rows={view.record}
            rowKey={({ id }) => String(id)}
            columns={[
              { key: "when", label: text.columns.when, kind: "line", cell: ({ when }) => when },
              { key: "what", label: text.columns.what, cell: ({ what }) => what },
              { key: "who", label: text.columns.who, cell: ({ who }) => who },
            ]}
          />
        </section>
      )}
    </div>
  );
}
