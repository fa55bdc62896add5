import type { ColumnType, Generated } from "kysely";
import type { AccountTables } from "./tables/account-tables.ts";
import type { CompanyTables } from "./tables/company-tables.ts";
import type { ConfirmationTables } from "./tables/confirmation-tables.ts";
import type { OpportunityTables } from "./tables/opportunity-tables.ts";
import type { SearchTables } from "./tables/search-tables.ts";
import type { TaxonomyTables } from "./tables/taxonomy-tables.ts";

/** An instant: read as ISO 8601 text in UTC with microseconds; written as such, too. */
type Instant = ColumnType<string, string, string>;

interface JobHeartbeatTable {
  id: Generated<number>;
  beat_at: Instant;
}

/** Every table as Kysely sees it. What each SQL type becomes is decided in `column-types.server.ts`. */
export interface Database
  extends TaxonomyTables,
    OpportunityTables,
    SearchTables,
    AccountTables,
    CompanyTables,
    ConfirmationTables {
  job_heartbeat: JobHeartbeatTable;
}
