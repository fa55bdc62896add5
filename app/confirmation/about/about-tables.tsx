import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { AboutView, BenefitRow } from "./about-view.ts";

export type BenefitWords = Pick<AboutView["text"], "benefitsCaption" | "columns" | "kinds">;
type BenefitTableProps = { text: BenefitWords; rows: readonly BenefitRow[] };

/** What each kind brings, with its source. */
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

type FewTableProps = { text: AboutView["text"]; rows: AboutView["few"] };

/** How many applied and how many were confirmed, as reported. */
export function FewTable({ text, rows }: FewTableProps) {
  return (
    <DataTable
      caption={text.fewCaption}
      rows={rows}
      rowKey={({ when }) => when}
      columns={[
        { key: "when", label: text.fewColumns.when, kind: "line", cell: ({ when }) => when },
        {
          key: "applied",
          label: text.fewColumns.applied,
          kind: "figure",
          cell: ({ applied }) => applied,
        },
        {
          key: "confirmed",
          label: text.fewColumns.confirmed,
          kind: "figure",
          cell: ({ confirmed }) => confirmed,
        },
        {
          key: "source",
          label: text.fewColumns.source,
          kind: "line",
          cell: ({ source }) => <TextLink to={source}>{text.press}</TextLink>,
        },
      ]}
    />
  );
}
