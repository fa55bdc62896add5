import { useActionData } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import type { LetterContent } from "./letter-content.ts";
import { LetterPaper } from "./letter-paper.tsx";
import { letterWords } from "./letter-words.ts";

/** What an action answers where a letter was to be seen before it is sent. */
export type Previewed = { preview: LetterContent };

/** The letter that a form of the page would send, where that was asked for. */
export function PreviewedLetter() {
  const answered = useActionData<Partial<Previewed>>();
  const text = useWords(letterWords);
  if (answered?.preview === undefined) return null;
  return (
    <section className="section" aria-labelledby="preview">
      <div className="section-heading" role="status">
        <h2 id="preview">{text.preview}</h2>
        <p>{text.previewLead}</p>
      </div>
      <LetterPaper content={answered.preview} level={3} />
    </section>
  );
}
