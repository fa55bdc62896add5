import { profileTexts } from "#app/i18n/messages/profile/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { Notice } from "#app/ui/block/notice.tsx";

/** Says after a saving what was saved and when; read out, because nothing else on the page may have changed. */
export function SavedNotice({ step, at }: { step: ProfileStep; at: string | undefined }) {
  const text = useTexts(profileTexts);
  if (at === undefined) return null;
  return (
    <div role="status">
      <Notice tone="good" title={text.savedNow(text.steps[step], at)} />
    </div>
  );
}
