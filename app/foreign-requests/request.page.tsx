import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameInTitle, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { RequestSteps } from "./duty.tsx";
import foreignRequestsStyles from "./foreign-requests.css?url";
import { loadRequest } from "./load-requests.server.ts";
import { RequestForm } from "./request-form.tsx";
import { requestSchema, submissionSchema } from "./request-schema.ts";
import { changeRequest, enterRequest, MOST_REQUESTS } from "./save-request.server.ts";
import { foreignRequestsWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: foreignRequestsStyles }];
export const meta = pageTitle(foreignRequestsWords, (text) => text.form.changeTitle, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && nameInTitle({ name: loaded.found?.view.name ?? loaded.company.name, nameEn: null }, locale),
});
export const headers = noStore;

const NEW = "new";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const isNew = params.requestId === NEW;
  const { viewer, company } = await requireCompany(
    request,
    params.companyId,
    isNew ? "company.answer" : "company.read",
  );
  const asked = { companyId: company.id, today: today(), locale: localeOf(request) };
  const found = isNew ? null : await perform(loadRequest, { ...asked, requestId: readId(params.requestId) });
  if (found === null && !isNew) throw data(null, { status: 404 });
  return {
    company,
    found,
    submissionId: isNew ? randomUUID() : null,
    mayChange: may(viewer, "company.answer", { companyId: company.id }).ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const text = foreignRequestsWords[localeOf(request)];
  const schema = requestSchema(text, { today: today() });
  const typed = await readForm(request);
  const submission = parseWithZod(typed, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const refuse = (formError: string) => data(submission.reply({ formErrors: [formError] }), { status: 400 });
  const entered = { viewer, companyId: company.id, details: submission.value };
  const here = `/company/${company.id}/foreign-requests`;
  if (params.requestId !== NEW) {
    const requestId = readId(params.requestId);
    const changed = await perform(changeRequest, { ...entered, requestId });
    if (changed.ok) return leadTo(request, `${here}/${requestId}?done=saved`);
    return changed.reason === "gone" ? refuse(text.form.gone) : answerRefused(request, changed.reason);
  }
  const sent = submissionSchema.safeParse(Object.fromEntries(typed));
  if (!sent.success) return refuse(text.form.stale);
  const kept = await perform(enterRequest, { ...entered, submissionId: sent.data.submissionId });
  if (kept.ok) return leadTo(request, `${here}/${kept.requestId}?done=entered`);
  if (kept.reason === "tooMany") return refuse(text.form.tooMany(MOST_REQUESTS));
  return answerRefused(request, kept.reason);
}

/** One request: where it stands, and the form that keeps its record; `new` enters one. */
export default function ForeignRequestPage() {
  const { company, found, submissionId, mayChange, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const text = useWords(foreignRequestsWords);
  const list = `/company/${company.id}/foreign-requests`;
  const title = found === null ? text.form.newTitle : found.view.name;
  const steps = [
    { to: `/company/${company.id}`, label: useCompanyName(company) },
    { to: list, label: text.title },
  ];
  const happened = done === "entered" || done === "saved" ? text.done[done] : null;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={steps} here={title} />
        <PageHeading title={title} />
      </div>
      {happened !== null && lastResult === null ? <Notice tone="good" title={happened} /> : null}
      {found === null ? null : (
        <section className="section" aria-labelledby="steps">
          <h2 id="steps">{text.stepsTitle}</h2>
          <RequestSteps steps={found.view.steps} />
          <p className="quiet small">{`${text.duty.notSent} ${text.duty.counting}`}</p>
        </section>
      )}
      {mayChange ? (
        <section className="section screen-only" aria-labelledby="record">
          <h2 id="record">{found === null ? text.form.requestTitle : text.form.changeTitle}</h2>
          <RequestForm
            key={`${found?.view.id} ${done}`}
            details={found?.details ?? {}}
            submissionId={submissionId}
            lastResult={lastResult}
          />
        </section>
      ) : (
        <Notice title={text.readOnly} />
      )}
      {found !== null && mayChange ? (
        <p className="screen-only">
          <TextLink to={`${list}/${found.view.id}/remove`}>{text.remove.link}</TextLink>
        </p>
      ) : null}
    </div>
  );
}
