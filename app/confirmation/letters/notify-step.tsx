import type { SubmissionResult } from "@conform-to/react";
import { NotYet, PlainStepForm, type Seen } from "#app/confirmation/case/deciding-step-form.tsx";
import type { NextStep } from "#app/confirmation/case/load-case.server.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { decidingWords } from "./words.ts";

type NotifyProps = { step: NextStep; seen: Seen; lastResult: SubmissionResult | null };

/** The button that makes a letter of the preview. */
export function Notify({ step: { act, reasons }, seen, lastResult }: NotifyProps) {
  const { letters: text } = useWords(decidingWords);
  const locale = useLocale();
  if (reasons.length > 0)
    return <NotYet act={act[locale]} reasons={reasons.map((reason) => reason[locale])} />;
  return (
    <PlainStepForm
      step="notify"
      seen={seen}
      title={text.submit}
      lead={text.notifyLead}
      submit={text.submit}
      lastResult={lastResult}
      weight="primary"
    />
  );
}
