import type { ColumnType, Generated, JSONColumnType } from "kysely";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;
/** Exact decimal text. */
type Numeric = ColumnType<string, string | number, string | number>;

/** Where a value comes from. */
export type Origin = "declared" | "document" | "register" | "decision";

/** Columns of every list item of a profile. */
export interface ItemColumns {
  id: Generated<number>;
  company_id: number;
  label: string | null;
  as_of: string | null;
  valid_until: string | null;
  origin: Kept<Origin>;
  changed_at: Kept<string>;
  changed_by: string | null;
}

/** Companies, their profiles, answers, bookmarks and confirmations. */
export interface CompanyTables {
  company: {
    id: Generated<number>;
    name: string;
    name_en: string | null;
    is_sample: Kept<boolean>;
    /** Incremented by a trigger with each change to what is judged. */
    revision: Kept<number>;
    created_by: string | null;
    created_at: Generated<string>;
    /** From the form that created it, so that sending the form twice creates one company. */
    submission_id: string | null;
  };
  business_number: {
    id: Generated<number>;
    company_id: number;
    number: string;
    claimed_at: Generated<string>;
    claimed_by: string | null;
    verified_at: Instant | null;
    verified_by: string | null;
    verified_how: "document" | "register" | "officer" | null;
    refused_at: Instant | null;
    refused_reason: string | null;
    ended_at: Instant | null;
  };
  api_key: {
    id: Generated<number>;
    company_id: number;
    name: string;
    prefix: string;
    key_hash: string;
    created_by: string | null;
    created_at: Generated<string>;
    expires_on: string;
    last_used_on: string | null;
    revoked_at: Instant | null;
    submission_id: string | null;
  };
  company_event: {
    id: Generated<number>;
    company_id: number;
    at: Generated<string>;
    person_id: string | null;
    what: string;
    detail: JSONColumnType<object, string | undefined>;
  };
  company_profile: {
    company_id: number;
    size: string | null;
    legal_form: string | null;
    founded_on: string | null;
    headquarters: string | null;
    headquarters_since: string | null;
    industry: string | null;
    is_new_industry: boolean | null;
    is_listed: boolean | null;
    korean_ownership: Numeric | null;
    employees: number | null;
    has_tax_arrears: boolean | null;
    has_credit_default: boolean | null;
    is_closed: boolean | null;
    has_unmet_obligations: boolean | null;
    has_same_content_support: boolean | null;
    is_on_wage_arrears_list: boolean | null;
    closing_month: string | null;
    capital_impairment: string | null;
    audit_opinion: string | null;
    credit_grade: string | null;
  };
  company_year: {
    company_id: number;
    year: number;
    revenue: Numeric | null;
    exports: Numeric | null;
    export_share: Numeric | null;
    rnd_spending: Numeric | null;
    rnd_share: Numeric | null;
    debt_ratio: Numeric | null;
    current_ratio: Numeric | null;
    interest_coverage: Numeric | null;
  };
  company_fact_origin: {
    company_id: number;
    fact: string;
    as_of: string | null;
    valid_until: string | null;
    origin: Origin;
    changed_at: Kept<string>;
    changed_by: string | null;
  };
  company_technology: ItemColumns & {
    field: string | null;
    technology: string | null;
    trl: number | null;
    stage: string | null;
    security_class: string | null;
    /** A company can only state that a technology is not confirmed; actual confirmations are in `confirmation`. */
    confirmation: "none" | null;
  };
  company_certificate: ItemColumns & { kind: string | null; issued_on: string | null };
  company_patent: ItemColumns & {
    kind: string | null;
    status: string | null;
    filed_on: string | null;
    registered_on: string | null;
    is_overseas: boolean | null;
  };
  company_investment: ItemColumns & {
    amount: number | null;
    received_on: string | null;
    investor: string | null;
    is_foreign: boolean | null;
  };
  company_partner: ItemColumns & {
    role: string | null;
    region: string | null;
    has_agreement: boolean | null;
  };
  company_recommendation: ItemColumns & { by: string | null; recommended_on: string | null };
  company_rnd_task: ItemColumns & { ministry: string | null; result: string | null; ended_on: string | null };
  company_participation: ItemColumns & {
    programme: string | null;
    selected_on: string | null;
    result: string | null;
    ended_on: string | null;
  };
  company_site: ItemColumns & { region: string | null; kind: string | null; since: string | null };
  company_person: ItemColumns & {
    role: string | null;
    degree: string | null;
    /** A day, a month or a year. */
    born_on: string | null;
  };
  company_sanction: ItemColumns & { kind: string | null; imposed_on: string | null; ends_on: string | null };
  company_insolvency: ItemColumns & {
    kind: string | null;
    opened_on: string | null;
    is_ongoing: boolean | null;
  };
  /** A row means that the company declared the list complete. */
  company_list: { company_id: number; list: string; declared_at: Kept<string>; declared_by: string | null };
  confirmation: {
    id: Generated<number>;
    company_id: number;
    version_id: string;
    technology_code: string;
    kind: "holding" | "developing";
    confirmed_on: string;
    valid_until: string | null;
    origin: "register" | "document" | "decision";
    document: string | null;
    entered_by: string | null;
    entered_at: Generated<string>;
    revoked_at: Instant | null;
    revoked_reason: string | null;
  };
  opportunity_answer: {
    company_id: number;
    opportunity_id: number;
    key: string;
    value: ColumnType<unknown, string, string>;
    answered_at: Kept<string>;
    answered_by: string | null;
  };
  bookmark: {
    id: Generated<number>;
    /** Null once the opportunity is gone. */
    opportunity_id: number | null;
    title: string;
    title_lang: "ko" | "en";
    person_id: string | null;
    company_id: number | null;
    state: Kept<"looking" | "preparing" | "applied" | "won" | "lost">;
    note: string | null;
    changed_at: Kept<string>;
    changed_by: string | null;
  };
  match_visit: {
    company_id: number;
    person_id: string;
    /** By the product's clock, like periods; `noted_at` is by the database's clock, like revisions. */
    seen_at: Instant;
    seen_revision: number;
    noted_at: Generated<string>;
  };
  /** A paper that the company keeps, with its file; `replaced_by`: the newer version of the same paper. */
  company_paper: {
    id: Generated<number>;
    company_id: number;
    file_id: number;
    kind: string;
    name: string | null;
    issuer: string | null;
    number: string | null;
    issued_on: string | null;
    expires_on: string | null;
    has_no_expiry: Kept<boolean>;
    replaced_by: number | null;
  };
  /** A request of a foreign government or institution for information, with what its company did about it. */
  foreign_request: {
    id: Generated<number>;
    company_id: number;
    submission_id: string;
    requester: string;
    country: string;
    subject: string;
    scope: "securityTask" | "listed" | "unsure";
    plan: "undecided" | "provide" | "decline";
    ministry: string | null;
    answer: string | null;
    received_on: string;
    notified_on: string | null;
    consulted_on: string | null;
    answered_on: string | null;
    provided_on: string | null;
  };
}
