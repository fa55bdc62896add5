import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { listMails } from "#app/mail/list-mails.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { demoWords } from "./words.ts";

export const meta = pageTitle(demoWords, (text) => text.mailbox);

export async function loader({ request }: LoaderFunctionArgs) {
  return { mails: await perform(listMails, { locale: localeOf(request) }) };
}

/** What a mail server would have sent. */
export default function Mailbox() {
  const { mails } = useLoaderData<typeof loader>();
  const text = useWords(demoWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.mailbox} />
        <PageHeading title={text.mailbox} lead={text.mailboxLead} />
      </div>
      {mails.length === 0 ? (
        <p>{text.noMail}</p>
      ) : (
        <DataTable
          caption={text.mailbox}
          isCaptionHidden
          rows={mails}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              key: "subject",
              label: text.mailColumns.subject,
              kind: "sentence",
              cell: ({ id, subject }) => <TextLink to={`/system/mailbox/${id}`}>{subject}</TextLink>,
            },
            { key: "to", label: text.mailColumns.to, cell: ({ to }) => to },
            {
              key: "sent",
              label: text.mailColumns.sent,
              kind: "line",
              cell: ({ written }) => written,
            },
          ]}
        />
      )}
    </div>
  );
}
