import { Form } from "@remix-run/react";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Message } from "./load-record.server.ts";
import { useResultOf } from "./step-form.tsx";
import { caseWords } from "./words.ts";

type MessagesProps = {
  audience: Message["audience"];
  messages: readonly Message[];
  mayWrite: boolean;
};

/** Notes of officials among themselves, or what was written between them and the applicant. Never both in one list. */
export function Messages({ audience, messages, mayWrite }: MessagesProps) {
  const { record: text } = useWords(caseWords);
  const locale = useLocale();
  const isNote = audience === "note";
  const shown = messages.filter((message) => message.audience === audience);
  const lastResult = useResultOf(`${audience}-form`);
  const draft = useDraft<{ words: string }>(mayWrite ? audience : undefined);
  const [form, fields] = useSentForm<{ words: string }>({
    id: `${audience}-form`,
    lastResult,
    ...(draft?.values && { defaultValue: draft.values }),
  });
  const write = isNote ? text.writeNote : text.writeMessage;
  return (
    <section className="section" aria-labelledby={`${audience}-list`}>
      <h2 id={`${audience}-list`}>{isNote ? text.notes : text.messages}</h2>
      <p className="row-note">{isNote ? text.notesLead : text.messagesLead}</p>
      {shown.length === 0 ? (
        <p>{isNote ? text.noNotes : text.noMessages}</p>
      ) : (
        <ol className="event-list">
          {shown.map(({ id, words, by, at }) => (
            <li key={id}>
              <p className="submitted-text">
                <InLang of={words} />
              </p>
              <p className="row-note">
                {formatStamp(at, locale)} · <InLang of={signatureText(by, locale)} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {mayWrite ? (
        <Disclosure summary={write} open={lastResult !== null || Boolean(draft?.opened)}>
          {lastResult === null ? <DraftNotice draft={draft} /> : null}
          <Form method="post" id={form.id} noValidate className="form" {...(draft && { ref: draft.ref })}>
            <FormErrors form={form} />
            <input type="hidden" name="intent" value={isNote ? "note" : "message"} />
            <TextArea label={text.words} rows={4} {...controlOf(fields.words)} />
            <div className="button-row">
              <Button>{write}</Button>
              <DraftControls draft={draft} />
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </section>
  );
}
