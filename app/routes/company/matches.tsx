import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf, localeOfPath } from "#app/i18n/locale.ts";
import { matchesTexts } from "#app/i18n/messages/matches/texts.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { loadMatches } from "#app/opportunities/matches/load-matches.server.ts";
import { markVisit } from "#app/opportunities/matches/record-visit.server.ts";
import { visitSchema } from "#app/opportunities/matches/since-visit.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../public/public.css?url";
import verdictStyles from "../public/verdicts.css?url";
import { AnswersGroup, ChangesGroup, ConfirmedSection, OpenGroup } from "./matches/groups.tsx";
import matchesStyles from "./matches/matches.css?url";
import { News } from "./matches/news.tsx";
import { YearStrip } from "./matches/year-strip.tsx";
import { leadTo, notKept, readForm } from "./shared/answer.server.ts";
import { useCompanyName } from "./shared/use-names.ts";

export const links = () =>
  [publicStyles, verdictStyles, matchesStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction = ({ location }) => {
  const locale = localeOfPath(location.pathname);
  return [{ title: messagesOf(locale).site.titleOf(matchesTexts[locale].title) }];
};

export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.read");
  const mayAnswer = may(viewer, "company.answer", { companyId: company.id }).ok;
  const locale = localeOf(request);
  const matches = await perform(loadMatches, { viewer, company, mayAnswer, now: now(), locale });
  if (matches === null) throw data(null, { status: 404 });
  const { id, name, nameEn } = company;
  return { company: { id, name, nameEn }, matches };
}

/** Marks the news as read: up to what the page showed, not to what has come since. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.read");
  const visit = visitSchema(now().toString()).safeParse(Object.fromEntries(await readForm(request)));
  if (!visit.success) throw data(null, { status: 400 });
  await perform(markVisit, { viewer, companyId: company.id, visit: visit.data });
  return leadTo(request, `/company/${company.id}/matches`);
}

export default function MatchesPage() {
  const { company, matches } = useLoaderData<typeof loader>();
  const text = useTexts(matchesTexts);
  const { next } = matches;
  return (
    <div className="page matches">
      <div>
        <Breadcrumb
          steps={[{ to: `/company/${company.id}`, label: useCompanyName(company) }]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={matches.lead}>
          <ul className="inline-links">
            <li>
              <TextLink to={`/company/${company.id}/profile`}>{text.profile}</TextLink>
            </li>
            <li>
              <TextLink to={`/company/${company.id}/bookmarks`}>{text.bookmarks}</TextLink>
            </li>
          </ul>
        </PageHeading>
      </div>
      <section className="card next-step" aria-labelledby="next">
        <h2 id="next" className="card-title">
          {text.next.title}
        </h2>
        <p className="next-sentence">{next.sentence}</p>
        {next.action ? (
          <div className="button-row">
            <ButtonLink to={next.action.to}>{next.action.label}</ButtonLink>
          </div>
        ) : null}
      </section>
      <News news={matches.news} visit={matches.visit} />
      <OpenGroup open={matches.open} />
      <AnswersGroup answers={matches.answers} />
      <ChangesGroup changes={matches.changes} />
      <YearStrip strip={matches.year} />
      <ConfirmedSection confirmed={matches.confirmed} companyId={company.id} />
    </div>
  );
}
