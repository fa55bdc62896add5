import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Columns3, Users } from "lucide-react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { BookmarkButton } from "#app/bookmarks/bookmark-button.tsx";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { readForm, readId, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { readAnswers } from "#app/quick-check/read-answers.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { CycleOfYears } from "./cycle/cycle.tsx";
import { LastRoundSection } from "./cycle/last-round-section.tsx";
import { Description, OpportunityHeading, Warnings } from "./description.tsx";
import { Eligibility } from "./eligibility.tsx";
import { FactBox } from "./fact-box.tsx";
import { Ask, Instead } from "./instead/instead.tsx";
import opportunityStyles from "./opportunity.css?url";
import { WantedPapers } from "./papers/wanted-papers.tsx";
import { Record } from "./record.tsx";
import { noteReport, reportRule, takeReportBack } from "./report-rule.server.ts";
import { saveAnswer } from "./save-answer.server.ts";
import { type ShownOpportunity, showOpportunity } from "./show-opportunity.server.ts";
import { opportunityWords } from "./words.ts";

export const links = () =>
  [publicStyles, opportunityStyles, verdictStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = pageTitle(
  opportunityWords,
  (text, page: Loaded<typeof loader>) => page?.title.text ?? text.list,
  // Tracks of one notice have its title.
  { about: (page, locale) => (page?.track?.lang === locale ? page.track.text : undefined) },
);

export async function loader({ request, params }: LoaderFunctionArgs): Promise<ShownOpportunity> {
  const viewer = await readViewer(request);
  const locale = localeOf(request);
  const id = readId(params.id);
  const answers = viewer?.activeCompany ? [] : await readAnswers(request);
  const shown = await showOpportunity(id, { viewer, answers, now: now(), locale });
  if (shown === null) throw new Response(null, { status: 404 });
  // Not for good: the two may turn out to be two calls.
  if (shown.id !== id) throw redirect(localePath(locale, `/opportunities/${shown.id}`), 302);
  return shown;
}

/** Saves one answer. With JavaScript the page updates in place; without it, it reloads at the row. */
export async function action({ request, params }: ActionFunctionArgs) {
  const id = readId(params.id);
  if (id === 0) throw new Response(null, { status: 404 });
  const form = await readForm(request.clone());
  const isInPlace = form.has("inPlace");
  const viewer = isInPlace ? await readViewer(request) : await requireViewer(request);
  const locale = localeOf(request);
  if (form.has("report")) {
    const reporting = {
      viewer: await requireViewer(request),
      opportunityId: id,
      ruleId: textIn(form, "ruleId"),
      note: textIn(form, "note"),
    };
    const isDone = await perform(reports[textIn(form, "report")] ?? reportRule, reporting);
    if (!isDone) throw new Response(null, { status: 404 });
    if (isInPlace) return data(null);
    throw redirect(localePath(locale, `/opportunities/${id}#${anchorIn(form)}`), 303);
  }
  const saved = await saveAnswer(viewer, id, form, locale);
  if (!saved.ok) return data(saved, { status: saved.status });
  if (isInPlace) return data(saved);
  throw redirect(localePath(locale, `/opportunities/${id}#${anchorIn(form)}`), 303);
}

const reports: Readonly<Record<string, typeof noteReport>> = { takeBack: takeReportBack, note: noteReport };

/** The row of the page to return to. */
function anchorIn(form: FormData): string {
  const [anchor = "who"] = /^rule-[\w.-]+$/.exec(String(form.get("anchor"))) ?? [];
  return anchor;
}

// If nothing was saved, nothing has changed: the input and the reason stay on the page.
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;

export default function Opportunity() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useWords(opportunityWords);
  return (
    <div className="page opportunity-page">
      <div>
        <Breadcrumb steps={[{ to: "/opportunities", label: text.list }]} here={text.here} />
        <OpportunityHeading view={view} />
      </div>
      <Warnings view={view} duty={view.foreignDuty} />
      <div className="with-aside">
        <FactBox view={view}>
          <BookmarkButton opportunity={view} isBookmarked={view.bookmarks.isPersonal} />
          {view.bookmarks.company ? (
            <BookmarkButton
              opportunity={view}
              isBookmarked={view.bookmarks.company.isBookmarked}
              company={view.bookmarks.company}
            />
          ) : null}
          <TextLink to={`/opportunities/compare?id=${view.id}`} className="bookmark">
            <Icon of={Columns3} />
            {text.compare}
          </TextLink>
          {view.neededRoles.map(({ name, to }) => (
            <TextLink key={to} to={to} className="bookmark">
              <Icon of={Users} />
              {text.findPartners(name)}
            </TextLink>
          ))}
        </FactBox>
        <div className="aside-main">
          <Description view={view} />
          {view.lastRound ? <LastRoundSection of={view.lastRound} /> : null}
          <Eligibility view={view} reported={view.reported} refused={refused ?? undefined} />
          {view.wanted ? <WantedPapers of={view.wanted} /> : null}
          {view.instead ? <Instead of={view.instead} /> : null}
          {view.ask ? <Ask of={view.ask} /> : null}
          {view.cycle ? <CycleOfYears of={view.cycle} /> : null}
          <Record view={view} />
        </div>
      </div>
    </div>
  );
}
