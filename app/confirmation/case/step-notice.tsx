import { useActionData, useOutletContext, useSearchParams } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import type { Answered } from "./answer-step.server.ts";
import type { StaffCase } from "./require-case.server.ts";
import { caseWords } from "./words.ts";

/**
 * What became of a form: it was done (by its name in the address; `words` for what is no step of the procedure), somebody
 * acted meanwhile, or it was refused and has no form any more beside which that could be said.
 */
export function StepNotice({ words = {} }: { words?: Readonly<Record<string, string>> }) {
  const [search] = useSearchParams();
  const sent = useActionData<Answered>();
  const { done } = useWords(caseWords).step;
  if (sent === undefined) return <Done name={search.get("done")} words={{ ...done, ...words }} />;
  return <Refused sent={sent} />;
}

function Done({ name, words }: { name: string | null; words: Readonly<Record<string, string>> }) {
  if (name === null || !Object.hasOwn(words, name)) return null;
  return (
    <div role="status">
      <Notice tone="good" title={words[name]} />
    </div>
  );
}

function Refused({ sent: { step, result, changes } }: { sent: Answered }) {
  const { step: text } = useWords(caseWords);
  const found = useOutletContext<StaffCase | undefined>();
  const hasForm = step === "" || (found?.steps.some((each) => each.step === step) ?? true);
  const reasons = hasForm ? [] : (result.error?.[""] ?? []);
  if (changes.length === 0 && reasons.length === 0) return null;
  return (
    <div role="alert">
      <Notice
        tone={changes.length === 0 ? "bad" : "caution"}
        title={changes.length === 0 ? text.refused : text.changed}
      >
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {changes.length === 0 ? null : (
          <>
            <ul className="bullets">
              {changes.map(({ act, at, by }) => (
                <li key={`${at} ${act}`}>{[act, by, at].filter((part) => part !== null).join(" · ")}</li>
              ))}
            </ul>
            <p>{text.changedHint}</p>
          </>
        )}
      </Notice>
    </div>
  );
}
