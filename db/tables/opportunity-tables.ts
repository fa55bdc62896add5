import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { DocumentStatus } from "#app/intake/documents/read-result.ts";
import type { ReadTerms } from "#app/opportunities/read-terms.ts";
import type { WithdrawnRule } from "#app/opportunities/withdrawn-rules.ts";
import type { Block } from "#app/reading/block.ts";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;

/** Notices, their opportunities, and the changes that search and catalogue snapshots have to pick up. */
export interface OpportunityTables {
  notice: {
    id: Generated<number>;
    title: string;
    lang: Kept<"ko" | "en">;
    title_en: string | null;
    programme_id: string | null;
    ministry_id: string | null;
    operator_id: string | null;
    published_on: string | null;
    is_sample: Kept<boolean>;
    /** Cleaned HTML. */
    body: string | null;
    /** The source's own names of fields with their words. */
    fields: JSONColumnType<Readonly<Record<string, string>>, string | undefined, string>;
    /** What its title has in common with that of the same call at another portal. */
    call_key: GeneratedAlways<string>;
    /** The notice that leads the same call; null where it stands for itself. */
    folded_into: number | null;
    created_at: Generated<string>;
  };
  notice_attachment: {
    id: Generated<number>;
    notice_id: number;
    position: number;
    name: string;
    url: string;
  };
  notice_document: {
    attachment_id: number;
    status: DocumentStatus;
    /** Of the file as fetched. */
    sha256: string | null;
    blocks: JSONColumnType<readonly Block[], string | undefined, string>;
    problem: string | null;
    reader_version: number;
    read_at: Instant;
    tries: Kept<number>;
    try_again_at: string | null;
  };
  /** That a person says of two notices that they are two calls. */
  parted_call: {
    id: Generated<number>;
    notice_id: number;
    other_id: number;
    reason: string;
    person_id: string | null;
    parted_at: Generated<string>;
    undone_at: Instant | null;
    undone_by: string | null;
  };
  source_record: {
    source: string;
    source_id: string;
    notice_id: number;
    url: string | null;
    raw: JSONColumnType<object>;
    raw_hash: string;
    /** The version of the reader that read it; see `app/intake/read-stored-again.server.ts`. */
    reader_version: Kept<number>;
    first_seen_at: Generated<string>;
    checked_at: ColumnType<string, string | undefined, string>;
    /** The record as the source sent it, without the people in it; null if it came from a file. */
    source_raw: JSONColumnType<object> | null;
    /** Since when a complete list of the source has it no more. */
    vanished_at: Instant | null;
  };
  source: { id: string; is_resting: boolean; seen_at: Kept<string> };
  source_run: {
    id: Generated<number>;
    source: string;
    started_at: Kept<string>;
    /** Of the last attempt, whether it finished or failed. */
    ended_at: Instant | null;
    is_finished: Kept<boolean>;
    /** Where it goes on: the list (from 0) and its page (from 1). */
    next_stream: Kept<number>;
    next_page: Kept<number>;
    pages: Kept<number>;
    listed: Kept<number>;
    created: Kept<number>;
    changed: Kept<number>;
    unchanged: Kept<number>;
    refused: Kept<number>;
    vanished: Kept<number>;
    failure_ko: string | null;
    failure_en: string | null;
    /** Of the first record that could not be read. */
    refusal_ko: string | null;
    refusal_en: string | null;
  };
  opportunity: {
    id: Generated<number>;
    notice_id: number;
    position: Kept<number>;
    track_ko: string | null;
    track_en: string | null;
    kind: string;
    summary_ko: string | null;
    summary_en: string | null;
    benefit_ko: string | null;
    benefit_en: string | null;
    apply_url: string | null;
    security_class: Kept<"general" | "sensitive" | "security">;
    limit_won: number | null;
    rate_percent: number | null;
    /** What a machine has read of period and amount; null if nothing. */
    read_terms: JSONColumnType<ReadTerms> | null;
    region_basis: "notice" | "title" | "agency" | null;
    completeness: Kept<"complete" | "partial" | "none">;
    rule_set: JSONColumnType<object> | null;
    rule_hash: string | null;
    rules_read_by: string | null;
    rules_read_on: string | null;
    rules_read_from: string | null;
    gives_confirmed_bonus: Kept<boolean>;
    /** Something that a machine has read, no person has confirmed. */
    waits_for_person: GeneratedAlways<boolean>;
    is_estimate: Kept<boolean>;
    revision: number;
    updated_at: ColumnType<string, string | undefined, string>;
  };
  /** That a person holds a machine-read rule for wrong, with the rule as it was. */
  rule_report: {
    opportunity_id: number;
    rule_id: string;
    person_id: string;
    rule: JSONColumnType<object>;
    /** What is wrong, in the person's words. */
    note: Kept<string | null>;
    reported_at: Generated<string>;
  };
  rule_event: {
    id: Generated<number>;
    opportunity_id: number;
    rule_id: string;
    person_id: string | null;
    what:
      | "reported"
      | "takenBack"
      | "confirmed"
      | "confirmationTakenBack"
      | "withdrawn"
      | "withdrawalTakenBack";
    /** Of a withdrawal. */
    reason: Kept<string | null>;
    at: Generated<string>;
  };
  /** What a machine has read and a person holds for wrong: no new reading brings it back. */
  withdrawn_rule: {
    id: Generated<number>;
    opportunity_id: number;
    rule_id: string;
    part: WithdrawnRule["part"];
    /** The Korean name of the track to which it belongs. */
    track: string | null;
    rule: JSONColumnType<object>;
    of_set: JSONColumnType<object>;
    reason: string;
    person_id: string | null;
    withdrawn_at: Generated<string>;
  };
  opportunity_window: {
    opportunity_id: number;
    position: number;
    type: string;
    announced_on: string | null;
    opens_at: Instant | null;
    closes_at: Instant | null;
    has_hour: Kept<boolean>;
    label: string | null;
    is_estimate: Kept<boolean>;
  };
  opportunity_region: { opportunity_id: number; region_code: string };
  opportunity_field: { opportunity_id: number; version_id: string; field_code: string };
  opportunity_technology: { opportunity_id: number; version_id: string; technology_code: string };
  opportunity_revision: {
    opportunity_id: number;
    number: number;
    at: Generated<string>;
    by_whom: string;
    changes: JSONColumnType<object>;
  };
  catalogue_revision: { id: Kept<number>; revision: Kept<number>; folded_revision: Kept<number> };
  removed_opportunity: { opportunity_id: number; revision: number };
  search_outbox: { opportunity_id: number; enqueued_at: Generated<string> };
}
