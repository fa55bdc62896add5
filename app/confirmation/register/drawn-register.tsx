import { printed } from "#app/i18n/printed.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import type { FieldCount, RegisterCounts } from "./count-by-field.server.ts";
import { registerWords } from "./words.ts";

/** The lines of the register by field and year: a bar a field, a piece of it a year, the oldest first. */
export function DrawnRegister({ years, fields }: RegisterCounts) {
  const text = useWords(registerWords);
  const locale = useLocale();
  const most = Math.max(...fields.map(({ confirmations }) => confirmations));
  return (
    <DataTable
      caption={text.drawnTitle}
      isCaptionHidden
      rows={fields}
      rowKey={({ field }) => field.ko}
      columns={[
        { key: "field", label: text.field, cell: ({ field }) => printed(field[locale], locale).text },
        { key: "drawn", label: text.drawn, cell: (row) => <YearsBar of={row} most={most} /> },
        {
          key: "all",
          label: text.allYears,
          kind: "figure",
          cell: ({ confirmations }) => confirmations,
        },
        ...years.map((year, at) => ({
          key: String(year),
          label: text.year(year),
          kind: "figure" as const,
          cell: ({ byYear }: FieldCount) => byYear[at] ?? 0,
        })),
      ]}
    />
  );
}

function YearsBar({ of: { byYear }, most }: { of: FieldCount; most: number }) {
  let at = 0;
  const pieces = byYear.map((confirmations, place) => {
    const x = at;
    at += confirmations;
    return { place, x: `${(x / most) * 100}%`, width: `${(confirmations / most) * 100}%` };
  });
  return (
    <svg className="register-bar" aria-hidden="true">
      {pieces.map(({ place, x, width }) => (
        <rect key={place} x={x} width={width} height="100%" className="register-year" />
      ))}
    </svg>
  );
}
