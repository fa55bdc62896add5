import type { ColumnType, Generated } from "kysely";
import type { AccountTables } from "./tables/account-tables.ts";
import type { CommitteeTables } from "./tables/committee-tables.ts";
import type { CompanyTables } from "./tables/company-tables.ts";
import type { ConfirmationTables } from "./tables/confirmation-tables.ts";
import type { ExpertTables } from "./tables/expert-tables.ts";
import type { OpportunityTables } from "./tables/opportunity-tables.ts";
import type { OutcomeTables } from "./tables/outcome-tables.ts";
import type { PartnerTables } from "./tables/partner-tables.ts";
import type { RoundTables } from "./tables/round-tables.ts";
import type { TaxonomyTables } from "./tables/taxonomy-tables.ts";

/** An instant, read and written as ISO 8601 text in UTC with microseconds. */
type Instant = ColumnType<string, string, string>;

interface JobHeartbeatTable {
  id: Generated<number>;
  beat_at: Instant;
}

/** All tables as Kysely sees them. `column-types.server.ts` decides what each SQL type becomes. */
export interface Database
  extends TaxonomyTables,
    OpportunityTables,
    SearchTables,
    AccountTables,
    CompanyTables,
    ConfirmationTables,
    ExpertTables,
    RoundTables,
    CommitteeTables,
    OutcomeTables,
    PartnerTables,
    DraftTables {
  job_heartbeat: JobHeartbeatTable;
}

/** Synonyms, situations, PostgreSQL's own search documents, and indexes that are being built. */
interface SearchTables {
  search_synonym: {
    id: string;
    terms: string[];
    related: string[];
    is_topic: boolean;
    origin: "seed" | "staff";
    updated_at: ColumnType<string, string | undefined, string>;
  };
  search_situation: {
    id: string;
    said: ColumnType<string[][], string, string>;
    terms: string[];
    related: string[];
    position: number;
    origin: "seed" | "staff";
  };
  search_document: {
    opportunity_id: number;
    title: string;
    names: string;
    extra: string;
    regions: string[];
    grams: string[];
    is_live: Generated<boolean>;
  };
  /** The column `words` is a tsvector, which is read and written by SQL only. */
  search_body: { notice_id: number; is_live: Generated<boolean> };
  search_build: { index_uid: string; started_at: Generated<string> };
  search_replay: { index_uid: string; opportunity_id: number };
}

/** Drafts of long forms. */
interface DraftTables {
  form_draft: {
    writer: string;
    person_id: string | null;
    subject: string;
    form: string;
    application_id: number | null;
    company_id: number | null;
    fields: ColumnType<Readonly<Record<string, readonly string[]>>, string, string>;
    saved_in: string;
    saved_at: ColumnType<string, string, string>;
  };
}
