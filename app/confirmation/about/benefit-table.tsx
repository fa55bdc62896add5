import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import type { AboutView, BenefitRow } from "./about-view.ts";

export type BenefitWords = Pick<AboutView["text"], "benefitsCaption" | "columns" | "kinds">;
type BenefitTableProps = { text: BenefitWords; rows: readonly BenefitRow[] };

/** What each kind brings; where it is known from stands beside it. */
export function BenefitTable({ text, rows }: BenefitTableProps) {
  return (
    <DataTable
      caption={text.benefitsCaption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "benefit", label: text.columns.benefit, kind: "sentence", cell: ({ name }) => name },
        {
          key: "holding",
          label: text.kinds.holding.name,
          kind: "line",
          cell: ({ holding }) => holding,
        },
        {
          key: "developing",
          label: text.kinds.developing.name,
          kind: "line",
          cell: ({ developing }) => developing,
        },
        {
          key: "source",
          label: text.columns.source,
          kind: "line",
          cell: ({ source }) => <Badge>{source}</Badge>,
        },
      ]}
    />
  );
}
