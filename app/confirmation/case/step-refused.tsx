import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import type { RefusedStep } from "./answer-step.server.ts";
import { caseWords } from "./words.ts";

/** Why a step was not taken, and what somebody else did meanwhile. What was typed stays in the form below. */
export function StepRefused({ refused }: { refused: RefusedStep | null }) {
  const { work } = useWords(caseWords);
  const locale = useLocale();
  if (refused === null) return null;
  return (
    <div role="alert">
      <Notice tone="bad" title={work.refused}>
        {refused.reasons.map((reason) => (
          <p key={reason.en}>{reason[locale]}</p>
        ))}
        {refused.changes.length === 0 ? null : (
          <>
            <p>{work.changes}</p>
            <ul>
              {refused.changes.map(({ step, at, name }) => (
                <li key={`${at} ${step}`}>
                  {formatStamp(at, locale)} · {name ?? work.timeline.system} ·{" "}
                  {isStep(step) ? stepOf(step).act[locale] : step}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
