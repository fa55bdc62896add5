import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../card/verdicts.css?url";
import publicStyles from "../ui/theme/public.css?url";
import { changeOrders } from "./find-changes.ts";
import { AnswersGroup, ChangesGroup, ConfirmedSection, LikelyGroup, OpenGroup } from "./groups.tsx";
import { loadMatches } from "./load-matches.server.ts";
import matchesStyles from "./matches.css?url";
import { News } from "./news.tsx";
import { markVisit } from "./record-visit.server.ts";
import { visitSchema } from "./since-visit.ts";
import { matchesWords } from "./words.ts";
import { YearStrip } from "./year-strip.tsx";

export const links = () =>
  [publicStyles, verdictStyles, matchesStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta = pageTitle(matchesWords, (text) => text.title, { about: ofCompany });

export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const mayAnswer = may(viewer, "company.answer", { companyId: company.id }).ok;
  const locale = localeOf(request);
  const asked = new URL(request.url).searchParams.get("changes");
  const order = changeOrders.find((one) => one === asked) ?? "count";
  const matches = await perform(loadMatches, { viewer, company, mayAnswer, now: now(), locale, order });
  if (matches === null) throw data(null, { status: 404 });
  const { id, name, nameEn } = company;
  return { company: { id, name, nameEn }, matches };
}

/** Marks the news as read up to what the page showed, not what has come since. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const visit = visitSchema(now().toString()).safeParse(Object.fromEntries(await readForm(request)));
  if (!visit.success) throw data(null, { status: 400 });
  await perform(markVisit, { viewer, companyId: company.id, visit: visit.data });
  return leadTo(request, `/company/${company.id}/matches`);
}

export default function MatchesPage() {
  const { company, matches } = useLoaderData<typeof loader>();
  const text = useWords(matchesWords);
  const { next } = matches;
  return (
    <div className="page matches">
      <div>
        <Breadcrumb
          steps={[{ to: `/company/${company.id}`, label: useCompanyName(company) }]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={matches.lead}>
          {matches.notJudged ? (
            <p>
              {matches.notJudged.text}{" "}
              <TextLink to={matches.notJudged.to}>{matches.notJudged.label}</TextLink>
            </p>
          ) : null}
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
      {matches.likely ? <LikelyGroup likely={matches.likely} /> : null}
      <AnswersGroup answers={matches.answers} />
      <ChangesGroup changes={matches.changes} />
      <YearStrip strip={matches.year} />
      <ConfirmedSection confirmed={matches.confirmed} companyId={company.id} />
    </div>
  );
}
