import type { SubmissionResult } from "@conform-to/react";
import type { NextStep } from "#app/confirmation/load-case.server.ts";
import { decidingTexts } from "#app/i18n/messages/confirmation/letters/texts.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { NotYet, PlainStepForm, type Seen } from "./step-form.tsx";

type NotifyProps = { step: NextStep; seen: Seen; lastResult: SubmissionResult | null };

/** The button that makes a letter of the preview. */
export function Notify({ step: { act, reasons }, seen, lastResult }: NotifyProps) {
  const { letters: text } = useTexts(decidingTexts);
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
