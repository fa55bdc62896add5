import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { readForm } from "#app/platform/pages/read-form.server.ts";
import { passRetryAfterOn } from "#app/platform/pages/retry-after.ts";
import { returnPathOf } from "#app/platform/pages/return-path.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { loadQuestionFiles } from "./load-question-files.server.ts";
import { requireQuestion, retryAfterOf } from "./question-address.server.ts";
import { QuestionField } from "./question-field.tsx";
import { removeFile } from "./remove-file.server.ts";
import { acceptUpload } from "./serve-files.server.ts";
import { uploadProblems } from "./upload-problems.ts";
import { filesWords } from "./words.ts";

export const meta = pageTitle(
  filesWords,
  (text, view: Loaded<typeof loader>) => text.title(view?.question.label ?? ""),
  { about: (view) => view?.question.title },
);

export const headers: HeadersFunction = (args) => {
  const answered = new Headers(passRetryAfterOn(args));
  answered.set("cache-control", "no-store");
  return answered;
};

export async function loader(args: LoaderFunctionArgs) {
  const place = await requireQuestion(args);
  const question = await perform(loadQuestionFiles, { ...place, locale: localeOf(args.request) });
  if (question === null) throw data(null, { status: 404 });
  return { question, returnTo: returnPathOf(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { pathname } = new URL(request.url);
  const done = () => redirect(returnPathOf(request) ?? pathname, { status: 303 });
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const place = await requireQuestion(args);
    const report = await perform(acceptUpload, { ...place, request });
    if (report === null) throw data(null, { status: 404 });
    const problems = uploadProblems(report, localeOf(request));
    if (problems.length === 0) return done();
    const status = report.waitSeconds > 0 ? 429 : 400;
    return data({ problems }, { status, headers: retryAfterOf(report) });
  }
  const place = await requireQuestion(args);
  const token = String((await readForm(request)).get("token"));
  const outcome = await perform(removeFile, { ...place, token });
  if (outcome.ok) return done();
  if (outcome.reason !== "closed") throw data(null, { status: 404 });
  return data({ problems: [filesWords[localeOf(request)].closed] }, { status: 409 });
}

/** One question with its files: where a browser without scripts lands when something was not taken. */
export default function QuestionFilesPage() {
  const { question, returnTo } = useLoaderData<typeof loader>();
  const text = useWords(filesWords);
  const problems = useActionData<typeof action>()?.problems;
  const application = `/company/${question.companyId}/applications/${question.applicationId}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: application, label: question.title }]} here={question.label} />
        <PageHeading title={text.title(question.label)} />
      </div>
      <QuestionField question={question} error={problems} {...(returnTo === null ? {} : { returnTo })} />
      <p>
        <TextLink to={returnTo ?? application}>{text.back}</TextLink>
      </p>
    </div>
  );
}
