import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { readMail } from "#app/mail/list-mails.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { demoWords } from "./words.ts";

export const meta = pageTitle(
  demoWords,
  (text, mail: Loaded<typeof loader>) => mail?.subject ?? text.mailbox,
  { about: (mail) => mail && `${mail.to} · ${mail.written}` },
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const mail = /^\d{1,15}$/.test(params.id ?? "")
    ? await perform(readMail, { id: Number(params.id), locale: localeOf(request) })
    : null;
  if (mail === null) throw data(null, { status: 404 });
  return mail;
}

/** One mail as its reader would see it. */
export default function Mail() {
  const mail = useLoaderData<typeof loader>();
  const text = useWords(demoWords);
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
