import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

/** Years that have a column of their own; what is older stands in one. */
const MOST_YEARS = 6;

export type FieldCount = {
  field: Bilingual;
  confirmations: number;
  /** As many as `years`, in their order. */
  byYear: readonly number[];
};
export type RegisterCounts = { years: readonly number[]; fields: readonly FieldCount[] };

/** How many lines the register has by field of technology and year; the first of many years holds all before it. */
export async function countByField(db: Kysely<Database>, _: undefined): Promise<RegisterCounts> {
  const { rows } = await sql<{ field: Bilingual; year: number; confirmations: number }>`
    select json_build_object('ko', f.ko, 'en', f.en) as field, counted.year, sum(confirmations)::integer as confirmations
    from (select t.version_id, t.field_code, left(c.document::jsonb ->> 'confirmedOn', 4)::integer as year,
        count(*) as confirmations
      from certificate c join application a on a.id = c.application_id
        join technology t on t.version_id = a.version_id and t.code = a.technology_code
      where c.is_published group by 1, 2, 3) counted
      join tech_field f on f.version_id = counted.version_id and f.code = counted.field_code
    group by f.ko, f.en, counted.year`.execute(db);
  const newest = Math.max(0, ...rows.map(({ year }) => year));
  const yearOf = (year: number) => Math.max(year, newest - MOST_YEARS + 1);
  const years = [...new Set(rows.map(({ year }) => yearOf(year)))].sort((a, b) => a - b);
  const sumOf = (counted: typeof rows) => counted.reduce((sum, { confirmations }) => sum + confirmations, 0);
  const fields = new Map(rows.map(({ field }) => [field.ko, field]));
  return {
    years,
    fields: [...fields.values()]
      .map((field) => {
        const own = rows.filter((row) => row.field.ko === field.ko);
        return {
          field,
          confirmations: sumOf(own),
          byYear: years.map((year) => sumOf(own.filter((row) => yearOf(row.year) === year))),
        };
      })
      .sort((a, b) => b.confirmations - a.confirmations || a.field.ko.localeCompare(b.field.ko, "ko")),
  };
}
