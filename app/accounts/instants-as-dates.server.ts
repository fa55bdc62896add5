import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from "kysely";

// Joined columns come as `_joined_person_created_at`.
const INSTANT = /(?:^|_)(?:created|updated|expires)_at$/;

/**
 * Turns the instants of Better Auth's tables into Dates: it compares and adds up Dates, while our own code reads
 * ISO 8601 text everywhere.
 */
export const instantsAsDates: KyselyPlugin = {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  },
  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return { ...result, rows: result.rows.map(withDates) };
  },
};

function withDates(row: UnknownRow): UnknownRow {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" && INSTANT.test(name) ? new Date(value) : value,
  ]);
  return Object.fromEntries(columns);
}
