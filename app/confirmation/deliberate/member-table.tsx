import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import type { Meeting } from "./load-meeting.server.ts";
import { deliberateWords } from "./words.ts";

/** Who is invited, as what, and who was there since when. */
export function MemberTable({ members }: Pick<Meeting, "members">) {
  const { minutes: text } = useWords(deliberateWords);
  const locale = useLocale();
  const { memberColumns: columns } = text;
  return (
    <DataTable
      caption={text.members}
      isCaptionHidden
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: columns.name, cell: ({ name }) => name },
        { key: "office", label: columns.office, cell: ({ office }) => text.offices[office ?? "member"] },
        {
          key: "attended",
          label: columns.attended,
          kind: "line",
          cell: ({ attendedAt }) => (attendedAt === null ? text.absent : formatStamp(attendedAt, locale)),
        },
      ]}
    />
  );
}
