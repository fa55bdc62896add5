import { InLang } from "#app/ui/text/in-lang.tsx";
import type { LetterContent } from "./letter-content.ts";

/** A letter as it is printed. `level`: heading level of its title, below the page around it. */
export function LetterPaper({ content, level }: { content: LetterContent; level: 1 | 3 }) {
  const { title, terms, opening, result, sections, sender, contact } = content;
  const [Title, Heading, Small] = level === 1 ? (["h1", "h2", "h3"] as const) : (["h3", "h4", "h5"] as const);
  return (
    <article className="letter-paper">
      <Title className="letter-title">{title}</Title>
      <dl className="letter-terms">
        {terms.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <InLang of={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{opening}</p>
      <p className="letter-result">{result}</p>
      {sections.map(({ heading, parts, mark }) => (
        <section key={heading} className="letter-section">
          <Heading>{heading}</Heading>
          {parts.map((part) => (
            <div key={part.heading ?? heading}>
              {part.heading === undefined ? null : <Small>{part.heading}</Small>}
              {part.paragraphs.map((paragraph) => (
                <p key={paragraph} className="letter-words">
                  <InLang of={paragraph} />
                </p>
              ))}
            </div>
          ))}
          {mark === undefined ? null : <p className="letter-mark">{mark}</p>}
        </section>
      ))}
      <p className="letter-sender">{sender}</p>
      {contact === null ? null : (
        <p className="letter-contact">
          <InLang of={contact} />
        </p>
      )}
    </article>
  );
}
