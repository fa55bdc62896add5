import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { listMails } from "#app/mail/list-mails.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { demoWords } from "./words.ts";

export const meta = pageTitle(demoWords, (text) => text.mailbox);

export async function loader({ request }: LoaderFunctionArgs) {
  const to = (new URL(request.url).searchParams.get("to") ?? "").trim();
  return { to, mails: await perform(listMails, { locale: localeOf(request), to }) };
}

/** What a mail server would have sent. */
export default function Mailbox() {
  const { to, mails } = useLoaderData<typeof loader>();
  const text = useWords(demoWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.mailbox} />
        <PageHeading title={text.mailbox} lead={text.mailboxLead} />
      </div>
      <Form method="get" className="form" key={to}>
        <TextField
          type="search"
          label={text.mailsTo}
          hint={text.mailsToHint}
          name="to"
          id="to"
          defaultValue={to}
          autoComplete="off"
        />
        <div className="button-row">
          <Button>{text.findMails}</Button>
          {to === "" ? null : <TextLink to="/system/mailbox">{text.allMails}</TextLink>}
        </div>
      </Form>
      {mails.length === 0 ? (
        <p role="status">{to === "" ? text.noMail : text.noMailTo(to)}</p>
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
