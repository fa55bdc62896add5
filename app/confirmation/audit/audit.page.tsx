import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "./audit.css?url";
import { AuditFilters } from "./audit-filters.tsx";
import { auditPath, auditPlaceOf, auditSearchOf, auditSearchPath, unreadDays } from "./audit-view.ts";
import { ChainSection } from "./chain-section.tsx";
import { requestChainCheck } from "./check-chains.server.ts";
import { entrySigner, entryText } from "./entry-text.ts";
import { loadAudit } from "./load-audit.server.ts";
import { auditWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(auditWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { searchParams } = new URL(request.url);
  const search = auditSearchOf(searchParams);
  const place = auditPlaceOf(searchParams);
  const audit = await perform(loadAudit, { viewer, search, place });
  return { search, isFirst: place === null, unread: unreadDays(search), ...audit };
}

/** Asks for a check of all records. */
export async function action({ request }: ActionFunctionArgs) {
  await perform(requestChainCheck, { viewer: await requireViewer(request) });
  return leadTo(request, auditPath);
}

export default function Audit() {
  const { search, isFirst, unread, entries, next, checks, ofCase } = useLoaderData<typeof loader>();
  const text = useWords(auditWords);
  const locale = useLocale();
  return (
    <div className="page audit">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <ChainSection checks={checks} ofCase={ofCase} reference={search.reference} />
      <section className="section" aria-labelledby="entries">
        <h2 id="entries">{text.search}</h2>
        <AuditFilters search={search} unread={unread} />
        {entries.length === 0 ? (
          <p role="status">{text.none}</p>
        ) : (
          <>
            <DataTable
              caption={text.found}
              isCaptionHidden
              rows={entries}
              rowKey={({ key }) => key}
              columns={[
                {
                  key: "at",
                  label: text.columns.at,
                  kind: "line",
                  cell: ({ at }) => formatStamp(at, locale),
                },
                { key: "who", label: text.columns.who, cell: (entry) => entrySigner(entry, locale) },
                {
                  key: "kind",
                  label: text.columns.kind,
                  kind: "line",
                  cell: ({ source }) => text.kinds[source],
                },
                { key: "what", label: text.columns.what, cell: (entry) => entryText(entry, locale) },
                {
                  key: "reference",
                  label: text.columns.reference,
                  kind: "line",
                  cell: ({ reference }) => reference ?? "–",
                },
              ]}
            />
            <p>
              <a
                className="text-link"
                href={localePath(locale, auditSearchPath(search, null, `${auditPath}.csv`))}
                download
              >
                {text.csv}
              </a>
            </p>
          </>
        )}
        {isFirst && next === null ? null : (
          <nav className="pagination" aria-label={text.pages}>
            {isFirst ? null : (
              <TextLink to={auditSearchPath(search)} className="page-step">
                {text.newest}
              </TextLink>
            )}
            {next === null ? null : (
              <TextLink to={auditSearchPath(search, next)} className="page-step">
                {text.older}
              </TextLink>
            )}
          </nav>
        )}
      </section>
    </div>
  );
}
