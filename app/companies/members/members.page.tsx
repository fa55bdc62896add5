import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ofCompany, useCompanyName } from "#app/accounts/company-name.ts";
import { requireCompany, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { idIn, leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../company.css?url";
import { changeRole } from "./change-role.server.ts";
import { InviteForm } from "./invite-form.tsx";
import { inviteMember } from "./invite-member.server.ts";
import { listMembers } from "./list-members.server.ts";
import { invitationSchema, roleSchema } from "./member-schemas.ts";
import { ConsultantList, InvitationList, MemberList } from "./people-lists.tsx";
import { peopleView } from "./people-view.ts";
import { removeMember } from "./remove-member.server.ts";
import { revokeInvitation } from "./revoke-invitation.server.ts";
import { revokeMandate } from "./revoke-mandate.server.ts";
import { membersWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle(membersWords, (text) => text.members.title, { index: false, about: ofCompany });
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const people = await perform(listMembers, { viewer, companyId: company.id });
  if (people === null) throw data(null, { status: 404 });
  return {
    company,
    viewerId: viewer.id,
    ...peopleView(people, localeOf(request)),
    mayManage: may(viewer, "company.manageMembers", { companyId: company.id }).ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const form = await readForm(request);
  const locale = localeOf(request);
  const text = membersWords[locale];
  const companyId = company.id;
  const here = (done: string) => leadTo(request, `/company/${companyId}/members?done=${done}`);
  const { gone, lastOwner } = text.members;
  switch (textIn(form, "intent")) {
    case "role": {
      const submission = parseWithZod(form, { schema: roleSchema(text) });
      if (submission.status !== "success") return wrong({ refused: text.members.badChoice });
      const changed = await perform(changeRole, { viewer, companyId, ...submission.value });
      if (changed.ok) return here("roleChanged");
      return wrong({ refused: wordsFor(request, changed.reason, { gone, lastOwner }) });
    }
    case "remove": {
      const removed = await perform(removeMember, { viewer, companyId, memberId: textIn(form, "memberId") });
      if (removed.ok) return here("removed");
      return wrong({ refused: wordsFor(request, removed.reason, { gone, lastOwner }) });
    }
    case "revokeMandate": {
      const consultantId = textIn(form, "consultantId");
      const revoked = await perform(revokeMandate, { viewer, companyId, consultantId });
      if (revoked.ok) return here("mandateRevoked");
      return wrong({ refused: wordsFor(request, revoked.reason, { gone }) });
    }
    case "revokeInvitation": {
      const invitationId = idIn(form, "invitationId");
      const revoked = await perform(revokeInvitation, { viewer, companyId, invitationId });
      if (revoked.ok) return here("invitationRevoked");
      return wrong({ refused: wordsFor(request, revoked.reason, { gone }) });
    }
    default: {
      const submission = parseWithZod(form, { schema: invitationSchema(text, today()) });
      if (submission.status !== "success") return wrong({ invite: submission.reply() });
      const invitation = { viewer, companyId, ...submission.value, locale, origin: config.publicUrl };
      const invited = await perform(inviteMember, invitation);
      if (invited.ok) return here("invited");
      const { alreadyMember, alreadyInvited, tooMany, tooManyToday } = text.invite;
      const words = { alreadyMember, alreadyInvited, tooMany, tooManyToday };
      const email = [wordsFor(request, invited.reason, words)];
      return wrong({ invite: submission.reply({ fieldErrors: { email } }) });
    }
  }
}

type Wrong = { invite?: SubmissionResult; refused?: string };

function wrong(what: Wrong) {
  return data(what, { status: 400 });
}

export default function Members() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Wrong>();
  const { members: text } = useWords(membersWords);
  const happened = Object.entries(text.done).find(([key]) => key === view.done)?.[1];
  const company = { to: `/company/${view.company.id}`, label: useCompanyName(view.company) };
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[company]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {sent?.refused === undefined ? null : <Notice tone="bad" title={sent.refused} />}
      {happened !== undefined && sent === undefined ? <Notice tone="good" title={happened} /> : null}
      {view.mayManage ? null : <Notice title={text.onlyOwners} />}
      <MemberList members={view.members} viewerId={view.viewerId} mayManage={view.mayManage} />
      <ConsultantList consultants={view.consultants} mayManage={view.mayManage} />
      <InvitationList invitations={view.invitations} mayManage={view.mayManage} />
      {/* The key empties the form once its invitation is among those that wait. */}
      {view.mayManage ? (
        <InviteForm key={view.invitations.at(-1)?.id} lastResult={sent?.invite ?? null} />
      ) : null}
    </div>
  );
}
