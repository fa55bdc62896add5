import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import caseStyles from "../case/case.css?url";
import styles from "./committee.css?url";
import { ConveneForm } from "./convene-form.tsx";
import { createMeeting } from "./create-meeting.server.ts";
import { conveningSchema } from "./deliberate-schemas.ts";
import { listMeetings } from "./list-meetings.server.ts";
import { listMembers, listReferred } from "./list-referred.server.ts";
import { MeetingList } from "./meeting-list.tsx";
import { deliberateWords } from "./words.ts";

export const links = () => [caseStyles, styles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(deliberateWords, (text) => text.list.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const mayConvene = may(viewer, "case.consult").ok;
  const [meetings, referred, members] = await Promise.all([
    perform(listMeetings, { viewer }),
    perform(listReferred, { viewer }),
    mayConvene ? perform((db) => listMembers(db), undefined) : [],
  ]);
  return {
    meetings,
    referred,
    members: members.map(({ id, name }) => ({ id, name })),
    mayConvene,
    proposedOn: today(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const say = deliberateWords[localeOf(request)].convene;
  const convene = posted(conveningSchema(say, today()), (typed) =>
    perform(createMeeting, { viewer, ...typed, origin: config.publicUrl }),
  );
  return answerStep(request, form, { convene }, { to: "/agency/meetings" });
}

/** The meetings of the committee, and what waits for one. */
export default function Meetings() {
  const { meetings, referred, members, mayConvene, proposedOn } = useLoaderData<typeof loader>();
  const { list: text, done } = useWords(deliberateWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <StepNotice words={done} />
      <section className="section" aria-label={text.title}>
        <p>
          <strong>{text.waiting(referred.length)}</strong>
        </p>
        <MeetingList meetings={meetings} path="/agency/meetings" none={text.none} caption={text.title} />
      </section>
      {mayConvene ? <ConveneForm referred={referred} members={members} proposedOn={proposedOn} /> : null}
    </div>
  );
}
