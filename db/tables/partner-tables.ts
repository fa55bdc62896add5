import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;

/** Companies that choose to be found, and requests to get in touch. */
export interface PartnerTables {
  company_listing: {
    company_id: number;
    makes: string;
    makes_en: string | null;
    seeks: string | null;
    seeks_en: string | null;
    /** What the company could be in a consortium: codes of `partnerRoles`. */
    roles: string[];
    /** The facts of the profile that it lets everybody see. */
    shows: string[];
    /** Null while nobody is to find it. */
    shown_since: Instant | null;
    changed_at: Kept<string>;
    changed_by: string | null;
  };
  listing_document: { company_id: number; grams: string[] };
  listing_outbox: { company_id: number; enqueued_at: Kept<string> };
  contact_request: {
    id: Generated<number>;
    to_company_id: number;
    /** Of these two one: a company asks, or an agency. */
    from_company_id: number | null;
    from_agency_id: string | null;
    from_person_id: string | null;
    message: string;
    sent_at: Instant;
    answer: "accepted" | "declined" | null;
    reply: string | null;
    answered_at: Instant | null;
    answered_by: string | null;
    submission_id: string;
  };
}
