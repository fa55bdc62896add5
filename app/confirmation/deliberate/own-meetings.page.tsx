import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { listOwnMeetings } from "./list-meetings.server.ts";
import { MeetingList } from "./meeting-list.tsx";
import { deliberateWords } from "./words.ts";

export const meta = pageTitle(deliberateWords, (text) => text.own.listTitle, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { meetings: await perform(listOwnMeetings, { viewer }) };
}

/** The meetings to which the viewer is invited. */
export default function OwnMeetings() {
  const { meetings } = useLoaderData<typeof loader>();
  const { own: text } = useWords(deliberateWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.listTitle} />
        <PageHeading title={text.listTitle} lead={text.listLead} />
      </div>
      <MeetingList
        meetings={meetings}
        path="/agency/committee"
        none={text.listNone}
        caption={text.listTitle}
      />
    </div>
  );
}
