import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { companyRoles } from "#app/accounts/viewer.ts";
import { companiesWords } from "#app/companies/words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { PeopleView } from "./people-view.ts";
import { membersWords } from "./words.ts";

type MemberListProps = { members: PeopleView["members"]; viewerId: string; mayManage: boolean };

export function MemberList({ members, viewerId, mayManage }: MemberListProps) {
  const { members: text } = useWords(membersWords);
  const { roles } = useWords(companiesWords);
  return (
    <PeopleSection id="members" title={text.membersTitle}>
      {members.map(({ id, name, email, role, roleWord, since }) => (
        <li key={id}>
          <div>
            <p className="badge-row">
              <span className="people-name">
                <InLang of={name} />
              </span>
              <Badge>{roleWord}</Badge>
              {id === viewerId ? <Badge tone="info">{text.you}</Badge> : null}
            </p>
            <p className="row-note">
              {email} · {since}
            </p>
          </div>
          {mayManage ? (
            <div className="people-acts">
              <Form method="post">
                <input type="hidden" name="intent" value="role" />
                <input type="hidden" name="memberId" value={id} />
                <Select
                  // With the role in its key, the field shows the current role after someone else has changed it.
                  key={role}
                  id={`role-${id}`}
                  name="role"
                  label={
                    <span className="visually-hidden">
                      <InLang of={text.roleOf(name)} />
                    </span>
                  }
                  defaultValue={role}
                  options={companyRoles.map((value) => ({ value, label: roles[value] }))}
                />
                <Button fullName={text.changeRoleOf(name)}>{text.changeRole}</Button>
              </Form>
              <Act intent="remove" name="memberId" value={id} label={text.removeOf(name)}>
                {text.remove}
              </Act>
            </div>
          ) : null}
        </li>
      ))}
    </PeopleSection>
  );
}

type ConsultantListProps = { consultants: PeopleView["consultants"]; mayManage: boolean };

export function ConsultantList({ consultants, mayManage }: ConsultantListProps) {
  const { members: text } = useWords(membersWords);
  return (
    <PeopleSection
      id="consultants"
      title={text.consultantsTitle}
      lead={text.consultantsLead}
      none={text.noConsultants}
    >
      {consultants.map(({ id, name, email, since, until }) => (
        <li key={id}>
          <div>
            <p className="people-name">
              <InLang of={name} />
            </p>
            <p className="row-note">
              {email} · {since} · {until}
            </p>
          </div>
          {mayManage ? (
            <Act intent="revokeMandate" name="consultantId" value={id} label={text.revokeMandateOf(name)}>
              {text.revokeMandate}
            </Act>
          ) : null}
        </li>
      ))}
    </PeopleSection>
  );
}

type InvitationListProps = { invitations: PeopleView["invitations"]; mayManage: boolean };

export function InvitationList({ invitations, mayManage }: InvitationListProps) {
  const { members: text } = useWords(membersWords);
  return (
    <PeopleSection id="invitations" title={text.invitationsTitle} none={text.noInvitations}>
      {invitations.map(({ id, email, roleWord, until, answerBy }) => (
        <li key={id}>
          <div>
            <p className="badge-row">
              <span className="people-name">
                <InLang of={email} />
              </span>
              <Badge>{roleWord}</Badge>
            </p>
            <p className="row-note">
              {answerBy}
              {until === null ? null : ` · ${until}`}
            </p>
          </div>
          {mayManage ? (
            <Act
              intent="revokeInvitation"
              name="invitationId"
              value={String(id)}
              label={text.revokeInvitationOf(email)}
            >
              {text.revokeInvitation}
            </Act>
          ) : null}
        </li>
      ))}
    </PeopleSection>
  );
}

type PeopleSectionProps = { id: string; title: string; lead?: string; none?: string; children: ReactNode[] };

function PeopleSection({ id, title, lead, none, children }: PeopleSectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-heading">
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {children.length === 0 ? <p>{none}</p> : <ul className="people">{children}</ul>}
    </section>
  );
}

type ActProps = { intent: string; name: string; value: string; label: string; children: string };

/** An action on one row. Screen readers read out which row. */
function Act({ intent, name, value, label, children }: ActProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={name} value={value} />
      <Button fullName={label}>{children}</Button>
    </Form>
  );
}
