import type { ColumnType, Generated } from "kysely";

/** What search compares, what it takes for the same, and indexes that are being built. */
export interface SearchTables {
  search_synonym: {
    id: string;
    terms: string[];
    related: string[];
    is_topic: boolean;
    origin: "seed" | "staff";
    updated_at: ColumnType<string, string | undefined, string>;
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
  search_build: { index_uid: string; started_at: Generated<string> };
  search_replay: { index_uid: string; opportunity_id: number };
}
