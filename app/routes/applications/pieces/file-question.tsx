import type { QuestionView } from "#app/confirmation/applying/views/part-view.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";

/** A question that is answered by files: what is attached. */
export function FileQuestion({ question, names }: { question: QuestionView; names: readonly string[] }) {
  const { part: text } = useTexts(applyingTexts);
  return (
    <section className="section" id={question.key}>
      <h2>{question.label}</h2>
      {question.hint === null ? null : <p className="quiet">{question.hint}</p>}
      {names.length === 0 ? (
        <p>{text.files.none}</p>
      ) : (
        <ul className="bullets">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
