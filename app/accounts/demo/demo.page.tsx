import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { listDemoPeople } from "./list-demo-people.server.ts";
import { signInDemoPerson } from "./sign-in-demo-person.server.ts";
import { demoWords } from "./words.ts";

export const meta = pageTitle(demoWords, (text) => text.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return { people: await perform(listDemoPeople, { locale: localeOf(request) }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const cookies = await signInDemoPerson(request, String(form.get("person")));
  if (cookies === null) throw data(null, { status: 404 });
  const headers = new Headers();
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return redirect(localePath(localeOf(request), "/account"), { status: 303, headers });
}

/** Everyone as whom the demonstration can be seen, one click each. */
export default function Demo() {
  const { people } = useLoaderData<typeof loader>();
  const text = useWords(demoWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {people.length === 0 ? <p>{text.nobody}</p> : null}
      {people.length === 0 ? null : (
        <DataTable
          caption={text.title}
          isCaptionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            { key: "person", label: text.columns.person, cell: ({ name }) => name },
            {
              key: "role",
              label: text.columns.role,
              cell: ({ roles }) => (
                <ul className="plain-list">
                  {roles.map((role) => (
                    <li key={role}>
                      <InLang of={role} />
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: "act",
              label: text.columns.act,
              kind: "act",
              cell: ({ id, name }) => (
                <Form method="post">
                  <input type="hidden" name="person" value={id} />
                  <Button fullName={text.signInAs(name)}>{text.signIn}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
