import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";

type Row = {
  benefit: "listing" | "service" | "finance" | "rnd" | "tax";
  holding: boolean;
  developing: boolean;
};

/** What each kind brings, as far as it is known; where it is known from stands beside it. */
const rows: readonly (Row & { mark: "press" | "law" | "assumption" })[] = [
  { benefit: "listing", holding: true, developing: false, mark: "press" },
  { benefit: "service", holding: true, developing: true, mark: "press" },
  { benefit: "finance", holding: true, developing: true, mark: "press" },
  { benefit: "rnd", holding: true, developing: true, mark: "press" },
  { benefit: "tax", holding: false, developing: false, mark: "assumption" },
];

/** The two kinds of confirmation, and how they differ. */
export function Benefits() {
  const { start: text } = useTexts(applyingTexts);
  const { benefits } = text;
  return (
    <section className="section" aria-labelledby="kinds">
      <div className="section-heading">
        <h2 id="kinds">{text.kindsTitle}</h2>
        <p>{text.kindsLead}</p>
      </div>
      <ul className="card-grid">
        {(["holding", "developing"] as const).map((kind) => (
          <li key={kind} className="card">
            <p className="card-title">{text.kinds[kind].name}</p>
            <p>{text.kinds[kind].text}</p>
          </li>
        ))}
      </ul>
      <DataTable
        caption={benefits.caption}
        rows={rows}
        rowKey={({ benefit }) => benefit}
        columns={[
          {
            key: "benefit",
            label: benefits.benefit,
            kind: "sentence",
            cell: ({ benefit }) => benefits.rows[benefit],
          },
          {
            key: "holding",
            label: text.kinds.holding.name,
            kind: "line",
            cell: ({ holding }) => (holding ? benefits.yes : benefits.no),
          },
          {
            key: "developing",
            label: text.kinds.developing.name,
            kind: "line",
            cell: ({ developing }) => (developing ? benefits.yes : benefits.no),
          },
          {
            key: "source",
            label: benefits.source,
            kind: "line",
            cell: ({ mark }) => <Badge>{benefits.marks[mark]}</Badge>,
          },
        ]}
      />
    </section>
  );
}
