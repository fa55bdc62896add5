import { cardWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { PeriodView } from "./period-view.ts";

/** How much time is left, with the full date and hour. An estimated date is marked as one, and so is what a machine has read. */
export function PeriodLine({ period }: { period: PeriodView }) {
  const { when, readByMachine } = useWords(cardWords);
  return (
    <p className="period-line">
      <Badge tone={period.tone}>{period.word}</Badge>
      {period.printed ? (
        <q className="quiet">
          <InLang of={period.printed} />
        </q>
      ) : null}
      {period.full ? <span className="number">{period.full}</span> : null}
      {period.isRead ? <span className="quiet">{readByMachine}</span> : null}
      {period.isEstimate ? <span className="quiet">{when.estimated}</span> : null}
    </p>
  );
}
