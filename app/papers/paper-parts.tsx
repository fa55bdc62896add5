import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { PaperFile, PaperState } from "./paper-table.tsx";
import type { PaperView } from "./paper-view.ts";
import { papersWords } from "./words.ts";

/** What is known of a paper, for those who may not change it, too. */
export function PaperFacts({ paper }: { paper: PaperView }) {
  const { columns } = useWords(papersWords);
  return (
    <dl className="paper-facts">
      <dt>{columns.state}</dt>
      <dd>
        <PaperState state={paper.state} />
      </dd>
      <dt>{columns.issued}</dt>
      <dd>{paper.issued.length === 0 ? "–" : paper.issued.join(" · ")}</dd>
      <dt>{columns.file}</dt>
      <dd>
        <PaperFile file={paper.file} />
      </dd>
    </dl>
  );
}

type OlderPapersProps = { papers: readonly PaperView[]; home: string; mayChange: boolean };

/** Files that a newer one has replaced, until somebody removes them. */
export function OlderPapers({ papers, home, mayChange }: OlderPapersProps) {
  const { older: text, columns } = useWords(papersWords);
  return (
    <section className="section" aria-labelledby="older">
      <h2 id="older">{text.title}</h2>
      <DataTable
        caption={text.title}
        isCaptionHidden
        rows={papers}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: "file", label: columns.file, cell: ({ file }) => <PaperFile file={file} /> },
          { key: "until", label: text.until, cell: ({ state }) => state.until ?? state.label },
          {
            key: "remove",
            label: text.remove,
            cell: ({ id }) =>
              mayChange ? <TextLink to={`${home}/documents/${id}/remove`}>{text.remove}</TextLink> : null,
          },
        ]}
      />
    </section>
  );
}
