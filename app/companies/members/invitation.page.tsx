import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useCompanyName } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { companiesWords } from "#app/companies/words.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { acceptInvitation } from "./accept-invitation.server.ts";
import { readInvitation } from "./read-invitation.server.ts";
import { membersWords } from "./words.ts";

export const meta = pageTitle(membersWords, (text) => text.invitation.title, { index: false });
/** The address is a secret, so no page that this one links to may learn it. */
export const headers = () => ({ ...noStore(), "referrer-policy": "no-referrer" });

const statuses = { open: 200, used: 410, expired: 410, revoked: 410, foreign: 403, alreadyMember: 409 };

async function read({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const viewer = await requireViewer(request);
  const found = await perform(readInvitation, { viewer, token: params.token ?? "" });
  if (found.state === "unknown") throw data(null, { status: 404 });
  return { viewer, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.request);
  const { viewer, found } = await read(args);
  const common = { email: viewer.email, invitation: null, companyId: null };
  if (found.state !== "open") {
    const isOwn = found.state === "used" && viewer.companies.some(({ id }) => id === found.companyId);
    const companyId = isOwn ? found.companyId : null;
    return data({ ...common, state: found.state, companyId }, { status: statuses[found.state] });
  }
  const { companyId, mandateExpiresOn, expiresAt, ...invitation } = found.invitation;
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own !== undefined && own.role !== "consultant")
    return data({ ...common, state: "alreadyMember" as const, companyId }, { status: 409 });
  const until = mandateExpiresOn === null ? null : formatDay(mandateExpiresOn, locale);
  const shown = { ...invitation, until, answerBy: formatStamp(expiresAt, locale) };
  return data({ ...common, state: found.state, invitation: shown }, { status: 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await read(args);
  const accepted = await perform(acceptInvitation, { viewer, token: args.params.token ?? "" });
  if (accepted.ok) return leadTo(args.request, `/company/${accepted.companyId}?done=joined`);
  // The page itself shows what happened to the invitation.
  return data(null, { status: 409 });
}

export default function Invitation() {
  const { email, state, invitation, companyId } = useLoaderData<typeof loader>();
  const { invitation: text } = useWords(membersWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.signedInAs(email)} />
      </div>
      {invitation === null ? null : <OpenInvitation invitation={invitation} />}
      {state === "open" ? null : (
        <Notice tone="caution" title={text.states[state].title}>
          <p>{text.states[state].text}</p>
        </Notice>
      )}
      {companyId === null ? null : (
        <p>
          <ButtonLink to={`/company/${companyId}`}>{text.toCompany}</ButtonLink>
        </p>
      )}
    </div>
  );
}

type Shown = {
  company: string;
  companyEn: string | null;
  invitedBy: string | null;
  role: keyof (typeof companiesWords)["ko"]["roles"];
  until: string | null;
  answerBy: string;
};

/** The terms in full, before they can be accepted. */
function OpenInvitation({ invitation }: { invitation: Shown }) {
  const { invitation: text } = useWords(membersWords);
  const { roles, roleHints } = useWords(companiesWords);
  const company = useCompanyName({ name: invitation.company, nameEn: invitation.companyEn });
  const terms = [
    [text.terms.company, company],
    [text.terms.by, invitation.invitedBy ?? text.somebody],
    [text.terms.role, roles[invitation.role]],
    [text.terms.may, roleHints[invitation.role]],
    ...(invitation.until === null ? [] : [[text.terms.until, invitation.until]]),
    [text.terms.answerBy, invitation.answerBy],
  ];
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">{text.lead(company)}</h2>
      <dl className="term-list">
        {terms.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <InLang of={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Form method="post" className="button-row">
        <Button weight="primary">{text.accept}</Button>
      </Form>
      <p>{text.decline}</p>
    </section>
  );
}
