import { useFormAction } from "@remix-run/react";
import { formatClock, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { LeaveQuestion } from "#app/ui/form/leave-question.tsx";
import { DAYS_KEPT, draftNames } from "./draft.ts";
import type { DraftOfForm } from "./use-draft.ts";
import { draftWords } from "./words.ts";

type Props = { draft: DraftOfForm<unknown> | undefined };

/** Above a form that was filled with a draft: from when it is, and a way to be rid of it. Outside of the form itself. */
export function DraftNotice({ draft }: Props) {
  const text = useWords(draftWords);
  const locale = useLocale();
  const action = useFormAction();
  if (!draft?.opened) return null;
  return (
    <Notice title={text.opened(formatStamp(draft.opened.savedAt, locale))}>
      <p>{text.kept(DAYS_KEPT)}</p>
      {/* Loads the page anew, also with scripts: each field begins with what it would have begun with. */}
      <form method="post" action={action} className="button-row">
        <input type="hidden" name={draftNames.form} value={draft.name} />
        <Button weight="tertiary" name={draftNames.keep} value="discard">
          {text.discard}
        </Button>
      </form>
    </Notice>
  );
}

/** Beside the button of a form: saves the draft at once, says when it was saved, and asks before leaving. */
export function DraftControls({ draft }: Props) {
  const text = useWords(draftWords);
  if (draft === undefined) return null;
  const { outcome, name, save, unsaved } = draft;
  return (
    <>
      <input type="hidden" name={draftNames.form} value={name} />
      <Button
        weight="tertiary"
        name={draftNames.keep}
        value="button"
        onClick={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {text.save}
      </Button>
      <p className="draft-state" aria-live="polite">
        {outcome !== null && "at" in outcome ? text.saved(formatClock(outcome.at)) : null}
        {outcome !== null && "problem" in outcome ? text.problems[outcome.problem] : null}
      </p>
      <LeaveQuestion form={unsaved} />
    </>
  );
}
