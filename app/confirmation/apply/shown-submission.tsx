import { useWords } from "#app/i18n/use-words.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ShownAnswer, ShownPart } from "./application-view.ts";
import { applyWords } from "./words.ts";

/** Questions with their answers, part by part. `changeAt`: path of the draft, if answers can still be changed. */
export function ShownSubmission({
  parts,
  changeAt,
}: {
  parts: readonly ShownPart[];
  changeAt: string | null;
}) {
  const { part: text } = useWords(applyWords);
  return (
    <div className="submission">
      {parts.map((part) => (
        <section key={part.key} className="section" aria-labelledby={`part-${part.key}`}>
          <div className="section-heading">
            <h2 id={`part-${part.key}`}>{part.title}</h2>
            <p className="small">
              <InLang of={text.source(part.source)} />
            </p>
          </div>
          <dl className="answers">
            {part.answers.map((answer) => (
              <Answer
                key={answer.key}
                answer={answer}
                changeTo={changeAt === null ? null : `${changeAt}/parts/${part.key}#${answer.key}`}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Answer({ answer, changeTo }: { answer: ShownAnswer; changeTo: string | null }) {
  const { check: text } = useWords(applyWords);
  const { label, files, origin } = answer;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {answer.answer === null ? null : (
          <p className="answer-text">
            <InLang of={answer.answer} />
          </p>
        )}
        {files.length === 0 ? null : (
          <ul className="bullets">
            {files.map((file) => (
              <li key={`${file.hash} ${file.name}`}>
                <InLang of={file.name} />{" "}
                <span className="row-note">
                  <InLang of={file.detail} />
                </span>
                <span className="row-note hash">{file.hash}</span>
              </li>
            ))}
          </ul>
        )}
        {answer.answer === null && files.length === 0 ? <p className="quiet">{text.empty}</p> : null}
        {origin === null ? null : (
          <p className="row-note">
            <InLang of={origin} />
          </p>
        )}
        {changeTo === null ? null : (
          <p className="change-link">
            <TextLink to={changeTo}>
              {text.change}
              <span className="visually-hidden">: {label}</span>
            </TextLink>
          </p>
        )}
      </dd>
    </div>
  );
}
