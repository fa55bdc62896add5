import { decidingWords } from "#app/confirmation/letters/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import type { Answered } from "./answer-deciding-step.server.ts";

/** What happened on a case's page: it was done, or somebody else was first. */
export function Happened({ done, sent }: { done: string | null; sent: Answered | undefined }) {
  const text = useWords(decidingWords);
  const words = done === null ? undefined : text.done[done];
  if (sent === undefined)
    return words === undefined ? null : (
      <div role="status">
        <Notice tone="good" title={words} />
      </div>
    );
  if (sent.changes.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="caution" title={text.changed}>
        <ul className="bullets">
          {sent.changes.map(({ act, at, by }) => (
            <li key={`${at} ${act}`}>
              {act} · {by ?? text.somebody} · {at}
            </li>
          ))}
        </ul>
        <p>{text.changedHint}</p>
      </Notice>
    </div>
  );
}
