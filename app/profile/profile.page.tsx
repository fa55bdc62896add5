import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { loadOverview } from "./load-profile.server.ts";
import type { OverviewView } from "./overview-view.ts";
import profileStyles from "./profile.css?url";
import { profileWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: profileStyles }];

export const meta = pageTitle(profileWords, (text) => text.title, { about: ofCompany });

export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const overview = await perform(loadOverview, {
    viewer,
    companyId: company.id,
    now: now(),
    locale: localeOf(request),
  });
  if (overview === null) throw data(null, { status: 404 });
  return { company: { id: company.id, name: companyName(company, localeOf(request)) }, overview };
}

/** The profile at a glance: what it already decides, what to enter next, and its steps. */
export default function Profile() {
  const { company, overview } = useLoaderData<typeof loader>();
  const text = useWords(profileWords);
  const path = `/company/${company.id}/profile`;
  const matches = `/company/${company.id}/matches`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: `/company/${company.id}`, label: company.name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Bar bar={overview.bar} />
      <div className="button-row">
        {overview.isUntouched ? (
          <ButtonLink to={`${path}/basics`}>{text.overview.start}</ButtonLink>
        ) : (
          <ButtonLink to={matches}>{text.overview.toMatches}</ButtonLink>
        )}
      </div>
      <Missing missing={overview.missing} path={path} />
      <Steps steps={overview.steps} path={path} />
    </div>
  );
}

function Bar({ bar }: Pick<OverviewView, "bar">) {
  const { overview: text } = useWords(profileWords);
  return (
    <section className="section" aria-labelledby="bar-title">
      <h2 id="bar-title">{text.barTitle}</h2>
      {bar === null ? (
        <p className="quiet">{text.noOpportunities}</p>
      ) : (
        <div className="profile-bar">
          <progress id="answered" max={bar.all} value={bar.answered} aria-labelledby="bar-text" />
          <p id="bar-text">{bar.text}</p>
          <p className="field-hint">{text.barHint}</p>
        </div>
      )}
    </section>
  );
}

function Missing({ missing, path }: Pick<OverviewView, "missing"> & { path: string }) {
  const { overview: text } = useWords(profileWords);
  return (
    <section className="section" aria-labelledby="missing-title">
      <div className="section-heading">
        <h2 id="missing-title">{text.missingTitle}</h2>
        <p>{missing.length === 0 ? text.nothingMissing : text.missingLead}</p>
      </div>
      {missing.length === 0 ? null : (
        <ul className="profile-items">
          {missing.map(({ label, why, step, anchor }) => (
            <li key={anchor}>
              <TextLink to={`${path}/${step}#${anchor}`}>{label}</TextLink>
              <p className="small quiet">{why}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Steps({ steps, path }: Pick<OverviewView, "steps"> & { path: string }) {
  const { overview: text } = useWords(profileWords);
  return (
    <section className="section" aria-labelledby="steps-title">
      <h2 id="steps-title">{text.stepsTitle}</h2>
      <DataTable
        caption={text.stepsTitle}
        isCaptionHidden
        rows={steps}
        rowKey={({ step }) => step}
        columns={[
          {
            key: "step",
            label: text.columns.step,
            cell: ({ step, name }) => <TextLink to={`${path}/${step}`}>{name}</TextLink>,
          },
          {
            key: "state",
            label: text.columns.state,
            cell: ({ filled, toCheck }) => (
              <>
                {filled} {toCheck === null ? null : <Badge tone="caution">{toCheck}</Badge>}
              </>
            ),
          },
          { key: "saved", label: text.columns.saved, cell: ({ saved }) => saved },
        ]}
      />
    </section>
  );
}
