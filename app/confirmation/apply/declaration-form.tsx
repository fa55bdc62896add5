import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { applyWords } from "./words.ts";

type DeclarationFormProps = {
  /** A hash of what the page shows: exactly that is declared. */
  seen: string;
  obstacles: readonly string[];
  isMissing: boolean;
};

/** The declaration and the button that submits. */
export function DeclarationForm({ seen, obstacles, isMissing }: DeclarationFormProps) {
  const { check: text } = useWords(applyWords);
  return (
    <section className="section" aria-labelledby="declare">
      <h2 id="declare">{text.declarationTitle}</h2>
      {obstacles.length === 0 ? null : (
        <Notice tone="caution" title={text.notYet}>
          {obstacles.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <Form method="post" noValidate className="form" id="submit-form">
        <input type="hidden" name="seen" value={seen} />
        <label className="radio declaration">
          <input
            type="checkbox"
            id="declaration"
            name="declaration"
            value="yes"
            aria-invalid={isMissing ? true : undefined}
          />
          <span>{text.declaration}</span>
        </label>
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
    </section>
  );
}
