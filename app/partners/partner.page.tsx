import { randomUUID } from "node:crypto";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName, nameInTitle } from "#app/accounts/company-name.ts";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { askerOf } from "./asker.server.ts";
import { ContactSection, type MayContact } from "./contact-section.tsx";
import { loadPartner } from "./load-partner.server.ts";
import { Facts, Marks } from "./partner-card.tsx";
import { contactSchema } from "./partner-schemas.ts";
import { partnerView } from "./partner-view.ts";
import styles from "./partners.css?url";
import { sendContactRequest } from "./send-contact-request.server.ts";
import { partnersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(
  partnersWords,
  (text, sent: Loaded<typeof loader>) => sent?.title ?? text.partner.company,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const [partner, viewer] = await Promise.all([
    perform(loadPartner, { companyId: readId(params.partnerId) }),
    readViewer(request),
  ]);
  // One answer for a company that is not there and for one that does not let itself be found.
  if (partner === null) throw data(null, { status: 404 });
  return {
    partner: partnerView(partner, locale),
    title: nameInTitle(partner, locale),
    contact: mayContact(viewer, partner.id, locale),
    submissionId: randomUUID(),
    isSent: new URL(request.url).searchParams.get("done") === "sent",
  };
}

function mayContact(viewer: Viewer, partnerId: number, locale: Locale): MayContact {
  if (viewer === null) return { is: "signedOut" };
  if (viewer.companies.some(({ id }) => id === partnerId)) return { is: "own" };
  const asker = askerOf(viewer);
  if (asker === null) return { is: "withoutCompany" };
  const company = viewer.activeCompany;
  if (company === null) return { is: "possible", name: null, sent: "/agency/contacts" };
  if (!may(viewer, "company.contact", { companyId: company.id }).ok) return { is: "withoutRole" };
  const sent = `/company/${company.id}/contacts`;
  return { is: "possible", name: companyName(company, locale), sent };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const words = partnersWords[localeOf(request)];
  const { needsCompany, own, waiting, gone, tooManyToday, stale } = words.contact;
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: contactSchema(words) });
  if (submission.status !== "success") {
    const isStale = submission.error?.submissionId != null;
    return wrong(submission.reply({ formErrors: isStale ? [stale] : [] }));
  }
  const asker = askerOf(viewer);
  if (asker === null) return wrong(submission.reply({ formErrors: [needsCompany] }));
  const toCompanyId = readId(params.partnerId);
  const contact = { viewer, asker, toCompanyId, ...submission.value, origin: config.publicUrl };
  const sent = await perform(sendContactRequest, contact);
  if (sent.ok) return leadTo(request, `/partners/${toCompanyId}?done=sent`);
  const formErrors = [wordsFor(request, sent.reason, { own, waiting, gone, tooManyToday })];
  return wrong(submission.reply({ formErrors }));
}

function wrong(issue: SubmissionResult) {
  return data(issue, { status: 400 });
}

/** A company that can be found, and the form that asks it to get in touch. */
export default function PartnerPage() {
  const { partner, contact, submissionId, isSent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { list, partner: text, contact: contactText } = useWords(partnersWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/partners", label: list.title }]} here={partner.name} />
        <PageHeading title={partner.name}>
          <Marks of={partner} />
        </PageHeading>
      </div>
      {isSent && lastResult === undefined ? <Notice tone="good" title={contactText.sent} /> : null}
      <section className="section" aria-labelledby="makes">
        <h2 id="makes">{text.makes}</h2>
        <p className="partner-text">
          <InLang of={partner.makes} />
        </p>
      </section>
      <section className="section" aria-labelledby="seeks">
        <h2 id="seeks">{text.seeks}</h2>
        <p className="partner-text">
          <InLang of={partner.seeks ?? text.noSeeks} />
        </p>
      </section>
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">{text.facts}</h2>
        {partner.facts.length === 0 ? <p>{text.noFacts}</p> : <Facts of={partner} />}
        <p className="row-note">{text.declared}</p>
      </section>
      <ContactSection contact={contact} submissionId={submissionId} lastResult={lastResult ?? null} />
    </div>
  );
}
