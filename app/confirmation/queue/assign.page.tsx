import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm, readId, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { assignCases, listAssignable, listOfficials, MOST_ASSIGNED } from "./assign-cases.server.ts";
import { assignableRoles } from "./queue-view.ts";
import { queueWords } from "./words.ts";

export const meta = pageTitle(queueWords, (text) => text.assignPage.title, { index: false });
export const headers = noStore;

/** Which cases are about to be assigned, restated before it is done. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const applicationIds = idsOf(new URL(request.url).searchParams.getAll("case"));
  const cases = await perform(listAssignable, { viewer, applicationIds });
  return { cases, officials: cases.length === 0 ? [] : await perform(listOfficials, undefined) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const { whoMissing, gone, notAnOfficer, ownCompany } = queueWords[localeOf(request)].assignPage;
  const people = assignableRoles
    .map((role) => ({ role, personId: textIn(form, role) }))
    .filter(({ personId }) => personId !== "");
  if (people.length === 0) return data({ error: whoMissing }, { status: 400 });
  const assigned = await perform(assignCases, { viewer, applicationIds: idsOf(form.getAll("case")), people });
  if (assigned.ok) return leadTo(request, `/agency/cases?assigned=${assigned.count}`);
  return data(
    { error: wordsFor(request, assigned.reason, { gone, notAnOfficer, ownCompany }) },
    { status: 400 },
  );
}

function idsOf(typed: readonly (string | File)[]): readonly number[] {
  return typed
    .slice(0, MOST_ASSIGNED)
    .flatMap((id) => (typeof id === "string" && readId(id) !== 0 ? [readId(id)] : []));
}

export default function Assign() {
  const { cases, officials } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const queue = useWords(queueWords);
  const text = queue.assignPage;
  const error = sent !== undefined && "error" in sent ? sent.error : undefined;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/cases", label: queue.title }]} here={text.title} />
        <PageHeading title={text.title} lead={cases.length === 0 ? text.none : text.lead(cases.length)} />
      </div>
      {cases.length === 0 ? (
        <p>
          <TextLink to="/agency/cases">{text.back}</TextLink>
        </p>
      ) : (
        <Form method="post" className="form" noValidate>
          {error === undefined ? null : (
            <div role="alert">
              <Notice tone="bad" title={error} />
            </div>
          )}
          <section className="section" aria-labelledby="cases">
            <h2 id="cases">{text.list}</h2>
            <ul className="plain-list">
              {cases.map(({ id, reference, company }) => (
                <li key={id}>
                  <input type="hidden" name="case" value={id} />
                  {reference} · <InLang of={company} />
                </li>
              ))}
            </ul>
          </section>
          {assignableRoles.map((role, at) => (
            <Select
              key={role}
              label={text.roles[role]}
              name={role}
              defaultValue=""
              error={at === 0 && error === text.whoMissing ? error : undefined}
              options={[
                { value: "", label: text.unchanged },
                ...officials
                  .filter((official) => official.role === role)
                  .map(({ id, name, openCases }) => ({ value: id, label: text.official(name, openCases) })),
              ]}
            />
          ))}
          <div className="button-row">
            <Button weight="primary">{text.submit(cases.length)}</Button>
            <TextLink to="/agency/cases">{text.back}</TextLink>
          </div>
        </Form>
      )}
    </div>
  );
}
