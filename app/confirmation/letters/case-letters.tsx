import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { LetterList } from "./letter-list.tsx";
import { letterWords } from "./letter-words.ts";
import type { ListedLetter } from "./load-letters.server.ts";
import { isContestable, objectionUntil } from "./objection.ts";
import { caseLettersWords } from "./words.ts";

type CaseLettersProps = {
  letters: readonly ListedLetter[];
  caseId: number;
  /** Whether their content is kept online. */
  isOnline: boolean;
  objection: RoundSettings["objectionDays"];
};

/** The letters of a case with number, written, sent, arrived. */
export function CaseLetters({ letters, caseId, isOnline, objection }: CaseLettersProps) {
  const text = useWords(caseLettersWords);
  const words = useWords(letterWords);
  const locale = useLocale();
  if (letters.length === 0) return <p>{text.none}</p>;
  const items = letters.map(({ id, kind, number, writtenAt, sentAt, arrivedAt }) => {
    const path = `/agency/cases/${caseId}/letters/${id}`;
    const deadline =
      arrivedAt === null || !isContestable(kind)
        ? []
        : [
            {
              name: text.objection,
              value: (
                <>
                  {formatDay(objectionUntil(arrivedAt, objection), locale)}{" "}
                  {objection.isVerified ? null : <Badge tone="caution">{words.assumed}</Badge>}
                </>
              ),
            },
          ];
    return {
      id,
      title: `${words.kinds[kind]} ${number}`,
      page: isOnline ? { path, pdf: localePath(locale, `${path}.pdf`) } : null,
      terms: [
        { name: text.written, value: formatStamp(writtenAt, locale) },
        { name: text.sent, value: sentAt === null ? text.notSent : formatStamp(sentAt, locale) },
        { name: text.arrived, value: arrivedAt === null ? text.notArrived : formatStamp(arrivedAt, locale) },
        ...deadline,
      ],
    };
  });
  return <LetterList letters={items} pdf={text.pdf} />;
}
