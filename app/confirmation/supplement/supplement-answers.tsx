import { Form } from "@remix-run/react";
import { QuestionControl } from "#app/confirmation/apply/question-control.tsx";
import { SeenFields } from "#app/confirmation/case/step-form.tsx";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { SupplementView } from "./supplement-view.ts";
import { answerWords } from "./words.ts";

type Props = {
  view: SupplementView;
  revision: number;
  /** The form was sent before, and comes back with what it said. */
  isAgain: boolean;
};

/** The questions that are answered by typing or choosing; files have forms of their own. */
export function SupplementAnswers({ view, revision, isAgain }: Props) {
  const text = useWords(answerWords);
  const draft = useDraft("answer_supplement");
  return (
    <>
      {isAgain ? null : <DraftNotice draft={draft} />}
      <Form method="post" noValidate className="form" {...(draft && { ref: draft.ref })}>
        <ErrorSummary errors={view.errors} />
        <SeenFields step="answer_supplement" form="supplement" seenRevision={revision} />
        <div className="form narrow-form">
          {view.questions
            .filter(({ control }) => control.type !== "files")
            .map((question) => (
              <QuestionControl key={question.key} question={question} />
            ))}
        </div>
        <p className="quiet">{text.sendHint}</p>
        <div className="button-row">
          <Button weight="primary" name="intent" value="check">
            {text.toCheck}
          </Button>
          <DraftControls draft={draft} />
        </div>
      </Form>
    </>
  );
}
