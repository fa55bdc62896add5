import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { AskedQuestion } from "./load-question.server.ts";
import { consultWords } from "./words.ts";

/** What a ministry is asked, and what it sees of the application for that. */
export function QuestionView({ question }: { question: AskedQuestion }) {
  const { answer: text } = useWords(consultWords);
  const locale = useLocale();
  const { securityClass, reference, title, company, technology, summary, words, dueOn } = question;
  const terms = [
    [text.terms.reference, reference],
    ...(title === null ? [] : [[text.terms.title, title]]),
    [text.terms.company, company],
    [text.terms.technology, technology[locale]],
    [text.terms.due, formatDay(dueOn, locale)],
  ];
  return (
    <>
      {securityClass === "security" ? <Notice tone="caution" title={text.offline} /> : null}
      {securityClass === "sensitive" ? <Notice title={text.lookRecorded} /> : null}
      <section className="section" aria-labelledby="asked">
        <h2 id="asked">{text.question}</h2>
        <p className="opinion-words">
          <InLang of={words} />
        </p>
      </section>
      <section className="section" aria-labelledby="about">
        <h2 id="about">{text.case}</h2>
        <dl className="term-list">
          {terms.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <InLang of={value} />
              </dd>
            </div>
          ))}
        </dl>
        {securityClass === "security" ? null : (
          <>
            <h3>{text.terms.summary}</h3>
            <p className="opinion-words" lang={summary === null ? undefined : "ko"}>
              {summary ?? text.noSummary}
            </p>
          </>
        )}
      </section>
    </>
  );
}
