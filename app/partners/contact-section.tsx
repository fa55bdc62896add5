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
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { partnersWords } from "./words.ts";

/** Whether, and for which company, a reader may ask; if not, what they can do about it. */
export type MayContact =
  /** `name`: of the company; null for the reader's agency. `sent`: where the requests that were sent are. */
  | { is: "possible"; name: string | null; sent: string }
  | { is: "own" | "signedOut" | "withoutCompany" | "withoutRole" };

type ContactProps = { contact: MayContact; submissionId: string; lastResult: SubmissionResult | null };

export function ContactSection({ contact, ...rest }: ContactProps) {
  const { contact: text } = useWords(partnersWords);
  return (
    <section className="section screen-only" aria-labelledby="contact">
      <h2 id="contact">{text.title}</h2>
      {contact.is === "possible" ? <ContactForm {...contact} {...rest} /> : <NotYet contact={contact} />}
    </section>
  );
}

function NotYet({ contact }: { contact: MayContact }) {
  const { contact: text } = useWords(partnersWords);
  const signIn = useSignInPath();
  if (contact.is === "own") return <p>{text.ownListing}</p>;
  if (contact.is === "withoutRole") return <p>{text.needsRole}</p>;
  const isOut = contact.is === "signedOut";
  return (
    <>
      <p>{isOut ? text.signIn : text.needsCompany}</p>
      <p>
        <TextLink to={isOut ? signIn : "/account"}>{isOut ? text.toSignIn : text.toCompany}</TextLink>
      </p>
    </>
  );
}

type FormProps = {
  name: string | null;
  sent: string;
  submissionId: string;
  lastResult: SubmissionResult | null;
};

function ContactForm({ name, sent, submissionId, lastResult }: FormProps) {
  const { contact: text } = useWords(partnersWords);
  const [form, fields] = useSentForm<{ message: string }>({ id: "contact-form", lastResult });
  const element = useRef<HTMLFormElement>(null);
  return (
    <>
      <p>
        <InLang of={name === null ? text.officeLead : text.lead(name)} />
      </p>
      {/* A new id after each request that was sent: the form is empty again. */}
      <Form method="post" id={form.id} key={submissionId} ref={element} noValidate className="form">
        <UnsavedGuard form={element} isRefused={lastResult !== null} />
        <FormErrors form={form} />
        <input type="hidden" name="submissionId" value={submissionId} />
        <TextArea label={text.message} hint={text.messageHint} {...controlOf(fields.message)} />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
          <TextLink to={sent}>{text.toRequests}</TextLink>
        </div>
      </Form>
    </>
  );
}
