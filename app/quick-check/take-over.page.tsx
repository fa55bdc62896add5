import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { readAnswers, serializeAnswers } from "./read-answers.server.ts";
import { readFormAnswers, typedIn } from "./read-form-answers.ts";
import { takeAnswers } from "./take-answers.server.ts";
import { leftView, takeOverView } from "./take-over-view.ts";
import { quickCheckWords } from "./words.ts";

export const meta = pageTitle(quickCheckWords, (text) => text.takeOver.title, { about: ofCompany });

export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const answers = await readAnswers(request);
  if (answers.length === 0) throw redirect(localePath(locale, `/company/${company.id}/profile`));
  return {
    company: { id: company.id, name: companyName(company, locale) },
    view: takeOverView(answers, locale),
    submissionId: randomUUID(),
  };
}

/** Moves the answers into the profile, or leaves them; either way this browser forgets them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const locale = localeOf(request);
  const form = await readForm(request);
  const before = await readAnswers(request);
  const read = readFormAnswers(before, form.has("foundedOn") ? ["foundedOn"] : [], typedIn(form), today());
  if (
    textIn(form, "intent") === "take" &&
    (Object.keys(read.refusals).length > 0 || read.doubts.some(({ kind }) => kind === "refused"))
  )
    return data(
      { view: takeOverView(before, locale, { typed: typedIn(form), read }), left: null },
      { status: 400 },
    );
  const headers = { "set-cookie": (await serializeAnswers([], request)) ?? "" };
  const profile = localePath(locale, `/company/${company.id}/profile`);
  if (textIn(form, "intent") !== "take") return redirect(profile, { status: 303, headers });
  const submissionId = textIn(form, "submissionId").slice(0, 60);
  const asked = { viewer, companyId: company.id, answers: read.answers, submissionId, now: now() };
  const left = await perform(takeAnswers, asked);
  // A year alone is no founding date: it is left on purpose, and the profile asks for it.
  const unexpected = left.filter(({ name }) => name !== "foundedOn");
  if (unexpected.length === 0) return redirect(profile, { status: 303, headers });
  return data({ view: takeOverView(unexpected, locale), left: leftView(unexpected, locale) }, { headers });
}

/** Offers what was answered before there was an account, so that nothing has to be entered again. */
export default function TakeOver() {
  const { company, submissionId, view: loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { takeOver: text } = useWords(quickCheckWords);
  const view = answered?.view ?? loaded;
  const path = `/company/${company.id}`;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: path, label: company.name }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {answered?.left ? (
        <Notice tone="caution" title={text.leftTitle}>
          <p>{text.left}</p>
          {answered.left.hasLists ? <p>{text.leftLists}</p> : null}
          <p>{view.rows.map(({ label, value }) => `${label} ${value}`).join(", ")}</p>
          <ul>
            {answered.left.steps.map(({ step, label }) => (
              <li key={step}>
                <TextLink to={`${path}/profile/${step}`}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form method="post" noValidate className="form">
          <input type="hidden" name="submissionId" value={submissionId} />
          <DataTable
            caption={text.caption}
            rows={view.rows}
            rowKey={({ name }) => name}
            columns={[
              { key: "label", label: text.columns.name, cell: ({ label }) => label },
              { key: "value", label: text.columns.value, cell: ({ value }) => value },
            ]}
          />
          {view.founded ? (
            <TextField
              id="foundedOn"
              name="foundedOn"
              label={text.founded}
              hint={text.foundedHint}
              error={view.founded.errors}
              defaultValue={view.founded.value}
              autoComplete="off"
              maxLength={40}
            />
          ) : null}
          <div className="button-row">
            <Button weight="primary" name="intent" value="take">
              {text.take}
            </Button>
            <Button weight="tertiary" name="intent" value="leave">
              {text.leave}
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
