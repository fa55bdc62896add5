import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { KeyView } from "./key-view.ts";
import { keysWords } from "./words.ts";

/** The keys of a company with their use; only the beginning of a key is stored. */
export function KeyTable({ keys }: { keys: readonly KeyView[] }) {
  const text = useWords(keysWords);
  const { columns } = text;
  return (
    <section className="section" aria-labelledby="keys">
      <h2 id="keys">{text.listTitle}</h2>
      {keys.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DataTable
          caption={text.listTitle}
          isCaptionHidden
          rows={keys}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: "name", label: columns.name, cell: ({ name }) => name },
            {
              key: "prefix",
              label: columns.prefix,
              kind: "line",
              cell: ({ prefix }) => <code>{prefix}</code>,
            },
            {
              key: "made",
              label: columns.made,
              cell: ({ made, by }) => (
                <>
                  {made}
                  <span className="row-note">
                    <InLang of={by} />
                  </span>
                </>
              ),
            },
            { key: "expires", label: columns.expires, kind: "line", cell: ({ expires }) => expires },
            { key: "used", label: columns.used, kind: "line", cell: ({ used }) => used },
            { key: "state", label: columns.state, cell: (key) => <State of={key} /> },
          ]}
        />
      )}
    </section>
  );
}

function State({ of: { id, name, isUsable, word } }: { of: KeyView }) {
  const text = useWords(keysWords);
  return (
    <>
      <Badge tone={isUsable ? "good" : "plain"}>{word}</Badge>
      {isUsable ? (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="keyId" value={id} />
          <Button weight="tertiary" fullName={text.revokeThat(name)}>
            {text.revoke}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
