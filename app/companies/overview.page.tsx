import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { type CompanyPermission, may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { idIn, leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "./company.css?url";
import { CompanyLinks } from "./company-links.tsx";
import { namesSchema, numberSchema } from "./company-schemas.ts";
import { loadCompany } from "./load-company.server.ts";
import { claimNumber } from "./number/claim-number.server.ts";
import { NumberSection } from "./number/number-section.tsx";
import { withdrawClaim } from "./number/withdraw-claim.server.ts";
import { numberWords } from "./number/words.ts";
import { ConfirmationTable, EventList } from "./record-lists.tsx";
import { recordView } from "./record-view.ts";
import { renameCompany } from "./rename-company.server.ts";
import { RenameForm } from "./rename-form.tsx";
import { companiesWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(companiesWords, (text) => text.page.actions, {
  index: false,
  about: (company: Loaded<typeof loader>, locale) => company && nameInTitle(company, locale),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const companyId = company.id;
  const record = await perform(loadCompany, { viewer, companyId });
  if (record === null) throw data(null, { status: 404 });
  const mayDo = (permission: CompanyPermission) => may(viewer, permission, { companyId }).ok;
  return {
    ...company,
    ...recordView(record, today(), localeOf(request)),
    may: {
      claim: mayDo("company.claimNumber"),
      rename: mayDo("company.manageMembers"),
      keys: mayDo("company.manageApiKeys"),
      export: mayDo("company.export"),
      delete: mayDo("company.delete"),
    },
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireCompany(request, params.companyId);
  const form = await readForm(request);
  const intent = textIn(form, "intent");
  const permission = intent === "rename" ? "company.manageMembers" : "company.claimNumber";
  const { viewer, company } = await requireCompany(request, params.companyId, permission);
  const companyId = company.id;
  const locale = localeOf(request);
  const here = (done: string) => leadTo(request, `/company/${companyId}?done=${done}`);
  switch (intent) {
    case "rename": {
      const submission = parseWithZod(form, { schema: namesSchema(companiesWords[locale]) });
      if (submission.status !== "success") return wrong({ rename: submission.reply() });
      const renamed = await perform(renameCompany, { viewer, companyId, ...submission.value });
      return renamed.ok ? here("renamed") : answerRefused(request, renamed.reason);
    }
    case "withdraw": {
      const numberId = idIn(form, "numberId");
      const withdrawn = await perform(withdrawClaim, { viewer, companyId, numberId });
      if (withdrawn.ok) return here("withdrawn");
      return wrong({ gone: wordsFor(request, withdrawn.reason, { gone: numberWords[locale].gone }) });
    }
    default: {
      const submission = parseWithZod(form, { schema: numberSchema(numberWords[locale]) });
      if (submission.status !== "success") return wrong({ claim: submission.reply() });
      const claimed = await perform(claimNumber, { viewer, companyId, ...submission.value });
      if (claimed.ok) return here("claimed");
      const { alreadyYours } = numberWords[locale];
      const number = [wordsFor(request, claimed.reason, { alreadyYours })];
      return wrong({ claim: submission.reply({ fieldErrors: { number } }) });
    }
  }
}

type Wrong = { rename?: SubmissionResult; claim?: SubmissionResult; gone?: string };

function wrong(what: Wrong) {
  return data(what, { status: 400 });
}

export default function CompanyOverview() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Wrong>();
  const { page: text, roles, done, confirmations } = useWords(companiesWords);
  const name = useCompanyName(view);
  const happened = Object.entries(done).find(([key]) => key === view.done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={name} />
        <PageHeading title={name} lead={text.ownRole(roles[view.role])}>
          <p className="badge-row">
            {view.isSample ? <Badge tone="info">{text.sample}</Badge> : null}
            <Badge tone={view.isVerified ? "good" : "plain"}>
              {view.isVerified ? text.verified : text.unverified}
            </Badge>
          </p>
        </PageHeading>
      </div>
      {sent?.gone === undefined ? null : <Notice tone="caution" title={sent.gone} />}
      {happened !== undefined && sent === undefined ? <Notice tone="good" title={happened} /> : null}
      <CompanyLinks companyId={view.id} may={view.may} />
      {/* The key drops an error of this form once another form has been answered. */}
      <NumberSection
        key={Object.keys(sent ?? {})[0]}
        numbers={view.numbers}
        mayClaim={view.may.claim}
        lastResult={sent?.claim ?? null}
      />
      <section className="section" aria-labelledby="confirmations">
        <div className="section-heading">
          <h2 id="confirmations">{confirmations.title}</h2>
          <p>{confirmations.lead}</p>
        </div>
        <ConfirmationTable confirmations={view.confirmations} />
        {view.confirmations.some(({ state }) => state === "inForce") ? null : (
          <TextLink to={`/company/${view.id}/matches#confirmed`}>{confirmations.whatIf}</TextLink>
        )}
      </section>
      {view.may.rename ? <RenameForm company={view} lastResult={sent?.rename ?? null} /> : null}
      <section className="section" aria-labelledby="events">
        <div className="section-heading">
          <h2 id="events">{text.events}</h2>
          <p>{text.eventsHint}</p>
        </div>
        <EventList events={view.events} />
      </section>
    </div>
  );
}
