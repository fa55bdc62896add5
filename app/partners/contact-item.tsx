import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { useSentForm } from "#app/ui/form/use-sent-form.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ContactView } from "./contact-view.ts";
import { partnersWords } from "./words.ts";

const tones = { waiting: "plain", accepted: "good", declined: "plain" } as const;

type RequestItemProps = { request: ContactView; mayAnswer: boolean; lastResult: SubmissionResult | null };

/** A request with its message, its answer and, once accepted, whom to write to. */
export function RequestItem({ request, mayAnswer, lastResult }: RequestItemProps) {
  const { requests: text } = useWords(partnersWords);
  const { id, name, companyId, isShown, isReceived, message, state, reply, contact } = request;
  return (
    <li className="card">
      <p className="card-title">
        {isShown ? (
          <TextLink to={`/partners/${companyId}`}>
            <InLang of={name} />
          </TextLink>
        ) : (
          <InLang of={name} />
        )}{" "}
        <Badge tone={tones[state]}>{text.states[state]}</Badge>
      </p>
      <p className="row-note">
        {text.at(request.sentAt)}
        {request.answeredAt === null ? null : ` · ${text.answeredAt(request.answeredAt)}`}
      </p>
      <p className="partner-text">
        <InLang of={message} />
      </p>
      {reply === null ? null : (
        <blockquote className="partner-text">
          <InLang of={reply} />
        </blockquote>
      )}
      {contact === null ? null : (
        <p>
          <strong>{text.contact}</strong> <InLang of={contact.name} />{" "}
          <a className="text-link" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      )}
      {isReceived && state === "waiting" && mayAnswer ? (
        <AnswerForm requestId={id} lastResult={lastResult} />
      ) : null}
    </li>
  );
}

function AnswerForm({ requestId, lastResult }: { requestId: number; lastResult: SubmissionResult | null }) {
  const { requests: text } = useWords(partnersWords);
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useSentForm<{ reply: string }>({ id: `answer-${requestId}`, lastResult });
  return (
    <Form method="post" id={form.id} ref={element} noValidate className="form">
      <UnsavedGuard form={element} isRefused={lastResult !== null} />
      <FormErrors form={form} />
      <input type="hidden" name="requestId" value={requestId} />
      <TextArea label={text.reply} rows={3} optional {...controlOf(fields.reply)} />
      <div className="button-row">
        <Button weight="primary" name="answer" value="accepted">
          {text.accept}
        </Button>
        <Button weight="secondary" name="answer" value="declined">
          {text.decline}
        </Button>
      </div>
    </Form>
  );
}
