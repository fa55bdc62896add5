import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { passRetryAfterOn } from "#app/platform/pages/retry-after.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { DetailsForm } from "./details-form.tsx";
import { loadPaper } from "./load-papers.server.ts";
import { OlderPapers, PaperFacts } from "./paper-parts.tsx";
import { paperSchema } from "./paper-schema.ts";
import papersStyles from "./papers.css?url";
import { savePaper } from "./save-paper.server.ts";
import { UploadForm } from "./upload-form.tsx";
import { uploadPaper } from "./upload-paper.server.ts";
import { type UploadProblem, uploadProblem } from "./upload-problem.ts";
import { papersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: papersStyles }];
export const meta = pageTitle(papersWords, (text) => text.details.title, {
  index: false,
  about: (view: Loaded<typeof loader>, locale) =>
    view && nameInTitle({ name: view.paper.name, nameEn: null }, locale),
});

export const headers: HeadersFunction = (args) => {
  const answered = new Headers(passRetryAfterOn(args));
  answered.set("cache-control", "no-store");
  return answered;
};

async function find({ request, params }: LoaderFunctionArgs, companyId: number) {
  const asked = { companyId, paperId: readId(params.paperId), today: today(), locale: localeOf(request) };
  const found = await perform(loadPaper, asked);
  if (found === null) throw data(null, { status: 404 });
  return { ...asked, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(args.request, args.params.companyId);
  const { found } = await find(args, company.id);
  return {
    company,
    ...found,
    mayChange: may(viewer, "company.answer", { companyId: company.id }).ok,
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

type Wrong = { problem?: UploadProblem; details?: SubmissionResult };

export async function action(args: ActionFunctionArgs) {
  const { request, params } = args;
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const { companyId, paperId, locale, found } = await find(args, company.id);
  const here = (id: number, done: string) =>
    leadTo(request, `/company/${companyId}/documents/${id}?done=${done}`);
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const received = await perform(uploadPaper, { request, viewer, companyId, replaces: paperId });
    if (received.ok && received.kept.ok) return here(received.kept.paperId, "replaced");
    const problem = uploadProblem(received, locale);
    if (problem === null) return answerRefused(request, "notYours");
    const wait = problem.waitSeconds;
    const init = { status: 429, headers: { "retry-after": String(wait) } };
    return data<Wrong>({ problem }, wait === undefined ? { status: 400 } : init);
  }
  const schema = paperSchema(papersWords[locale], { today: today(), isOther: found.isOther });
  const submission = parseWithZod(await readForm(request), { schema });
  if (submission.status !== "success") return data<Wrong>({ details: submission.reply() }, { status: 400 });
  const saved = await perform(savePaper, { viewer, companyId, paperId, details: submission.value });
  if (saved.ok) return here(paperId, "saved");
  if (saved.reason === "gone") throw data(null, { status: 404 });
  return answerRefused(request, saved.reason);
}

/** One paper: its state, its details, a newer file for it, older files. */
export default function PaperPage() {
  const { company, paper, isOther, details, replacedBy, older, mayChange, done } =
    useLoaderData<typeof loader>();
  const sent = useActionData<Wrong>();
  const text = useWords(papersWords);
  const home = `/company/${company.id}`;
  const steps = [
    { to: home, label: useCompanyName(company) },
    { to: `${home}/documents`, label: text.title },
  ];
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={steps} here={paper.name} />
        <PageHeading title={paper.name} />
      </div>
      {happened !== undefined && sent === undefined ? <Notice tone="good" title={happened} /> : null}
      {replacedBy === null ? null : (
        <Notice tone="caution" title={text.isOlder}>
          <p>
            <TextLink to={`${home}/documents/${replacedBy}`}>{text.toNewer}</TextLink>
          </p>
        </Notice>
      )}
      <PaperFacts paper={paper} />
      {mayChange ? (
        <section className="section screen-only" aria-labelledby="about">
          <h2 id="about">{text.details.title}</h2>
          <DetailsForm
            key={`${paper.id} ${done}`}
            details={details}
            isOther={isOther}
            lastResult={sent?.details ?? null}
          />
        </section>
      ) : (
        <Notice title={text.readOnly} />
      )}
      {mayChange && replacedBy === null ? (
        <section className="section screen-only" aria-labelledby="replace">
          <div className="section-heading">
            <h2 id="replace">{text.replace.title}</h2>
            <p>{text.replace.lead}</p>
          </div>
          <UploadForm problem={sent?.problem} submit={text.replace.send} />
        </section>
      ) : null}
      {older.length === 0 ? null : <OlderPapers papers={older} home={home} mayChange={mayChange} />}
      {mayChange ? (
        <p className="screen-only">
          <TextLink to={`${home}/documents/${paper.id}/remove`}>{text.remove.link}</TextLink>
        </p>
      ) : null}
    </div>
  );
}
