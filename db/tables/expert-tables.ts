import type { ColumnType, Generated } from "kysely";
import type { InterestKind } from "#app/confirmation/review/ties.ts";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;
type Json = ColumnType<unknown, string, string>;

/** What experts say of themselves and of applicants (there is no row before they do), and proposals of who reviews what. */
export interface ExpertTables {
  expert: {
    person_id: string;
    employer: string | null;
    capacity: Kept<number>;
    pledged_year: number | null;
    pledged_at: Instant | null;
    changed_at: Kept<string>;
  };
  expert_technology: { person_id: string; version_id: string; technology_code: string; level: number };
  expert_absence: { id: Generated<number>; person_id: string; from_on: string; until_on: string };
  expert_interest: {
    id: Generated<number>;
    person_id: string;
    kind: InterestKind;
    company: string;
    number: string | null;
    declared_at: Kept<string>;
  };
  applicant_conflict: {
    person_id: string;
    round_id: number;
    applicant_id: number;
    has_conflict: boolean;
    declared_at: Instant;
  };
  expert_statement: {
    id: Generated<number>;
    person_id: string | null;
    stated_at: Instant;
    what: "declared" | "interest" | "interest_removed" | "pledged";
    round_id: number | null;
    details: Json;
  };
  declaration_request: {
    person_id: string;
    round_id: number;
    asked_at: Instant;
    reminded_at: Instant | null;
  };
  assignment_proposal: {
    id: Generated<number>;
    round_id: number;
    created_by: string;
    created_at: Generated<string>;
    due_on: string;
    reviewers: number;
    pair_cap: number;
    figures: Json;
    accepted_at: Instant | null;
  };
  assignment_pair: {
    proposal_id: number;
    application_id: number;
    expert_id: string;
    level: number;
    changed_reason: string | null;
  };
}
