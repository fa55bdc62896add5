import { useMessages } from "#app/i18n/use-messages.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import type { PeriodView } from "./period-text.ts";

/** How long it is open yet, with the full date and hour. An estimated date says that it is one. */
export function PeriodLine({ period }: { period: PeriodView }) {
  const { when } = useMessages().opportunities;
  return (
    <p className="period-line">
      <Badge tone={period.tone}>{period.word}</Badge>
      {period.full ? <span className="number">{period.full}</span> : null}
      {period.isEstimate ? <span className="quiet">{when.estimated}</span> : null}
    </p>
  );
}
