import { Notice } from "#app/ui/block/notice.tsx";

/** Says what was done, by its name in the address; nothing for a name that no page gives. */
export function HearingDone({
  words,
  done,
}: {
  words: Readonly<Record<string, string>>;
  done: string | null;
}) {
  if (done === null || !Object.hasOwn(words, done)) return null;
  return (
    <div role="status">
      <Notice tone="good" title={words[done]} />
    </div>
  );
}
