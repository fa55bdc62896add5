import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import { type LetterContent, letterContent } from "./letter-content.ts";
import type { LoadedLetter } from "./load-letters.server.ts";
import { objectionUntil } from "./objection.ts";

/** What the page of a letter shows. */
export type LetterView = {
  number: string;
  reference: string;
  content: LetterContent;
  /** When it arrived, once known, and the last day for an objection, if one is possible. */
  arrival: { arrivedOn: string; objection: { until: string; isAssumption: boolean } | null } | null;
};

export function letterView({ document, reference, arrivedAt }: LoadedLetter, locale: Locale): LetterView {
  return {
    number: document.number ?? "",
    reference,
    content: letterContent(document, locale),
    arrival:
      arrivedAt === null
        ? null
        : {
            arrivedOn: formatDay(seoulDay(arrivedAt), locale),
            objection: !("objection" in document)
              ? null
              : {
                  until: formatDay(objectionUntil(arrivedAt, document.objection), locale),
                  isAssumption: !document.objection.isVerified,
                },
          },
  };
}
