import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { UnsavedGuard } from "#app/profile/unsaved-guard.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PartView } from "./part-view.ts";
import { QuestionControl } from "./question-control.tsx";
import { applyWords } from "./words.ts";

/** The questions of a part that are answered by typing or choosing; files have forms of their own. */
export function PartForm({ view, canEdit }: { view: PartView; canEdit: boolean }) {
  const { part: text } = useWords(applyWords);
  const form = useRef<HTMLFormElement>(null);
  const typed = view.questions.filter(({ control }) => control.type !== "files");
  if (typed.length === 0) return null;
  return (
    <Form ref={form} method="post" noValidate className="form" id="part-form">
      <UnsavedGuard form={form} question={text.leaveUnsaved} />
      {view.errors.length === 0 ? null : (
        <Notice tone="caution" title={text.notSaved}>
          <p>{text.notSavedWhy}</p>
        </Notice>
      )}
      <ErrorSummary errors={view.errors} />
      <fieldset disabled={!canEdit} className="form narrow-form">
        {typed.map((question) => (
          <QuestionControl key={question.key} question={question} />
        ))}
      </fieldset>
      {canEdit ? (
        <div className="button-row">
          <Button weight="primary" name="intent" value="next">
            {text.saveAndNext}
          </Button>
          <Button name="intent" value="stay">
            {text.save}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
