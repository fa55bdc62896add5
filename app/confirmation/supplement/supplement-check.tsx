import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { SeenFields } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { SupplementCheck } from "./supplement-view.ts";
import { answerWords, UNCHANGED } from "./words.ts";

/** What is about to be submitted, and the button that does it; where nothing has changed, only once that was confirmed. */
export function CheckedSupplement({ check, revision }: { check: SupplementCheck; revision: number }) {
  const text = useWords(answerWords);
  const { check: say } = text;
  const heading = useRef<HTMLHeadingElement>(null);
  // The page has the same address as the form before it: nothing else tells that it is another one.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="section-heading">
        <h2 ref={heading} tabIndex={-1}>
          {say.title}
        </h2>
        <p>{say.lead}</p>
      </div>
      <h3>{say.asked}</h3>
      <p className="answer-text">
        <InLang of={check.words} />
      </p>
      <Changes check={check} />
      <Form method="post" className="form">
        <SeenFields step="answer_supplement" form="supplement" seenRevision={revision} />
        {check.typed.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {check.changed.length > 0 ? null : (
          <Notice tone="caution" title={say.nothing}>
            <p>{say.nothingWhat}</p>
            <label className="radio">
              <input type="checkbox" name={UNCHANGED} value="yes" />
              <span>{say.sure}</span>
            </label>
          </Notice>
        )}
        <p className="quiet">{text.sendHint}</p>
        <div className="button-row">
          <Button weight="primary">{text.send}</Button>
          <Button name="intent" value="edit">
            {say.edit}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Changes({ check: { changed, unchanged } }: { check: SupplementCheck }) {
  const { check: say } = useWords(answerWords);
  return (
    <>
      {changed.length === 0 ? null : (
        <>
          <h3>{say.changed}</h3>
          <dl className="answers">
            {changed.map(({ key, label, answer, files }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  {answer === null ? null : (
                    <>
                      <p className="row-note">
                        <InLang of={say.before} />
                      </p>
                      <p className="answer-text quiet">
                        <InLang of={answer.before} />
                      </p>
                      <p className="row-note">
                        <InLang of={say.after} />
                      </p>
                      <p className="answer-text">
                        <InLang of={answer.after} />
                      </p>
                    </>
                  )}
                  {files.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {unchanged.length === 0 ? null : (
        <>
          <h3>{say.unchanged}</h3>
          <ul className="bullets">
            {unchanged.map(({ key, label, isEmpty }) => (
              <li key={key}>
                {label}: {isEmpty ? say.empty : say.same}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
