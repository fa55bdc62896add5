import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { hearingTitle } from "#app/confirmation/case/hearing-title.ts";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, notKept, readForm } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import hearingStyles from "../case/hearing.css?url";
import { answerConsultation } from "./answer-consultation.server.ts";
import { AnswerForm } from "./answer-form.tsx";
import { answerSchema } from "./consulting-schemas.ts";
import { loadQuestion } from "./load-question.server.ts";
import { QuestionView } from "./question-view.tsx";

export const links = () => [{ rel: "stylesheet", href: hearingStyles }];
export const meta = hearingTitle((text) => text.consulting.answer.title);
export const headers = notKept;

async function read({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const viewer = await requireViewer(request);
  const { consultationId: typed = "" } = params;
  const consultationId = /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : 0;
  const question = await perform(loadQuestion, { viewer, consultationId });
  if (question === null) throw data(null, { status: 404 });
  return { viewer, question };
}

export async function loader(args: LoaderFunctionArgs) {
  return (await read(args)).question;
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { viewer, question } = await read(args);
  const locale = localeOf(request);
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: answerSchema(hearingWords[locale].consulting.missing) });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const taken = await perform(answerConsultation, {
    asked: question,
    by: { viewer },
    answer: submission.value,
  });
  if (taken.ok) return leadTo(request, "/agency/consultations?sent");
  const formErrors = taken.reasons.map((reason) => reason[locale]);
  return data(submission.reply({ formErrors }), { status: 409 });
}

/** A question to the viewer's ministry, to be answered by its account. */
export default function OwnConsultation() {
  const question = useLoaderData<typeof loader>();
  const sent = useActionData<SubmissionResult>();
  const {
    consulting: { answer: text },
  } = useWords(hearingWords);
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: "/agency/consultations", label: text.listTitle }]}
          here={question.reference}
        />
        <PageHeading title={text.title} lead={text.from(question.ministry[locale])} />
      </div>
      <QuestionView question={question} />
      <AnswerForm lastResult={sent ?? null} />
    </div>
  );
}
