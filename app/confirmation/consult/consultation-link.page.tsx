import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { codeSchema } from "#app/accounts/sign-in/sign-in-schema.ts";
import { controlOf } from "#app/companies/name-fields.tsx";
import { hearingTitle } from "#app/confirmation/case/hearing-title.ts";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { FormErrors } from "#app/ui/form/form-errors.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import hearingStyles from "../case/hearing.css?url";
import { answerConsultation } from "./answer-consultation.server.ts";
import { AnswerForm } from "./answer-form.tsx";
import { CODE_MINUTES } from "./consultation.ts";
import { answerSchema } from "./consulting-schemas.ts";
import { readPass, serializePass } from "./link-pass.server.ts";
import { readQuestion } from "./load-question.server.ts";
import { isPass, type OpenedLink, openLink, passOf } from "./open-link.server.ts";
import { QuestionView } from "./question-view.tsx";
import { sendCode, verifyLinkCode } from "./send-code.server.ts";

export const links = () => [{ rel: "stylesheet", href: hearingStyles }];
export const meta = hearingTitle((text) => text.consulting.answer.title);
/** The address is a secret, so it is told to nobody that the page leads to. */
export const headers = () => ({ ...notKept(), "referrer-policy": "no-referrer" });

type Asking = Extract<OpenedLink, { state: "asks" }>;

/** The page's own guard: what the link is, and whether this browser has entered its code. */
async function guard({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const link = await perform(openLink, { token: params.token ?? "" });
  if (link === null) throw data(null, { status: 404 });
  const isOpen = link.state === "asks" && isPass(await readPass(request), link);
  return { link, isOpen };
}

export async function loader(args: LoaderFunctionArgs) {
  const { link, isOpen } = await guard(args);
  const { searchParams } = new URL(args.request.url);
  const common = { question: null, isSent: searchParams.has("sent") };
  if (link.state !== "asks") return data({ ...common, state: link.state }, { status: 410 });
  if (!isOpen) return data({ ...common, state: "code" as const }, { status: 200 });
  const question = await perform(readQuestion, { consultationId: link.consultationId });
  if (question === null) return data({ ...common, state: "closed" as const }, { status: 410 });
  return data({ ...common, state: "open" as const, question }, { status: 200 });
}

type Answer = { code?: SubmissionResult; answer?: SubmissionResult };

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { link, isOpen } = await guard(args);
  // The page itself says what has become of the link.
  if (link.state !== "asks") return data<Answer>({}, { status: 410 });
  const form = await readForm(request);
  const intent = textIn(form, "intent");
  if (intent === "send") return mailCode(request, link);
  if (intent === "code") return enterCode(request, form, link);
  if (intent !== "answer") throw data(null, { status: 400 });
  // Without the pass, or once it is too old: back to the code.
  if (!isOpen) return redirect(new URL(request.url).pathname, { status: 303 });
  const locale = localeOf(request);
  const schema = answerSchema(hearingWords[locale].consulting.missing);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data<Answer>({ answer: submission.reply() }, { status: 400 });
  const by = { email: link.email, linkHash: link.linkHash };
  const taken = await perform(answerConsultation, { asked: link, by, answer: submission.value });
  if (!taken.ok) {
    const formErrors = taken.reasons.map((reason) => reason[locale]);
    return data<Answer>({ answer: submission.reply({ formErrors }) }, { status: 409 });
  }
  return redirect(`${new URL(request.url).pathname}?sent`, {
    status: 303,
    headers: { "set-cookie": await serializePass(null, request) },
  });
}

async function mailCode(request: Request, link: Asking) {
  const locale = localeOf(request);
  const sent = await perform(sendCode, { ...link, locale });
  if (sent.ok) return redirect(`${new URL(request.url).pathname}?sent`, { status: 303 });
  const formErrors = [hearingWords[locale].consulting.answer.codes.tooMany];
  return data<Answer>({ code: { status: "error", error: { "": formErrors } } }, { status: 429 });
}

async function enterCode(request: Request, form: FormData, link: Asking) {
  const { codes } = hearingWords[localeOf(request)].consulting.answer;
  const schema = codeSchema({ codeMissing: codes.missing, codeWrongForm: codes.form });
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data<Answer>({ code: submission.reply() }, { status: 400 });
  const verified = await perform(verifyLinkCode, { ...link, ...submission.value });
  if (!verified.ok) {
    const fieldErrors = { code: [codes[verified.reason]] };
    return data<Answer>({ code: submission.reply({ fieldErrors }) }, { status: 400 });
  }
  return redirect(new URL(request.url).pathname, {
    status: 303,
    headers: { "set-cookie": await serializePass(passOf(link), request) },
  });
}

export default function ConsultationLink() {
  const { state, question, isSent } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const {
    consulting: { answer: text },
  } = useWords(hearingWords);
  const locale = useLocale();
  return (
    <div className="page">
      <PageHeading
        title={text.title}
        lead={question === null ? undefined : text.from(question.ministry[locale])}
      />
      {state === "code" ? <CodeForm isSent={isSent} lastResult={sent?.code ?? null} /> : null}
      {question === null ? null : (
        <>
          <QuestionView question={question} />
          <AnswerForm lastResult={sent?.answer ?? null} />
        </>
      )}
      {state === "code" || state === "open" ? null : <Ended state={state} isThanked={isSent} />}
    </div>
  );
}

/** Why nothing is shown; whoever has just answered is thanked. */
function Ended({ state, isThanked }: { state: Exclude<OpenedLink["state"], "asks">; isThanked: boolean }) {
  const {
    consulting: { answer: text },
  } = useWords(hearingWords);
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
function CodeForm({ isSent, lastResult }: { isSent: boolean; lastResult: SubmissionResult | null }) {
  const {
    consulting: { answer: text },
  } = useWords(hearingWords);
  const [form, fields] = useForm<{ code: string }>({ id: "code", lastResult });
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
