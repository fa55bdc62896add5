import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;
type Kind = "holding" | "developing";
type Json = ColumnType<unknown, string, string>;

/** Files, applications with their events and tasks, decisions, letters and certificates. */
export interface ConfirmationTables {
  stored_content: { sha256: string; bytes: number; kept_at: Kept<string> };
  file: {
    id: Generated<number>;
    token: string;
    company_id: number | null;
    sha256: string;
    name: string;
    type: "pdf" | "hwpx" | "hwp" | "docx" | "xlsx" | "png" | "jpg";
    bytes: number;
    scan: Kept<"waiting" | "clean" | "refused" | "not_scanned">;
    scan_reason: string | null;
    scanned_at: Instant | null;
    uploaded_by: string | null;
    uploaded_at: Generated<string>;
  };
  form_to_fill: { id: Generated<number>; company_id: number | null; file_id: number; kept_until: Instant };
  application: {
    id: Generated<number>;
    company_id: number;
    round_id: number;
    kind: Kind;
    version_id: string;
    technology_code: string;
    form_id: string;
    security_class: Kept<"general" | "sensitive" | "security">;
    title: string;
    status: Kept<Status>;
    reference: string | null;
    revision: Kept<number>;
    submitted_at: Instant | null;
    copied_from: number | null;
    start_key: string | null;
    created_by: string | null;
    created_at: Generated<string>;
  };
  application_answer: {
    application_id: number;
    key: string;
    value: Json;
    origin: string | null;
    changed_at: Kept<string>;
    changed_by: string | null;
  };
  application_file: { application_id: number; file_id: number; key: string };
  submission: {
    application_id: number;
    number: number;
    document: Json;
    submitted_at: Instant;
    submitted_by: string | null;
  };
  application_event: {
    application_id: number;
    number: number;
    at: Instant;
    person_id: string | null;
    actor: string;
    step: string;
    from_status: Status;
    to_status: Status;
    payload: JSONColumnType<{ ids: Record<string, number | string>; sealed: Record<string, string> }>;
    previous_hash: string;
    hash: string;
  };
  application_event_detail: {
    application_id: number;
    number: number;
    key: string;
    salt: string | null;
    value: ColumnType<unknown, string | null, string | null>;
    erased_at: ColumnType<string | null, string | null | undefined, string | null>;
  };
  assignment: {
    application_id: number;
    person_id: string;
    role: "centre_officer" | "ministry_officer" | "decider";
    assigned_at: Kept<string>;
    assigned_by: string | null;
  };
  screening_check: {
    application_id: number;
    key: string;
    is_met: boolean;
    note: string | null;
    checked_at: Kept<string>;
    checked_by: string | null;
  };
  supplement_request: {
    id: Generated<number>;
    application_id: number;
    fields: Json;
    words: string;
    requested_at: Instant;
    requested_by: string | null;
    due_on: string;
    reminded_at: Instant | null;
    overdue_told_at: Instant | null;
    /** Null for requests made before they were letters. */
    letter_id: number | null;
    answered_at: Instant | null;
    closed_at: Instant | null;
    closed_reason: string | null;
  };
  period_extension: {
    application_id: number;
    days: number;
    source: string;
    is_verified: boolean;
    reason: string;
    extended_at: Instant;
    extended_by: string | null;
  };
  consultation: {
    id: Generated<number>;
    application_id: number;
    agency_id: string;
    words: string;
    requested_at: Instant;
    requested_by: string | null;
    due_on: string;
    channel: Kept<"account" | "link" | "document">;
    locale: Kept<"ko" | "en">;
    respondent_email: string | null;
    link_hash: string | null;
    link_sent_at: Instant | null;
    link_expires_at: Instant | null;
    link_revoked_at: Instant | null;
    code_hash: string | null;
    code_expires_at: Instant | null;
    code_tries: Kept<number>;
    codes_sent: Kept<number>;
    reminded_at: Instant | null;
    overdue_told_at: Instant | null;
    answered_at: Instant | null;
    answered_by: string | null;
    opinion: "agrees" | "disagrees" | "no_opinion" | null;
    opinion_words: string | null;
    opinion_source: string | null;
    closed_at: Instant | null;
    closed_reason: string | null;
  };
  review: {
    id: Generated<number>;
    application_id: number;
    expert_id: string;
    commissioned_at: Instant;
    commissioned_by: string | null;
    due_on: string;
    reminded_at: Instant | null;
    overdue_told_at: Instant | null;
    declared_at: Instant | null;
    declined_at: Instant | null;
    declined_reason: string | null;
    scores: ColumnType<unknown, string | null, string | null>;
    submitted_at: Instant | null;
    closed_at: Instant | null;
    closed_reason: string | null;
  };
  recommendation: {
    id: Generated<number>;
    application_id: number;
    result: "confirmed" | "not_confirmed";
    reasons: Json;
    recommended_at: Instant;
    recommended_by: string;
    sent_back_at: Instant | null;
    sent_back_reason: string | null;
    /** When a new recommendation took its place. */
    replaced_at: Instant | null;
  };
  decision: {
    application_id: number;
    result: "confirmed" | "not_confirmed";
    reasons: Json;
    decided_at: Instant;
    decided_by: string;
  };
  decision_condition: {
    id: Generated<number>;
    application_id: number;
    words: string;
    evidence: string;
    shown_by: string | null;
    due_on: string;
    outcome: "met" | "not_met" | null;
    outcome_words: string | null;
    settled_at: Instant | null;
    settled_by: string | null;
    reminded_at: Instant | null;
    overdue_told_at: Instant | null;
  };
  application_message: {
    id: Generated<number>;
    application_id: number;
    audience: "applicant" | "note";
    words: string;
    written_by: string | null;
    written_at: Generated<string>;
    is_from_applicant: boolean;
  };
  application_look: {
    id: Generated<number>;
    application_id: number;
    person_id: string | null;
    looked_at: Generated<string>;
    what: string;
    /** As whom. */
    actor: Signature["actor"];
  };
}
