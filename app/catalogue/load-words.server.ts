import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { ReferenceWords, Region } from "./catalogue.ts";
import type { Name, Named } from "./search-result.ts";

/** Loads the names that entries refer to, and the id of the taxonomy in force (empty if there is none). */
export async function loadWords(db: Kysely<Database>): Promise<{ taxonomy: string; words: ReferenceWords }> {
  const version = await db
    .selectFrom("taxonomy_version")
    .select("id")
    .where("status", "=", "in_force")
    .executeTakeFirst();
  const taxonomy = version?.id ?? "";
  const fields = await db
    .selectFrom("tech_field")
    .select(["code", "ko", "en"])
    .where("version_id", "=", taxonomy)
    .orderBy("position")
    .execute();
  const technologies = await db
    .selectFrom("technology")
    .select(["code", "ko", "en", "field_code"])
    .where("version_id", "=", taxonomy)
    .orderBy("position")
    .execute();
  const agencies = await db.selectFrom("agency").select(["id", "ko", "en"]).orderBy("id").execute();
  return {
    taxonomy,
    words: {
      fields: fields.map(toNamed),
      technologies: technologies.map((row) => ({ ...toNamed(row), field: row.field_code })),
      regions: await loadRegions(db),
      agencies: new Map(agencies.map(({ id, ko, en }): [string, Name] => [id, { ko, en }])),
    },
  };
}

/** Regions with all their ancestors, at any distance. */
async function loadRegions(db: Kysely<Database>): Promise<Region[]> {
  const { rows } = await sql<{
    code: string;
    ko: string;
    en: string;
    kind: Region["kind"];
    ancestors: string[];
  }>`
    with recursive above (code, ancestor) as (
      select code, ancestor from region_member
      union
      select above.code, m.ancestor from above join region_member m on m.code = above.ancestor
    )
    select code, ko, en, kind, array(select ancestor from above where above.code = region.code order by 1) as ancestors
    from region order by position`.execute(db);
  return rows.map(({ kind, ancestors, ...row }) => ({ ...toNamed(row), kind, ancestors }));
}

function toNamed({ code, ko, en }: { code: string; ko: string; en: string }): Named {
  return { code, name: { ko, en } };
}
