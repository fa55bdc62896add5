import { useFetcher } from "@remix-run/react";
import { opportunityWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useHydrated } from "#app/ui/form/use-hydrated.ts";

type Props = { opportunityId: number; ruleId: string; anchor: string; isReported: boolean };

/** One click says that a rule was read wrongly, another takes it back. Without JavaScript the page returns to the rule. */
export function ReportForm({ opportunityId, ruleId, anchor, isReported }: Props) {
  const text = useWords(opportunityWords);
  const action = localePath(useLocale(), `/opportunities/${opportunityId}`);
  const fetcher = useFetcher();
  const hydrated = useHydrated();
  return (
    <fetcher.Form method="post" action={action} className="rule-report">
      <input type="hidden" name="ruleId" value={ruleId} />
      <input type="hidden" name="anchor" value={anchor} />
      {hydrated ? <input type="hidden" name="inPlace" value="" /> : null}
      <span role="status" className="small">
        {isReported ? text.reported : null}
      </span>
      <Button weight="tertiary" name="report" value={isReported ? "takeBack" : "wrong"}>
        {isReported ? text.takeBack : text.readWrongly}
      </Button>
    </fetcher.Form>
  );
}
