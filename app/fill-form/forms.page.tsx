import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { fileLimits } from "#app/files/file-limits.ts";
import type { ReceivedForm } from "#app/files/receive-form.server.ts";
import { filesWords } from "#app/files/words.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { type Locale, localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, readForm } from "#app/platform/pages/read-form.server.ts";
import { passRetryAfterOn } from "#app/platform/pages/retry-after.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { keptHours } from "./kept-hours.ts";
import { listForms } from "./open-form.server.ts";
import { removeForm } from "./remove-forms.server.ts";
import { uploadForm } from "./upload-form.server.ts";
import { fillWords } from "./words.ts";

export const meta = pageTitle(fillWords, (text) => text.title, { index: false, about: ofCompany });

export const headers: HeadersFunction = (args) => {
  const answered = new Headers(passRetryAfterOn(args));
  answered.set("cache-control", "no-store");
  return answered;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const forms = await perform(listForms, { companyId: company.id });
  return {
    company,
    mayUpload: may(viewer, "company.answer", { companyId: company.id }).ok,
    forms: forms.map(({ id, name, keptUntil }) => ({ id, name, until: formatStamp(keptUntil, locale) })),
    isRemoved: new URL(request.url).searchParams.get("done") === "removed",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId, "company.answer");
  const companyId = company.id;
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const formId = idIn(await readForm(request), "formId");
    const isDone = await perform(removeForm, { viewer, companyId, formId });
    return isDone
      ? leadTo(request, `/company/${companyId}/forms?done=removed`)
      : answerRefused(request, "notYours");
  }
  const received = await perform(uploadForm, { request, viewer, companyId });
  if (received.ok) return leadTo(request, `/company/${companyId}/forms/${received.kept}`);
  if (received.reason === "missing") return answerRefused(request, "notYours");
  const isLimited = received.reason === "limited";
  const init = isLimited
    ? { status: 429, headers: { "retry-after": String(received.waitSeconds) } }
    : { status: 400 };
  return data({ problem: problemOf(received, localeOf(request)) }, init);
}

function problemOf(received: ReceivedForm<number> & { ok: false }, locale: Locale): string {
  const text = fillWords[locale];
  if (received.reason === "limited") return text.limited(Math.ceil(received.waitSeconds / 60));
  if (received.reason === "none") return text.missing;
  if (!("name" in received)) return text.broken;
  if (received.reason !== "ofNoUse") return filesWords[locale].refusals[received.reason](received.name);
  const { type } = received;
  return text.problems[type === "hwp" || type === "pdf" ? type : "otherType"];
}

/** The forms that a company has uploaded, and another one. */
export default function Forms() {
  const { company, forms, mayUpload, isRemoved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const text = useWords(fillWords);
  const name = useCompanyName(company);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: `/company/${company.id}`, label: name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isRemoved && problem === undefined ? <Notice tone="good" title={text.removed} /> : null}
      {mayUpload ? (
        <Form method="post" encType="multipart/form-data" className="form screen-only" reloadDocument>
          <Field
            label={text.file}
            error={problem}
            hint={
              <>
                <p>{text.limits(String(fileLimits.bytes / 1_048_576), keptHours)}</p>
                <p>{text.otherTypes}</p>
              </>
            }
          >
            {(control) => (
              <input type="file" name="file" accept=".hwpx,.docx" {...control} className="control" />
            )}
          </Field>
          <div className="button-row">
            <Button weight="primary">{text.send}</Button>
          </div>
        </Form>
      ) : (
        <Notice title={text.readOnly} />
      )}
      <section className="section" aria-labelledby="forms">
        <h2 id="forms">{text.list}</h2>
        {forms.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <DataTable
            caption={text.list}
            isCaptionHidden
            rows={forms}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: "name",
                label: text.name,
                cell: (form) => (
                  <TextLink to={`/company/${company.id}/forms/${form.id}`}>{form.name}</TextLink>
                ),
              },
              { key: "until", label: text.until, kind: "line", cell: ({ until }) => until },
              {
                key: "remove",
                label: text.remove,
                kind: "act",
                cell: (form) =>
                  mayUpload ? (
                    <Form method="post">
                      <input type="hidden" name="formId" value={form.id} />
                      <Button weight="tertiary" fullName={`${form.name}: ${text.remove}`}>
                        {text.remove}
                      </Button>
                    </Form>
                  ) : null,
              },
            ]}
          />
        )}
      </section>
    </div>
  );
}
