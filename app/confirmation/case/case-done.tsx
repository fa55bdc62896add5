import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { caseWords } from "./words.ts";

/** Says what was done, once; not while a form that was sent since then is answered. */
export function CaseDone({ done, isRefused }: { done: string | null; isRefused: boolean }) {
  const { work } = useWords(caseWords);
  const words = done === null || !Object.hasOwn(work.done, done) ? undefined : work.done[done];
  if (words === undefined || isRefused) return null;
  return (
    <div role="status">
      <Notice tone="good" title={words} />
    </div>
  );
}
