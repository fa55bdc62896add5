import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { AboutForm, accountSchema } from "./about-form.tsx";
import { CompanyList } from "./company-list.tsx";
import { endOtherSessions, endSession } from "./end-sessions.server.ts";
import { requireViewer } from "./guards.server.ts";
import { loadAccount } from "./load-account.server.ts";
import { saveAccount } from "./save-account.server.ts";
import { SessionList } from "./session-list.tsx";
import { signOut } from "./sign-out.server.ts";
import { accountsWords } from "./words.ts";

export const meta = pageTitle(accountsWords, (text) => text.account.title);

export const headers = noStore;

const outcomes = ["saved", "ended", "othersEnded", "left", "deleted"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const done = new URL(request.url).searchParams.get("done");
  const view = await perform(loadAccount, { viewer, locale: localeOf(request) });
  return { ...view, done: outcomes.find((outcome) => outcome === done) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const form = await readForm(request);
  const here = (outcome: (typeof outcomes)[number]) =>
    redirect(localePath(locale, `/account?done=${outcome}`), { status: 303 });
  switch (form.get("intent")) {
    case "end":
      // If it has already ended or never existed, the request is fulfilled.
      await perform(endSession, { viewer, sessionId: String(form.get("sessionId")) });
      return here("ended");
    case "endOthers":
      await perform(endOtherSessions, { viewer });
      return here("othersEnded");
    case "everywhere": {
      await perform(endOtherSessions, { viewer });
      const headers = new Headers();
      for (const cookie of await signOut(request)) headers.append("set-cookie", cookie);
      return redirect(localePath(locale, "/"), { status: 303, headers });
    }
    default: {
      const schema = accountSchema(accountsWords[locale]);
      const submission = parseWithZod(form, { schema });
      if (submission.status !== "success") return data(submission.reply(), { status: 400 });
      await perform(saveAccount, { viewer, ...submission.value });
      return here("saved");
    }
  }
}

export default function Account() {
  const { done, ...view } = useLoaderData<typeof loader>();
  const { account: text } = useWords(accountsWords);
  const lastResult = useActionData<typeof action>();
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead(view.email)} />
      </div>
      {done !== undefined && lastResult === undefined ? <Notice tone="good" title={text[done]} /> : null}
      <CompanyList companies={view.companies} staff={view.staff} />
      <AboutForm name={view.name} locale={view.locale} lastResult={lastResult ?? null} />
      <SessionList sessions={view.sessions} />
    </div>
  );
}
