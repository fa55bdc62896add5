import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { CompanyRole, StaffRole } from "#app/accounts/viewer.ts";
import type { InboxKind, InboxMail } from "#app/confirmation/procedure/told-to-staff.ts";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;

/** People, sessions, roles, mails, inboxes and audits. The first four are Better Auth's user, session, account and verification. */
export interface AccountTables {
  person: {
    id: string;
    name: string;
    email: string;
    email_verified: Kept<boolean>;
    image: string | null;
    locale: Kept<"ko" | "en">;
    is_demo: Kept<boolean>;
    created_at: Kept<string>;
    updated_at: Kept<string>;
  };
  session: {
    id: string;
    token: string;
    person_id: string;
    expires_at: Instant;
    ip_address: string | null;
    user_agent: string | null;
    active_company_id: number | null;
    created_at: Kept<string>;
    updated_at: Kept<string>;
  };
  credential: {
    id: string;
    account_id: string;
    provider_id: string;
    person_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: Instant | null;
    refresh_token_expires_at: Instant | null;
    scope: string | null;
    password: string | null;
    created_at: Kept<string>;
    updated_at: Kept<string>;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expires_at: Instant;
    created_at: Kept<string>;
    updated_at: Kept<string>;
  };
  staff_role: {
    id: Generated<number>;
    person_id: string;
    role: StaffRole;
    agency_id: string | null;
    granted_at: Generated<string>;
  };
  account_event: {
    id: Generated<number>;
    person_id: string | null;
    at: Generated<string>;
    what: string;
    detail: JSONColumnType<object, string | undefined>;
  };
  mail_message: {
    id: Generated<number>;
    to_address: string;
    template: string;
    locale: "ko" | "en";
    subject: string;
    text_body: string;
    html_body: string;
    created_at: Generated<string>;
    sent_at: Instant | null;
    attempts: Kept<number>;
    last_error: string | null;
  };
  inbox_item: {
    id: Generated<number>;
    person_id: string;
    application_id: number;
    kind: InboxKind;
    /** The event, message or day that it tells of. */
    about: string;
    happened_at: Instant;
    mail: InboxMail;
    mailed_at: Instant | null;
    read_at: Instant | null;
  };
  inbox_choice: { person_id: string; kind: InboxKind; mail: InboxMail };
  audit_look: {
    id: Generated<number>;
    person_id: string | null;
    looked_at: Instant;
    what: "search" | "export" | "check";
    asked: JSONColumnType<Record<string, string>>;
  };
  chain_check: {
    id: Generated<number>;
    asked_by: string | null;
    asked_at: Instant;
    finished_at: Instant | null;
    cases: Kept<number>;
    events: Kept<number>;
    erased: Kept<number>;
    broken: JSONColumnType<{ reference: string; number: number }[], string | undefined, string>;
  };
  rate_limit: { key: string; points: Kept<number>; expire: number | null };
  membership: { company_id: number; person_id: string; role: CompanyRole; since: Generated<string> };
  mandate: {
    id: Generated<number>;
    company_id: number;
    person_id: string;
    granted_by: string | null;
    granted_at: Generated<string>;
    expires_on: string | null;
    revoked_at: Instant | null;
    revoked_by: string | null;
  };
  invitation: {
    id: Generated<number>;
    company_id: number;
    email: string;
    role: CompanyRole | "consultant";
    token_hash: string;
    mandate_expires_on: string | null;
    invited_by: string | null;
    invited_at: Generated<string>;
    expires_at: Instant;
    accepted_at: Instant | null;
    revoked_at: Instant | null;
  };
}
