import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListedMeeting } from "./list-meetings.server.ts";
import { deliberateWords } from "./words.ts";

type MeetingListProps = {
  meetings: readonly ListedMeeting[];
  /** Below which each meeting has its page. */
  path: string;
  none: string;
  caption: string;
};

/** Meetings, the latest first. */
export function MeetingList({ meetings, path, none, caption }: MeetingListProps) {
  const { list: text, states } = useWords(deliberateWords);
  const locale = useLocale();
  if (meetings.length === 0) return <p>{none}</p>;
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={meetings}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "meetsAt",
          label: text.columns.meetsAt,
          kind: "line",
          cell: ({ id, meetsAt, place }) => (
            <TextLink to={`${path}/${id}`}>
              {formatStamp(meetsAt, locale)}
              <span className="visually-hidden">
                {" "}
                <InLang of={place} />
              </span>
            </TextLink>
          ),
        },
        { key: "place", label: text.columns.place, cell: ({ place }) => place },
        {
          key: "state",
          label: text.columns.state,
          cell: ({ endedAt }) => (
            <Badge tone={endedAt === null ? "info" : "plain"}>
              {endedAt === null ? states.convened : states.ended}
            </Badge>
          ),
        },
        { key: "items", label: text.columns.items, cell: ({ items, closed }) => text.itemsOf(closed, items) },
        {
          key: "attended",
          label: text.columns.attended,
          cell: ({ attended, members }) => text.attendedOf(attended, members),
        },
      ]}
    />
  );
}
