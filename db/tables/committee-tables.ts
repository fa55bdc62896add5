import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<string, string, string>;

/** The committee: meetings, who is invited, the cases on the agenda, what each member said of a case. */
export interface CommitteeTables {
  committee_meeting: {
    id: Generated<number>;
    meets_at: Instant;
    place: string;
    chair_id: string;
    deputy_id: string | null;
    convened_at: Instant;
    convened_by: string | null;
    ended_at: Instant | null;
    ended_by: string | null;
  };
  committee_seat: { meeting_id: number; person_id: string; attended_at: Instant | null };
  meeting_move: {
    id: Generated<number>;
    meeting_id: number;
    from_time: Instant;
    from_place: string;
    to_time: Instant;
    to_place: string;
    reason: string;
    moved_at: Instant;
    moved_by: string | null;
  };
  agenda_item: {
    id: Generated<number>;
    meeting_id: number;
    application_id: number;
    recommendation_id: number | null;
    submission_number: number | null;
    document: string | null;
    document_hash: string | null;
    rules: ColumnType<unknown, string | undefined, string>;
    opened_at: Instant | null;
    opened_by: string | null;
    closed_at: Instant | null;
    closed_by: string | null;
    outcome: "carried" | "not_carried" | "no_quorum" | "void" | "not_taken" | null;
    count: ColumnType<unknown, string | undefined, string>;
  };
  agenda_member: {
    item_id: number;
    person_id: string;
    declared_at: Instant | null;
    recused_at: Instant | null;
    recused_reason: string | null;
    vote: "for" | "against" | "abstain" | null;
    voted_at: Instant | null;
  };
}
