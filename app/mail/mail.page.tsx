import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireDemonstration } from "#app/accounts/guards.server.ts";
import { accountsWords } from "#app/accounts/words.ts";
import { localeOf, localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { readMail } from "./list-mails.server.ts";

export const meta: MetaFunction<typeof loader> = ({ location, data: mail }) => {
  const locale = localeOfPath(location.pathname);
  return [{ title: messagesOf(locale).site.titleOf(mail?.subject ?? accountsWords[locale].demo.mailbox) }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  requireDemonstration();
  const mail = /^\d{1,15}$/.test(params.id ?? "")
    ? await perform(readMail, { id: Number(params.id), locale: localeOf(request) })
    : null;
  if (mail === null) throw data(null, { status: 404 });
  return mail;
}

/** One mail as its reader would have it. */
export default function Mail() {
  const mail = useLoaderData<typeof loader>();
  const { demo: text } = useWords(accountsWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/system/mailbox", label: text.mailbox }]} here={mail.subject} />
        <PageHeading title={mail.subject} lead={`${mail.to} · ${mail.written}`} />
      </div>
      <pre className="letter" lang={mail.language}>
        {mail.text}
      </pre>
      <p>
        <TextLink to="/system/mailbox">{text.backToMailbox}</TextLink>
      </p>
    </div>
  );
}
