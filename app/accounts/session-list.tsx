import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import type { AccountView } from "./load-account.server.ts";
import { accountsWords } from "./words.ts";

/** Where this person is signed in, each with a button to end it. */
export function SessionList({ sessions }: Pick<AccountView, "sessions">) {
  const { account: text } = useWords(accountsWords);
  return (
    <section className="section" aria-labelledby="sessions">
      <div className="section-heading">
        <h2 id="sessions">{text.sessions}</h2>
        <p>{text.sessionsLead}</p>
      </div>
      <DataTable
        caption={text.sessions}
        isCaptionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "device",
            label: text.columns.device,
            cell: ({ device, isThis }) => (
              <>
                {device} {isThis ? <Badge tone="info">{text.thisDevice}</Badge> : null}
              </>
            ),
          },
          { key: "began", label: text.columns.began, kind: "line", cell: ({ began }) => began },
          { key: "used", label: text.columns.used, kind: "line", cell: ({ used }) => used },
          {
            key: "end",
            label: text.columns.end,
            kind: "act",
            cell: ({ id, device, isThis }) => (isThis ? null : <EndForm sessionId={id} device={device} />),
          },
        ]}
      />
      <Form method="post" className="button-row">
        {sessions.length > 1 ? (
          <Button name="intent" value="endOthers">
            {text.endOthers}
          </Button>
        ) : null}
        <Button weight="tertiary" name="intent" value="everywhere">
          {text.everywhere}
        </Button>
      </Form>
    </section>
  );
}

function EndForm({ sessionId, device }: { sessionId: string; device: string }) {
  const { account: text } = useWords(accountsWords);
  return (
    <Form method="post">
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button name="intent" value="end" fullName={text.endThat(device)}>
        {text.end}
      </Button>
    </Form>
  );
}
