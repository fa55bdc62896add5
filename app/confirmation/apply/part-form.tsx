import { Form } from "@remix-run/react";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { PartView } from "./part-view.ts";
import { QuestionControl } from "./question-control.tsx";
import { applyWords } from "./words.ts";

type PartFormProps = { view: PartView; canEdit: boolean; isRefused: boolean };

/** The questions of a part that are answered by typing or choosing; files have forms of their own. */
export function PartForm({ view, canEdit, isRefused }: PartFormProps) {
  const { part: text } = useWords(applyWords);
  const draft = useDraft(canEdit ? draftName("submit", view.key) : undefined);
  const typed = view.questions.filter(({ control }) => control.type !== "files");
  if (typed.length === 0) return null;
  return (
    <>
      {isRefused ? null : <DraftNotice draft={draft} />}
      <Form method="post" noValidate className="form" id="part-form" {...(draft && { ref: draft.ref })}>
        {view.errors.length === 0 ? null : (
          <Notice tone="caution" title={text.notSaved}>
            <p>{text.notSavedWhy}</p>
          </Notice>
        )}
        <ErrorSummary errors={view.errors} />
        <fieldset disabled={!canEdit} className="form narrow-form">
          <legend className="visually-hidden">{view.title}</legend>
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
            <DraftControls draft={draft} />
          </div>
        ) : null}
      </Form>
    </>
  );
}
