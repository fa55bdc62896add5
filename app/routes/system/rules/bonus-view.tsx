import { useMessages } from "#app/i18n/use-messages.ts";
import type { DescribedBonus } from "#app/matching/text/describe-bonus.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";

export function BonusView({ bonus }: { bonus: DescribedBonus }) {
  const { rules: text } = useMessages();
  const columns = text.bonusColumns;
  return (
    <section className="section">
      <h3>{text.bonus}</h3>
      <p className="reading-quiet">{text.bonusLead}</p>
      <DataTable
        caption={text.bonus}
        isCaptionHidden
        rows={bonus.entries}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: columns.name, cell: ({ name }) => name, kind: "sentence" },
          { key: "word", label: columns.word, cell: ({ word }) => word, kind: "line" },
          { key: "when", label: columns.when, cell: ({ when }) => when, kind: "sentence" },
          { key: "gives", label: columns.gives, cell: ({ gives }) => gives },
        ]}
      />
      <DataTable
        caption={text.stage}
        isCaptionHidden
        rows={bonus.totals}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", label: text.stage, cell: ({ stage }) => stage },
          { key: "known", label: text.known, cell: ({ known }) => known, kind: "figure" },
          { key: "more", label: text.more, cell: ({ more }) => more ?? "–" },
        ]}
      />
    </section>
  );
}
