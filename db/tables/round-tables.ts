import type { ColumnType, Generated } from "kysely";

type Instant = ColumnType<string, string, string>;
type Kept<T> = ColumnType<T, T | undefined, T>;
type Json = ColumnType<unknown, string, string>;

/** Rounds, the changes to them, and the forms that they ask for. */
export interface RoundTables {
  confirmation_form: {
    id: string;
    kind: "holding" | "developing";
    version: number;
    definition: Json;
    source: string;
    is_verified: boolean;
    created_at: Generated<string>;
  };
  round: {
    id: Generated<number>;
    name_ko: string;
    name_en: string;
    opens_at: Instant;
    closes_at: Instant;
    version_id: string;
    holding_form_id: string;
    developing_form_id: string;
    settings: Json;
    is_sample: Kept<boolean>;
    created_at: Generated<string>;
  };
  round_change: {
    id: Generated<number>;
    round_id: number | null;
    plan: Json;
    before: Json | null;
    reason: string;
    planned_by: string | null;
    planned_at: Instant;
    state: Kept<"waiting" | "taken" | "refused" | "withdrawn">;
    settled_by: ColumnType<string | null, string | null | undefined, string | null>;
    settled_at: ColumnType<string | null, string | null | undefined, string | null>;
    note: ColumnType<string | null, string | null | undefined, string | null>;
  };
}
