import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo } from "#app/platform/pages/read-form.server.ts";
import { passRetryAfterOn } from "#app/platform/pages/retry-after.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { loadPapers } from "./load-papers.server.ts";
import { kindName, paperKinds } from "./paper-kinds.ts";
import { PaperTable } from "./paper-table.tsx";
import papersStyles from "./papers.css?url";
import { UploadForm } from "./upload-form.tsx";
import { uploadPaper } from "./upload-paper.server.ts";
import { uploadProblem } from "./upload-problem.ts";
import { papersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: papersStyles }];
export const meta = pageTitle(papersWords, (text) => text.title, { index: false, about: ofCompany });

export const headers: HeadersFunction = (args) => {
  const answered = new Headers(passRetryAfterOn(args));
  answered.set("cache-control", "no-store");
  return answered;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const asked = { companyId: company.id, today: today(), locale: localeOf(request) };
  const { searchParams } = new URL(request.url);
  return {
    company,
    ...(await perform(loadPapers, asked)),
    mayChange: may(viewer, "company.answer", { companyId: company.id }).ok,
    kind: searchParams.get("kind") ?? "",
    isRemoved: searchParams.get("done") === "removed",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const companyId = company.id;
  const received = await perform(uploadPaper, { request, viewer, companyId });
  if (received.ok && received.kept.ok)
    return leadTo(request, `/company/${companyId}/documents/${received.kept.paperId}?done=added`);
  const problem = uploadProblem(received, localeOf(request));
  if (problem === null) return answerRefused(request, "notYours");
  const { waitSeconds } = problem;
  return data(
    { problem },
    waitSeconds === undefined
      ? { status: 400 }
      : { status: 429, headers: { "retry-after": String(waitSeconds) } },
  );
}

/** The papers that a company keeps, and another one. */
export default function Papers() {
  const { company, papers, warnings, mayChange, kind, isRemoved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const text = useWords(papersWords);
  const locale = useLocale();
  const home = `/company/${company.id}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: home, label: useCompanyName(company) }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isRemoved && problem === undefined ? <Notice tone="good" title={text.done.removed} /> : null}
      {warnings.length === 0 ? null : (
        <div className="section">
          {warnings.map((warning) => (
            <Notice key={warning.title} tone="caution" title={warning.title}>
              <ul>
                {warning.papers.map(({ id, name, until }) => (
                  <li key={id}>
                    <TextLink to={`${home}/documents/${id}`}>{name}</TextLink>
                    {until === null ? null : <InLang of={` – ${until}`} />}
                  </li>
                ))}
              </ul>
            </Notice>
          ))}
        </div>
      )}
      <section className="section" aria-labelledby="papers">
        <h2 id="papers">{text.list}</h2>
        {papers.length === 0 ? <p>{text.none}</p> : <PaperTable papers={papers} home={home} />}
      </section>
      {mayChange ? (
        <section className="section screen-only" aria-labelledby="add">
          <h2 id="add">{text.add.title}</h2>
          <UploadForm
            kinds={paperKinds.map((value) => ({ value, label: kindName(value, locale) }))}
            kind={problem?.kind ?? kind}
            problem={problem}
            submit={text.add.send}
          />
        </section>
      ) : (
        <Notice title={text.readOnly} />
      )}
    </div>
  );
}
