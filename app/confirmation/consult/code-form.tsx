import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { CODE_MINUTES, type LinkState } from "./consultation.ts";
import { consultWords } from "./words.ts";

/** Why nothing is shown; thanks to those who have just answered. */
export function Ended({ state, isThanked }: { state: Exclude<LinkState, "asks">; isThanked: boolean }) {
  const { answer: text } = useWords(consultWords);
  const [title, words] = text.ended[state];
  if (isThanked && state === "answered")
    return (
      <div role="status">
        <Notice tone="good" title={text.sent}>
          <p>{text.sentText}</p>
        </Notice>
      </div>
    );
  return (
    <Notice tone="caution" title={title}>
      <p>{words}</p>
    </Notice>
  );
}

/** First a code is asked for, by a press of a button: a program that looks links up for its reader sends no mails. */
export function CodeForm({ isSent, lastResult }: { isSent: boolean; lastResult: SubmissionResult | null }) {
  const { answer: text } = useWords(consultWords);
  const [form, fields] = useSentForm<{ code: string }>({ id: "code", lastResult });
  const isAsked = isSent || lastResult !== null;
  return (
    <section className="section" aria-labelledby="code-title">
      <h2 id="code-title">{text.codeTitle}</h2>
      <p>{text.codeLead}</p>
      {isSent && lastResult === null ? (
        <div role="status">
          <Notice tone="good" title={text.codeSent(CODE_MINUTES)} />
        </div>
      ) : null}
      {isAsked ? (
        <Form method="post" id={form.id} noValidate className="form">
          <FormErrors form={form} />
          <input type="hidden" name="intent" value="code" />
          <TextField
            label={text.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            {...controlOf(fields.code)}
          />
          <div className="button-row">
            <Button weight="primary">{text.enter}</Button>
          </div>
        </Form>
      ) : null}
      <Form method="post">
        <input type="hidden" name="intent" value="send" />
        <Button weight={isAsked ? "tertiary" : "primary"}>{isAsked ? text.sendAgain : text.sendCode}</Button>
      </Form>
    </section>
  );
}
