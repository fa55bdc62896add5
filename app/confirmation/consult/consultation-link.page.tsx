import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { codeSchema } from "#app/accounts/sign-in/sign-in-schema.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import opinionStyles from "../case/opinions.css?url";
import { answerConsultation, isAnswered } from "./answer-consultation.server.ts";
import { AnswerForm } from "./answer-form.tsx";
import { CodeForm, Ended } from "./code-form.tsx";
import { answerSchema } from "./consult-schemas.ts";
import { hashOfLink } from "./link-token.server.ts";
import { readQuestion } from "./load-question.server.ts";
import { isPass, type OpenedLink, openLink, passOf, readPass, serializePass } from "./open-link.server.ts";
import { placeOfLink } from "./opinion-draft.ts";
import { QuestionView } from "./question-view.tsx";
import { sendCode, verifyLinkCode } from "./send-code.server.ts";
import { consultWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: opinionStyles }];
export const meta = pageTitle(consultWords, (text) => text.answer.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>) => loaded?.question?.reference,
});
/** The address is a secret, so no page that this one links to learns it. */
export const headers = () => ({ ...noStore(), "referrer-policy": "no-referrer" });

type Asking = Extract<OpenedLink, { state: "asks" }>;

/** The page's own guard: what the link is, and whether this browser has entered its code. */
async function guard({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const token = params.token ?? "";
  const [link, linkHash] = [await perform(openLink, { token }), hashOfLink(token)];
  if (link === null || linkHash === null) throw data(null, { status: 404 });
  return { link, linkHash, isOpen: isPass(await readPass(request), { linkHash }) };
}

/** What is wrong with the form of the code. */
type Answer = { code?: SubmissionResult };

export async function loader(args: LoaderFunctionArgs) {
  const { link, isOpen } = await guard(args);
  const { searchParams } = new URL(args.request.url);
  const common = { question: null, isSent: searchParams.has("sent") };
  if (link.state !== "asks") return data({ ...common, state: link.state }, { status: 410 });
  if (!isOpen) return data({ ...common, state: "code" as const }, { status: 200 });
  const question = await perform(readQuestion, { consultationId: link.consultationId });
  if (question === null) return data({ ...common, state: "closed" as const }, { status: 410 });
  const drafts = await perform(findDrafts, placeOfLink(link));
  return data({ ...common, state: "open" as const, question, drafts }, { status: 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { link, linkHash, isOpen } = await guard(args);
  const form = await readForm(request);
  const schema = answerSchema(consultWords[localeOf(request)].missing);
  const { pathname } = new URL(request.url);
  if (link.state !== "asks") {
    const again = parseWithZod(form, { schema });
    const isSame =
      isOpen &&
      again.status === "success" &&
      (await perform(isAnswered, { by: { linkHash }, answer: again.value }));
    // The page itself says what has become of the link.
    return isSame ? redirect(`${pathname}?sent`, { status: 303 }) : data<Answer>({}, { status: 410 });
  }
  if (textIn(form, "intent") === "send") return mailCode(request, link);
  if (textIn(form, "intent") === "code") return enterCode(request, form, link);
  // Without the pass, or once it is too old: back to the code.
  if (!isOpen) return redirect(pathname, { status: 303 });
  const kept = await answerDraft(request, form, placeOfLink(link));
  if (kept) return kept;
  const steps = {
    answer_consultation: posted(schema, (answer) =>
      perform(answerConsultation, { asked: link, by: link, answer }),
    ),
  };
  const answered = await answerStep(request, form, steps, { to: () => `${pathname}?sent` });
  if (answered instanceof Response) answered.headers.append("set-cookie", await serializePass(null, request));
  return answered;
}

async function mailCode(request: Request, link: Asking) {
  const locale = localeOf(request);
  const sent = await perform(sendCode, { ...link, locale });
  if (sent.ok) return redirect(`${new URL(request.url).pathname}?sent`, { status: 303 });
  const formErrors = [consultWords[locale].answer.codes.tooMany];
  return data<Answer>({ code: { status: "error", error: { "": formErrors } } }, { status: 429 });
}

async function enterCode(request: Request, form: FormData, link: Asking) {
  const { codes } = consultWords[localeOf(request)].answer;
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
  const { answer: text } = useWords(consultWords);
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
          <AnswerForm consultationId={question.consultationId} />
        </>
      )}
      {state === "code" || state === "open" ? null : <Ended state={state} isThanked={isSent} />}
    </div>
  );
}
