import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { PaperView } from "./paper-view.ts";
import { papersWords } from "./words.ts";

/** Papers with their states and files, a row each. `home`: the company's page. */
export function PaperTable({ papers, home }: { papers: readonly PaperView[]; home: string }) {
  const { columns, list } = useWords(papersWords);
  return (
    <DataTable
      caption={list}
      isCaptionHidden
      rows={papers}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ id, name }) => <TextLink to={`${home}/documents/${id}`}>{name}</TextLink>,
        },
        { key: "state", label: columns.state, cell: ({ state }) => <PaperState state={state} /> },
        {
          key: "issued",
          label: columns.issued,
          cell: ({ issued }) => (issued.length === 0 ? "–" : issued.join(" · ")),
        },
        { key: "file", label: columns.file, cell: ({ file }) => <PaperFile file={file} /> },
      ]}
    />
  );
}

/** A state as a word, the day, and what to do about it. */
export function PaperState({ state: { tone, label, until, note } }: Pick<PaperView, "state">) {
  return (
    <div className="paper-state">
      <Badge tone={tone}>{label}</Badge>
      {until === null ? null : <span>{until}</span>}
      {note === null ? null : <span className="row-note">{note}</span>}
    </div>
  );
}

/** The file, to be saved once it may be opened. */
export function PaperFile({ file: { name, detail, href, note } }: Pick<PaperView, "file">) {
  const text = useWords(papersWords);
  return (
    <div className="paper-file">
      {href === null ? (
        <InLang of={name} />
      ) : (
        <a className="text-link" href={href} download aria-label={text.download(name)}>
          <InLang of={name} />
        </a>
      )}
      <span className="row-note">{note === null ? detail : `${detail} · ${note}`}</span>
    </div>
  );
}
