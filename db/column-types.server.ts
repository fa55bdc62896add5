import pg from "pg";
import { Temporal } from "temporal-polyfill";

/**
 * The JavaScript values of PostgreSQL types, in one place:
 * bigint → number (an error beyond 2^53, never a rounded value) · numeric → exact decimal text ·
 * date → `YYYY-MM-DD` · timestamptz → ISO 8601 UTC text with its microseconds · arrays of these likewise.
 * `timestamp` without time zone is refused: it does not determine an instant.
 */
const scalarParsers = new Map<number, { arrayOid: number; parse: (text: string) => unknown }>([
  [pg.types.builtins.INT8, { arrayOid: 1016, parse: parseSafeInteger }],
  [pg.types.builtins.NUMERIC, { arrayOid: 1231, parse: (text) => text }],
  [pg.types.builtins.DATE, { arrayOid: 1182, parse: parseDay }],
  [pg.types.builtins.TIMESTAMPTZ, { arrayOid: 1185, parse: parseInstant }],
  [pg.types.builtins.TIMESTAMP, { arrayOid: 1115, parse: refuseLocalTime }],
]);

const TEXT_ARRAY: number = 1009;
const parsersByOid = new Map<number, (text: string) => unknown>();
for (const [oid, { arrayOid, parse }] of scalarParsers) {
  parsersByOid.set(oid, parse);
  parsersByOid.set(arrayOid, (text) => mapNested(splitArray(text), parse));
}

/** For `types` of a pg client or pool: our parsers for text results, pg's for everything else. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    const own = format === "binary" ? undefined : parsersByOid.get(oid);
    return own ?? pg.types.getTypeParser(oid, format ?? "text");
  },
};

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The bigint ${text} does not fit a JavaScript number; select it as text.`);
  }
  return value;
}

function parseDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    throw new RangeError(`The date ${text} is outside the years 1 to 9999.`);
  }
  return text;
}

function parseInstant(text: string): string {
  if (!/^\d{4}-/.test(text) || text.endsWith("BC")) {
    throw new RangeError(`The instant ${text} is outside the years 1 to 9999.`);
  }
  return Temporal.Instant.from(text.replace(" ", "T")).toString();
}

function refuseLocalTime(text: string): never {
  throw new TypeError(`'${text}' is a timestamp without time zone; use timestamptz.`);
}

function splitArray(text: string): unknown {
  const parse: (source: string) => unknown = pg.types.getTypeParser(TEXT_ARRAY, "text");
  return parse(text);
}

function mapNested(value: unknown, parse: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapNested(item, parse));
  return typeof value === "string" ? parse(value) : value;
}
