import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { companyName } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "./committee.css?url";
import { endMeeting } from "./end-meeting.server.ts";
import { ItemBadge } from "./item-parts.tsx";
import { loadOwnMeeting } from "./load-meeting.server.ts";
import { MemberTable } from "./member-table.tsx";
import { Moves } from "./move-form.tsx";
import { recordAttendance } from "./record-attendance.server.ts";
import { deliberateWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(deliberateWords, (text) => text.own.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && `${formatStamp(loaded.meeting.meetsAt, locale)} · ${loaded.meeting.id}`,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = await perform(loadOwnMeeting, { viewer, meetingId: readId(params.meetingId) });
  if (found === null) throw data(null, { status: 404 });
  const { meeting, items } = found;
  const own = meeting.members.find(({ id }) => id === viewer.id);
  return {
    meeting,
    attendedAt: own?.attendedAt ?? null,
    mayEnd: meeting.endedAt === null && own?.office !== null,
    items: items.map(({ id, title, reference, company, companyEn, openedAt, outcome, declaredAt, vote }) => ({
      ...{ id, title, reference, company, companyEn, openedAt, outcome, vote },
      isDeclared: declaredAt !== null,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const meetingId = readId(params.meetingId);
  const form = await readForm(request);
  const asked = { viewer, meetingId };
  const steps = {
    attend: posted(z.object({}), () => perform(recordAttendance, asked)),
    end_meeting: posted(z.object({}), () => perform(endMeeting, asked)),
  };
  return answerStep(request, form, steps, { to: `/agency/committee/${meetingId}` });
}

/** A meeting as a member sees it: being there, and the cases on which they vote. */
export default function OwnMeeting() {
  const { meeting, items, attendedAt, mayEnd } = useLoaderData<typeof loader>();
  const { own: text, act, minutes, votes, done } = useWords(deliberateWords);
  const locale = useLocale();
  const { meetsAt, place, members, endedAt } = meeting;
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[{ to: "/agency/committee", label: text.listTitle }]}
          here={formatStamp(meetsAt, locale)}
        />
        <PageHeading title={text.title} lead={`${formatStamp(meetsAt, locale)} · ${place}`} />
      </div>
      <StepNotice words={done} />
      {attendedAt === null && endedAt === null ? (
        <StepForm
          step="attend"
          title={text.attend}
          lead={text.attendLead}
          submit={text.attendSubmit}
          weight="primary"
        />
      ) : null}
      {attendedAt === null ? null : <p>{text.attended(formatStamp(attendedAt, locale))}</p>}
      <section className="section" aria-labelledby="agenda">
        <h2 id="agenda">{text.agenda}</h2>
        {items.length === 0 ? (
          <p>{text.noItems}</p>
        ) : (
          <DataTable
            caption={text.agenda}
            isCaptionHidden
            rows={items}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: "title",
                label: text.columns.title,
                kind: "sentence",
                cell: ({ id, title, reference }) => (
                  <>
                    <TextLink to={`/agency/committee/${meeting.id}/items/${id}`}>
                      {title ?? act.hiddenTitle}
                    </TextLink>
                    <span className="row-note">{reference}</span>
                  </>
                ),
              },
              {
                key: "company",
                label: text.columns.company,
                cell: ({ company, companyEn }) => companyName({ name: company, nameEn: companyEn }, locale),
              },
              { key: "state", label: text.columns.state, cell: (item) => <ItemBadge item={item} /> },
              {
                key: "vote",
                label: text.columns.vote,
                cell: ({ isDeclared, vote }) => {
                  if (!isDeclared) return text.declareFirst;
                  return vote === null ? text.notVoted : votes[vote];
                },
              },
            ]}
          />
        )}
      </section>
      {items.some(({ isDeclared, outcome }) => isDeclared && outcome === null) ? (
        <p>
          <TextLink to={`/agency/committee/${meeting.id}/compare`}>{text.compare}</TextLink>
        </p>
      ) : null}
      <Moves moves={meeting.moves} />
      <section className="section" aria-labelledby="members">
        <h2 id="members">{minutes.members}</h2>
        <MemberTable members={members} />
      </section>
      {mayEnd ? (
        <StepForm step="end_meeting" title={minutes.end} lead={minutes.endLead} submit={minutes.end} />
      ) : null}
    </div>
  );
}
