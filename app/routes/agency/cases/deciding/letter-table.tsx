import type { ListedLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { objectionUntil } from "#app/confirmation/letters/objection.ts";
import type { RoundSettings } from "#app/confirmation/round-settings.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { decidingTexts, lettersTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

type LetterTableProps = {
  letters: readonly ListedLetter[];
  caseId: number;
  /** Whether their content is kept online. */
  isOnline: boolean;
  objection: RoundSettings["objectionDays"];
};

/** The letters of a case with number, written, sent, arrived. */
export function LetterTable({ letters, caseId, isOnline, objection }: LetterTableProps) {
  const { letters: text } = useTexts(decidingTexts);
  const { letter: words } = useTexts(lettersTexts);
  const locale = useLocale();
  if (letters.length === 0) return <p>{text.none}</p>;
  const path = (id: number) => `/agency/cases/${caseId}/letters/${id}`;
  return (
    <DataTable
      caption={text.title}
      isCaptionHidden
      rows={letters}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "number",
          label: text.number,
          kind: "line",
          cell: (row) => (isOnline ? <TextLink to={path(row.id)}>{row.number}</TextLink> : row.number),
        },
        {
          key: "kind",
          label: text.kind,
          cell: (row) => (
            <>
              {words.kinds[row.kind]}
              {isOnline ? (
                <span className="row-note">
                  {/* A document is no page of the router. */}
                  <a href={localePath(locale, `${path(row.id)}.pdf`)} className="text-link">
                    {text.pdf}
                  </a>
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "written",
          label: text.written,
          kind: "line",
          cell: ({ writtenAt }) => formatStamp(writtenAt, locale),
        },
        {
          key: "sent",
          label: text.sent,
          kind: "line",
          cell: ({ sentAt }) => (sentAt === null ? text.notSent : formatStamp(sentAt, locale)),
        },
        {
          key: "arrived",
          label: text.arrived,
          cell: ({ arrivedAt, kind }) =>
            arrivedAt === null ? (
              text.notArrived
            ) : (
              <>
                {formatStamp(arrivedAt, locale)}
                {kind === "supplement" ? null : (
                  <span className="row-note">
                    {words.objectionUntil(formatDay(objectionUntil(arrivedAt, objection), locale))}{" "}
                    {objection.isVerified ? null : <Badge tone="caution">{words.assumed}</Badge>}
                  </span>
                )}
              </>
            ),
        },
      ]}
    />
  );
}
