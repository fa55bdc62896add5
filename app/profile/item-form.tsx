import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import type { ItemView } from "./item-view.ts";
import { ProfileField } from "./profile-field.tsx";
import { profileWords } from "./words.ts";

/** The form of one item. */
export function ItemForm({ view, submissionId }: { view: ItemView; submissionId: string }) {
  const text = useWords(profileWords);
  const form = useRef<HTMLFormElement>(null);
  const areDaysAsked = view.days.some(({ errors, conflict }) => errors.length > 0 || conflict !== null);
  return (
    <Form ref={form} method="post" noValidate className="form" id="item-form">
      <UnsavedGuard form={form} isRefused={view.errors.length > 0} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <ErrorSummary errors={view.errors} />
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
      </div>
    </Form>
  );
}

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
