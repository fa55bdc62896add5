import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import caseStyles from "../case/case.css?url";
import { changeMeeting } from "./change-meeting.server.ts";
import styles from "./committee.css?url";
import { movingSchema } from "./deliberate-schemas.ts";
import { endMeeting } from "./end-meeting.server.ts";
import { loadMeeting } from "./load-meeting.server.ts";
import { MemberTable } from "./member-table.tsx";
import { MinutesItem } from "./minutes-item.tsx";
import { MoveForm, Moves } from "./move-form.tsx";
import { deliberateWords } from "./words.ts";

export const links = () => [caseStyles, styles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(deliberateWords, (text) => text.minutes.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && `${formatStamp(loaded.meeting.meetsAt, locale)} · ${loaded.meeting.id}`,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = await perform(loadMeeting, { viewer, meetingId: readId(params.meetingId) });
  if (found === null) throw data(null, { status: 404 });
  const mayEnd = found.meeting.endedAt === null && may(viewer, "case.consult").ok;
  const hasBegun =
    found.meeting.members.some(({ attendedAt }) => attendedAt !== null) ||
    found.items.some(({ openedAt }) => openedAt !== null);
  return { ...found, mayEnd, mayMove: mayEnd && !hasBegun };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const meetingId = readId(params.meetingId);
  const form = await readForm(request);
  const { convene, move } = deliberateWords[localeOf(request)];
  const origin = config.publicUrl;
  const steps = {
    end_meeting: posted(z.object({}), () => perform(endMeeting, { viewer, meetingId })),
    move_meeting: posted(movingSchema(convene, move, today()), (typed) =>
      perform(changeMeeting, { viewer, meetingId, ...typed, origin }),
    ),
  };
  return answerStep(request, form, steps, { to: `/agency/meetings/${meetingId}` });
}

/** A meeting and its minutes: who was there, what was voted on, how. */
export default function MeetingMinutes() {
  const { meeting, items, mayEnd, mayMove } = useLoaderData<typeof loader>();
  const { list, minutes: text, done } = useWords(deliberateWords);
  const locale = useLocale();
  const { meetsAt, place, convenedAt, convenedBy, endedAt, endedBy } = meeting;
  const signed = (name: string | null, at: string) => text.by(name ?? "–", formatStamp(at, locale));
  const terms = [
    [text.terms.meetsAt, formatStamp(meetsAt, locale)],
    [text.terms.place, place],
    [text.terms.convened, signed(convenedBy, convenedAt)],
    [text.terms.ended, endedAt === null ? text.running : signed(endedBy, endedAt)],
  ] as const;
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: "/agency/meetings", label: list.title }]}
          here={formatStamp(meetsAt, locale)}
        />
        <PageHeading title={text.title}>
          <dl className="case-terms">
            {terms.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <InLang of={value} />
                </dd>
              </div>
            ))}
          </dl>
        </PageHeading>
      </div>
      <StepNotice words={done} />
      <Moves moves={meeting.moves} />
      <section className="section" aria-labelledby="members">
        <h2 id="members">{text.members}</h2>
        <MemberTable members={meeting.members} />
      </section>
      <section className="section" aria-labelledby="agenda">
        <h2 id="agenda">{text.agenda}</h2>
        {items.length === 0 ? <p>{text.noItems}</p> : null}
        {items.map((item, at) => (
          <MinutesItem key={item.id} number={at + 1} item={item} members={meeting.members} />
        ))}
        <p className="row-note">{text.note}</p>
        <p>
          <a className="text-link" href={localePath(locale, `/agency/meetings/${meeting.id}.pdf`)}>
            {text.pdf}
          </a>
        </p>
      </section>
      {mayMove ? <MoveForm meetsAt={meetsAt} place={place} /> : null}
      {mayEnd ? <StepForm step="end_meeting" title={text.end} lead={text.endLead} submit={text.end} /> : null}
    </div>
  );
}
