import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Pagination } from "#app/ui/find/pagination.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select, TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { findPartners } from "./find-partners.server.ts";
import { listingSearch } from "./listing-search.server.ts";
import { PartnerCard } from "./partner-card.tsx";
import { isNarrowed, type PartnerQuery, PER_PAGE, partnersPath, readPartnerQuery } from "./partner-query.ts";
import { type PartnerChoices, partnerChoices, partnerView } from "./partner-view.ts";
import styles from "./partners.css?url";
import { partnersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(partnersWords, (text) => text.list.title, {
  description: (text) => text.list.lead,
});

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const query = readPartnerQuery(new URL(request.url));
  const [found, viewer] = await Promise.all([findPartners(listingSearch(), query), readViewer(request)]);
  const pageCount = Math.ceil(found.total / PER_PAGE);
  // A page past the end, from an old or typed address: go to the last one.
  if (query.page > pageCount && pageCount > 0)
    throw redirect(localePath(locale, partnersPath({ ...query, page: pageCount })));
  return {
    partners: found.partners.map((partner) => partnerView(partner, locale)),
    total: found.total,
    isFull: found.isFull,
    pageCount,
    query,
    choices: partnerChoices(locale),
    ownCompanyId: viewer?.activeCompany?.id ?? null,
  };
}

/** The companies that chose to be found. */
export default function Partners() {
  const { partners, total, isFull, pageCount, query, choices, ownCompanyId } = useLoaderData<typeof loader>();
  const { list: text } = useWords(partnersWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Narrow query={query} choices={choices} />
      <section className="section" aria-labelledby="found">
        <h2 id="found">{text.count(total, isFull)}</h2>
        {partners.length === 0 ? (
          <p>{isNarrowed(query) ? text.none : text.empty}</p>
        ) : (
          <ul className="partner-list">
            {partners.map((partner) => (
              <li key={partner.id}>
                <PartnerCard partner={partner} />
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label={text.pages}
          page={query.page}
          pageCount={pageCount}
          hrefOf={(page) => partnersPath({ ...query, page })}
        />
      </section>
      <p className="screen-only">
        {text.own}{" "}
        <TextLink to={ownCompanyId === null ? "/account" : `/company/${ownCompanyId}/listing`}>
          {text.toOwn}
        </TextLink>
      </p>
    </div>
  );
}

function Narrow({ query, choices }: { query: PartnerQuery; choices: PartnerChoices }) {
  const { list: text } = useWords(partnersWords);
  const any = (label: string) => ({ value: "", label });
  return (
    <Form
      method="get"
      className={isNarrowed(query) ? "partner-form" : "partner-form screen-only"}
      key={partnersPath(query)}
    >
      <TextField type="search" name="q" label={text.words} defaultValue={query.words} />
      <Select
        name="field"
        label={text.field}
        defaultValue={query.field}
        options={[any(text.anyField), ...choices.fields]}
      />
      <Select
        name="region"
        label={text.region}
        defaultValue={query.region}
        options={[any(text.anyRegion), ...choices.regions]}
      />
      <Select
        name="role"
        label={text.role}
        defaultValue={query.role}
        options={[any(text.anyRole), ...choices.roles]}
      />
      <label className="radio">
        <input type="checkbox" name="confirmed" value="yes" defaultChecked={query.isConfirmed} />
        <span>{text.confirmed}</span>
      </label>
      <div className="button-row">
        <Button weight="primary">{text.find}</Button>
      </div>
    </Form>
  );
}
