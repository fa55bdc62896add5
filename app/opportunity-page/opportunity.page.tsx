import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { companyName } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { BookmarkButton } from "#app/bookmarks/bookmark-button.tsx";
import { findKept } from "#app/bookmarks/find-kept.server.ts";
import { type Locale, localeOf, localeOfPath, localePath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { describeOwnPage } from "./company-page-view.ts";
import { Eligibility } from "./eligibility.tsx";
import { FactBox } from "./fact-box.tsx";
import { judgeForPage } from "./judge-for-page.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import opportunityStyles from "./opportunity.css?url";
import { describeOpportunity, type PageView } from "./page-view.ts";
import { Record } from "./record.tsx";
import { saveAnswer } from "./save-answer.server.ts";

export const links = () =>
  [publicStyles, opportunityStyles, verdictStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const { site, opportunities } = messagesOf(localeOfPath(location.pathname));
  return [{ title: site.titleOf(data?.title.text ?? opportunities.title) }];
};

type Shown = PageView & { bookmarks: Bookmarks };

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Shown> {
  const locale = localeOf(request);
  const viewer = await readViewer(request);
  const company = viewer?.activeCompany ?? null;
  const id = idOf(params.id);
  const page = id === null ? null : await loadOpportunity(id, { company });
  if (page === null) throw new Response(null, { status: 404 });
  const instant = now();
  const judged = company && (await judgeForPage(page, company.id, instant.epochMilliseconds));
  const mayAnswer = company !== null && may(viewer, "company.answer", { companyId: company.id }).ok;
  const own =
    company && judged
      ? describeOwnPage(page, judged, { company, mayAnswer, now: instant.epochMilliseconds }, locale)
      : null;
  const bookmarks = await loadBookmarks(viewer, page.id, locale);
  return { ...describeOpportunity(page, instant, locale, own, viewer), bookmarks };
}

type Bookmarks = { isOwn: boolean | null; company: { id: number; name: string; isKept: boolean } | null };

/** Whether it is saved for oneself, and for the company whose list the viewer may change. */
async function loadBookmarks(viewer: Viewer, id: number, locale: Locale): Promise<Bookmarks> {
  if (viewer === null) return { isOwn: null, company: null };
  const company = viewer.activeCompany;
  const kept = await perform(findKept, { viewer, companyId: company?.id ?? null, ids: [id] });
  const isOffered = company !== null && may(viewer, "company.bookmark", { companyId: company.id }).ok;
  return {
    isOwn: kept.own.includes(id),
    company: isOffered
      ? { id: company.id, name: companyName(company, locale), isKept: kept.company.includes(id) }
      : null,
  };
}

/** Saves one answer. With JavaScript the findings are judged again in place, else the page comes back at the row. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = idOf(params.id);
  if (id === null) throw new Response(null, { status: 404 });
  const form = await request.clone().formData();
  const isInPlace = form.has("inPlace");
  const viewer = isInPlace ? await readViewer(request) : await requireViewer(request);
  const locale = localeOf(request);
  const saved = await saveAnswer(viewer, id, form, locale);
  if (!saved.ok) return data(saved, { status: saved.status });
  if (isInPlace) return data(saved);
  const [anchor = "who"] = /^rule-[\w.-]+$/.exec(String(form.get("anchor"))) ?? [];
  throw redirect(localePath(locale, `/opportunities/${id}#${anchor}`), 303);
}

// Where nothing was saved, nothing has changed: what was typed and the reason stay as they are.
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;

function idOf(text: string | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : null;
}

export default function Opportunity() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
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
        <FactBox view={view}>
          <BookmarkButton opportunity={view} isKept={view.bookmarks.isOwn} />
          {view.bookmarks.company ? (
            <BookmarkButton
              opportunity={view}
              isKept={view.bookmarks.company.isKept}
              company={view.bookmarks.company}
            />
          ) : null}
        </FactBox>
        <div className="aside-main">
          <Description view={view} />
          <Eligibility view={view} refused={refused} />
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
