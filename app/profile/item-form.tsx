import { Form } from "@remix-run/react";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { ItemView } from "./item-view.ts";
import { ProfileField } from "./profile-field.tsx";
import { profileWords } from "./words.ts";

/** The form of one item. */
export function ItemForm({ view, submissionId, draftName, refused }: ItemFormProps) {
  const text = useWords(profileWords);
  const draft = useDraft(draftName);
  const areDaysAsked = view.days.some(({ errors, conflict }) => errors.length > 0 || conflict !== null);
  return (
    <>
      {refused?.problem ? (
        <div role="alert">
          <Notice tone="bad" title={text.notSaved}>
            <p>{refused.problem}</p>
          </Notice>
        </div>
      ) : null}
      {refused === null ? <DraftNotice draft={draft} /> : null}
      <Form method="post" noValidate className="form" id="item-form" {...(draft && { ref: draft.ref })}>
        <input type="hidden" name="submissionId" value={submissionId} />
        <ErrorSummary errors={view.errors} takesFocus={refused !== null} />
        <div className="profile-facts">
          {view.fields.map((field) => (
            <div key={field.name} className="profile-fact">
              <ProfileField field={field} why={field.why} />
            </div>
          ))}
          {view.days.length === 0 ? null : (
            <Disclosure summary={text.days.summary} open={areDaysAsked}>
              <div className="profile-years">
                {view.days.map((field) => (
                  <ProfileField key={field.name} field={field} />
                ))}
              </div>
            </Disclosure>
          )}
        </div>
        <div className="button-row">
          <Button weight="primary" name="intent" value="stay">
            {text.save}
          </Button>
          {view.mark === null ? (
            <Button name="intent" value="another">
              {text.saveAndAnother}
            </Button>
          ) : null}
          <DraftControls draft={draft} />
        </div>
      </Form>
    </>
  );
}

/** `refused`: the form was sent and could not be saved; `problem` is what no control can say. */
type ItemFormProps = {
  view: ItemView;
  submissionId: string;
  draftName: string;
  refused: { problem: string | null } | null;
};

/** Behind a disclosure, so that a single click removes nothing. */
export function RemoveForm({ mark, isOpen }: { mark: string; isOpen: boolean }) {
  const { item: text } = useWords(profileWords);
  return (
    <Disclosure summary={text.remove} open={isOpen}>
      <p>{text.removeExplain}</p>
      <Form method="post">
        <input type="hidden" name="seen" value={mark} />
        <Button weight="tertiary" name="intent" value="remove">
          {text.removeConfirm}
        </Button>
      </Form>
    </Disclosure>
  );
}
