import { useWords } from "#app/i18n/use-words.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { profileWords } from "./words.ts";

/** Says what was saved and when; read out, because nothing else on the page may have changed. */
export function SavedNotice({ step, at }: { step: ProfileStep; at: string | undefined }) {
  const text = useWords(profileWords);
  if (at === undefined) return null;
  return (
    <div role="status">
      <Notice tone="good" title={text.savedNow(text.steps[step], at)} />
    </div>
  );
}
