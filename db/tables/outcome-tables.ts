import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;
type Json = ColumnType<unknown, string, string>;

/** What goes out and what follows: letters, objections, revocations, certificates and the keys that sign them. */
export interface OutcomeTables {
  letter: {
    id: Generated<number>;
    application_id: number;
    kind: "decision" | "supplement" | "revocation" | "objection" | "revocation_notice";
    number: string;
    document: Json;
    written_at: Instant;
    sent_at: Instant | null;
    arrived_at: Instant | null;
  };
  objection: {
    id: Generated<number>;
    application_id: number;
    /** That is objected to. */
    letter_id: number;
    channel: "online" | "paper";
    lodged_as: "applicant" | "agent" | "other";
    lodged_at: Instant;
    words: string | null;
    entered_at: Instant;
    entered_by: string | null;
    due_on: string;
    outcome: "upheld" | "changed" | "refused" | "withdrawn" | null;
    outcome_words: string | null;
    decided_at: Instant | null;
    decided_by: string | null;
    outcome_letter_id: number | null;
  };
  revocation: {
    id: Generated<number>;
    application_id: number;
    reason: string;
    proposed_at: Instant;
    proposed_by: string | null;
    notice_letter_id: number;
    hears_until: string;
    statement_channel: "online" | "paper" | null;
    statement_words: string | null;
    stated_at: Instant | null;
    stated_by: string | null;
    ended: "revoked" | "dropped" | null;
    ended_at: Instant | null;
    ended_by: string | null;
    ended_reason: string | null;
  };
  signing_key: { id: string; public_key: string; created_at: Generated<string>; retired_at: Instant | null };
  certificate: {
    id: Generated<number>;
    application_id: number;
    number: string;
    token: string;
    document: string;
    signature: string;
    key_id: string;
    issued_at: Instant;
    expires_on: string | null;
    revoked_at: Instant | null;
    revoked_reason: string | null;
    superseded_by: number | null;
    is_published: Kept<boolean>;
  };
}
