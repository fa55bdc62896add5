import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { inboxKinds, inboxMails } from "#app/confirmation/procedure/told-to-staff.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { happenedWords } from "./happened-words.ts";
import styles from "./inbox.css?url";
import { choicesIn, inboxPath } from "./inbox-view.ts";
import { loadChoices, saveChoices } from "./save-choices.server.ts";
import { inboxWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(inboxWords, (text) => text.settings.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const isSaved = new URL(request.url).searchParams.has("saved");
  return { isSaved, choices: await perform(loadChoices, { viewer }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const known = await perform(loadChoices, { viewer });
  await perform(saveChoices, { viewer, choices: choicesIn(await readForm(request), known) });
  return leadTo(request, `${inboxPath}/settings?saved`);
}

export default function InboxSettings() {
  const { isSaved, choices } = useLoaderData<typeof loader>();
  const { title, settings: text } = useWords(inboxWords);
  const happened = useWords(happenedWords);
  const form = useRef<HTMLFormElement>(null);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: inboxPath, label: title }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isSaved ? <Notice tone="good" title={text.saved} /> : null}
      <Form method="post" ref={form} className="form">
        <UnsavedGuard form={form} />
        <div className="inbox-choices">
          {inboxKinds.map((kind) => (
            <Select
              key={kind}
              id={`mail-${kind}`}
              name={kind}
              label={happened[kind]}
              defaultValue={choices[kind]}
              options={inboxMails.map((mail) => ({ value: mail, label: text.mails[mail] }))}
            />
          ))}
        </div>
        <p className="quiet small">{text.hint}</p>
        <div className="button-row">
          <Button weight="primary">{text.save}</Button>
        </div>
      </Form>
    </div>
  );
}
