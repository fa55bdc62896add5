import { formatSize, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Submitted } from "./load-submissions.server.ts";
import type { ShownAnswer } from "./read-submission.ts";
import { caseWords } from "./words.ts";

/** What was submitted, as it was frozen: the last one in the open, earlier ones behind their number. */
export function Submissions({ submissions }: { submissions: readonly Submitted[] }) {
  const { submission: text } = useWords(caseWords);
  const locale = useLocale();
  const last = submissions.at(-1);
  return (
    <section className="section" aria-labelledby="submission">
      <h2 id="submission">{text.title}</h2>
      {last === undefined ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p className="row-note">{text.submittedAt(last.number, formatStamp(last.at, locale))}</p>
          <Parts submitted={last} />
        </>
      )}
      {submissions
        .slice(0, -1)
        .reverse()
        .map((earlier) => (
          <Disclosure
            key={earlier.number}
            summary={text.submittedAt(earlier.number, formatStamp(earlier.at, locale))}
          >
            <Parts submitted={earlier} />
          </Disclosure>
        ))}
    </section>
  );
}

function Parts({ submitted }: { submitted: Submitted }) {
  const { submission: text } = useWords(caseWords);
  const locale = useLocale();
  if (submitted.content === null) return <p>{text.unreadable}</p>;
  return submitted.content.map(({ key, title, questions }) => (
    <div key={key} className="submitted-part">
      <h3>{title[locale]}</h3>
      <dl>
        {questions.map((question) => (
          <div key={question.key}>
            <dt>{question.label[locale]}</dt>
            <dd>
              <AnswerText answer={question} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** An answer with its files; what the applicant typed is text, whatever it looks like. */
export function AnswerText({ answer: { answer, files } }: { answer: ShownAnswer }) {
  const { submission: text } = useWords(caseWords);
  const locale = useLocale();
  if (answer === null && files.length === 0) return <span className="quiet">{text.noAnswer}</span>;
  return (
    <>
      {answer === null ? null : (
        <p className="submitted-text">
          <InLang of={answer[locale]} />
        </p>
      )}
      {files.length === 0 ? null : (
        <ul className="plain-list">
          {files.map(({ name, bytes, token, sha256, path = token === null ? null : `/files/${token}` }) => (
            <li key={`${sha256} ${name}`}>
              {path === null ? (
                <InLang of={name} />
              ) : (
                <a className="text-link" href={path}>
                  <InLang of={name} />
                </a>
              )}{" "}
              <span className="quiet small">{formatSize(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
