import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { refuse, requireViewer } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { answerCall, type RefusedParting } from "./answer-call.server.ts";
import callStyles from "./call.css?url";
import { callView } from "./call-view.ts";
import { loadCall } from "./load-call.server.ts";
import { PartForm, PrintedCall } from "./printed-call.tsx";
import { callWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: callStyles }];
export const meta = pageTitle(callWords, (text) => text.title, {
  index: false,
  about: (page: Loaded<typeof loader>) => page && String(page.id),
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = readId(params.id);
  const loaded = await perform(loadCall, { viewer, opportunityId: id });
  if (!loaded.ok) return refuse(request, loaded.reason);
  if (loaded.call === null) throw data(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  return { id, done, ...callView(loaded.call, localeOf(request)) };
}

export function action({ request, params }: ActionFunctionArgs) {
  return answerCall(request, readId(params.id));
}

export default function Call() {
  const { id, printed, parted, done } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedParting>();
  const text = useWords(callWords);
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead}>
          <p>
            <TextLink to={`/opportunities/${id}`}>{text.toPage}</TextLink>
          </p>
        </PageHeading>
      </div>
      {happened !== undefined && refused === undefined ? <Notice tone="good" title={happened} /> : null}
      {refused ? <Notice tone="bad" title={refused.error} /> : null}
      <section className="section" aria-labelledby="together">
        <h2 id="together">{text.together}</h2>
        {printed.length === 1 ? <p>{text.alone}</p> : null}
        <ul className="calls">
          {printed.map((one, at) => (
            <li key={one.noticeId} className="card">
              {at === 0 && printed.length > 1 ? (
                <p>
                  <Badge tone="info">{text.leads}</Badge>
                </p>
              ) : null}
              <PrintedCall of={one} />
              {printed.length > 1 ? (
                <PartForm of={one} refused={refused?.noticeId === one.noticeId ? refused : null} />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {parted.length === 0 ? null : (
        <section className="section" aria-labelledby="parted">
          <h2 id="parted">{text.parted}</h2>
          <ul className="calls">
            {parted.map((one) => (
              <li key={one.noticeId} className="card">
                <PrintedCall of={one} />
                <p>
                  <InLang of={one.from} />
                </p>
                <p>
                  {text.reason}: <InLang of={one.reason} />
                </p>
                <p className="quiet small">
                  <InLang of={one.by} />
                </p>
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="noticeId" value={one.noticeId} />
                  <Button weight="tertiary" name="what" value="join">
                    {text.join}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
