import { StateSign } from "#app/confirmation/certificate/state-sign.tsx";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { RegisterLine } from "./find-confirmations.server.ts";
import { registerWords } from "./words.ts";

/** Confirmations as a table. */
export function RegisterLines({ lines }: { lines: readonly RegisterLine[] }) {
  const text = useWords(registerWords);
  const certificate = useWords(certificateWords);
  const locale = useLocale();
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={lines}
      rowKey={({ number }) => number}
      columns={[
        {
          key: "company",
          label: text.columns.company,
          cell: ({ company }) => (
            <span className="register-company">
              <InLang of={company} />
            </span>
          ),
        },
        {
          // Beside the name, so that it is visible on a phone.
          key: "state",
          label: text.columns.state,
          kind: "line",
          cell: ({ state }) => <StateSign state={state}>{certificate.states[state]}</StateSign>,
        },
        {
          key: "technology",
          label: text.columns.technology,
          kind: "sentence",
          cell: ({ technology }) => technology[locale],
        },
        { key: "kind", label: text.columns.kind, cell: ({ kind }) => certificate.kinds[kind] },
        {
          key: "confirmedOn",
          label: text.columns.confirmedOn,
          kind: "line",
          cell: ({ confirmedOn }) => formatDay(confirmedOn, locale),
        },
        { key: "number", label: text.columns.number, kind: "line", cell: ({ number }) => number },
      ]}
    />
  );
}
