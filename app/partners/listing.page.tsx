import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { formatDay } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { seoulDay } from "#app/time.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ListingForm } from "./listing-form.tsx";
import { loadOwnListing } from "./load-partner.server.ts";
import { listingSchema } from "./partner-schemas.ts";
import { factsOf, partnerChoices } from "./partner-view.ts";
import styles from "./partners.css?url";
import { saveListing } from "./save-listing.server.ts";
import { partnersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(partnersWords, (text) => text.listing.title, {
  index: false,
  about: ofCompany,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const { listing, facts } = await perform(loadOwnListing, { companyId: company.id });
  const shownSince = listing?.shownSince ?? null;
  return {
    company,
    listing,
    shownSince: shownSince === null ? null : formatDay(seoulDay(shownSince), locale),
    facts: factsOf(facts, locale),
    roles: partnerChoices(locale).roles,
    mayChange: may(viewer, "company.beFound", { companyId: company.id }).ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: listingSchema(partnersWords[localeOf(request)]) });
  if (submission.status !== "success") return data<SubmissionResult>(submission.reply(), { status: 400 });
  const isShown = textIn(form, "intent") === "show";
  const saved = await perform(saveListing, {
    viewer,
    companyId: company.id,
    isShown,
    listing: submission.value,
  });
  if (!saved.ok) return answerRefused(request, saved.reason);
  return leadTo(request, `/company/${company.id}/listing?done=${isShown ? "shown" : "hidden"}`);
}

/** What a company lets others see, decided by its owner. */
export default function ListingPage() {
  const { company, listing, shownSince, facts, roles, mayChange, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult>();
  const { listing: text } = useWords(partnersWords);
  const happened = Object.entries(text.saved).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: `/company/${company.id}`, label: useCompanyName(company) }]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {happened !== undefined && lastResult === undefined ? <Notice tone="good" title={happened} /> : null}
      <p>
        {shownSince === null ? text.isHidden : text.isShown(shownSince)}{" "}
        {shownSince === null ? null : <TextLink to={`/partners/${company.id}`}>{text.seePage}</TextLink>}
      </p>
      {mayChange ? (
        <ListingForm listing={listing} facts={facts} offered={roles} lastResult={lastResult ?? null} />
      ) : (
        <Notice title={text.onlyOwners} />
      )}
    </div>
  );
}
