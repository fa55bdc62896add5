import { sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import { agencies } from "./reference/agencies.ts";
import { commonAreaSource, commonAreas } from "./reference/common-areas.ts";
import { crosswalk, crosswalkFrom, crosswalkTo } from "./reference/crosswalk.ts";
import { lawLists } from "./reference/law-lists.ts";
import { next2026 } from "./reference/next2026.ts";
import { firstHalf } from "./reference/nst2023-first-half.ts";
import { secondHalf } from "./reference/nst2023-second-half.ts";
import { regions } from "./reference/regions.ts";
import type { TaxonomySeed } from "./reference/taxonomy.ts";

/** The taxonomy in force: 12 fields, 50 technologies. The notice says February 2024, not the day. */
export const nst2023: TaxonomySeed = {
  id: "nst2023",
  name: { ko: "12대 국가전략기술·50개 중점기술", en: "12 strategic fields, 50 technologies" },
  status: "in_force",
  validFrom: "2024-02-01",
  validUntil: null,
  source:
    "국가전략기술 지정 등에 관한 고시(2024년 2월 시행, 날짜는 확인하지 못함); PBLN_000000000120759 붙임",
  isVerified: true,
  fields: [...firstHalf, ...secondHalf],
};

/** Enters reference data: taxonomies, law lists, regions, agencies. Updates changed rows and adds new ones. */
export async function enterReference(trx: Transaction<Database>): Promise<void> {
  await enterTaxonomy(trx, nst2023);
  await enterTaxonomy(trx, next2026);
  await enterCrosswalk(trx);
  await enterLawLists(trx);
  await enterRegions(trx);
  await enterAgencies(trx);
}

async function enterTaxonomy(trx: Transaction<Database>, version: TaxonomySeed): Promise<void> {
  const { id, name, status, source } = version;
  await trx
    .insertInto("taxonomy_version")
    .values({
      id,
      ...name,
      status,
      valid_from: version.validFrom,
      valid_until: version.validUntil,
      source,
      is_verified: version.isVerified,
    })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
        status: eb.ref("excluded.status"),
        valid_from: eb.ref("excluded.valid_from"),
        valid_until: eb.ref("excluded.valid_until"),
        source: eb.ref("excluded.source"),
        is_verified: eb.ref("excluded.is_verified"),
      })),
    )
    .execute();
  const fields = version.fields.map(({ code, ko, en }, at) => ({
    version_id: id,
    code,
    position: at + 1,
    ko,
    en,
  }));
  await trx
    .insertInto("tech_field")
    .values(fields)
    .onConflict((conflict) =>
      conflict.columns(["version_id", "code"]).doUpdateSet((eb) => ({
        position: eb.ref("excluded.position"),
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
      })),
    )
    .execute();
  const technologies = version.fields
    .flatMap((field) => field.technologies.map((technology) => ({ field, technology })))
    .map(({ field, technology: { code, ko, en, scope } }, at) => ({
      version_id: id,
      code,
      field_code: field.code,
      position: at + 1,
      ko,
      en,
      scope_ko: scope?.ko ?? null,
      scope_en: scope?.en ?? null,
    }));
  await trx
    .insertInto("technology")
    .values(technologies)
    .onConflict((conflict) =>
      conflict.columns(["version_id", "code"]).doUpdateSet((eb) => ({
        field_code: eb.ref("excluded.field_code"),
        position: eb.ref("excluded.position"),
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
        scope_ko: eb.ref("excluded.scope_ko"),
        scope_en: eb.ref("excluded.scope_en"),
      })),
    )
    .execute();
}

async function enterCrosswalk(trx: Transaction<Database>): Promise<void> {
  // Nothing refers to these rows, so withdrawn comparisons are deleted too.
  await trx.deleteFrom("crosswalk").execute();
  await trx
    .insertInto("crosswalk")
    .values(
      crosswalk.map(([from_code, relation, to_code]) => ({
        from_version: crosswalkFrom,
        from_code,
        to_version: crosswalkTo,
        to_code,
        relation,
      })),
    )
    .execute();
}

async function enterLawLists(trx: Transaction<Database>): Promise<void> {
  await trx.deleteFrom("law_list").execute();
  await trx
    .insertInto("law_list")
    .values(
      lawLists.map(({ code, ko, en, law, count, source }, at) => ({
        code,
        position: at + 1,
        ko,
        en,
        law_ko: law.ko,
        law_en: law.en,
        technology_count: count,
        source,
      })),
    )
    .execute();
  await trx.deleteFrom("common_area").execute();
  await trx
    .insertInto("common_area")
    .values(
      commonAreas.map(({ code, ko, en, lists }, at) => ({
        code,
        position: at + 1,
        ko,
        en,
        lists: [...lists],
        source: commonAreaSource,
      })),
    )
    .execute();
}

async function enterRegions(trx: Transaction<Database>): Promise<void> {
  await trx
    .insertInto("region")
    .values(regions.map(({ code, ko, en, kind }, at) => ({ code, ko, en, kind, position: at + 1 })))
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        position: eb.ref("excluded.position"),
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
        kind: eb.ref("excluded.kind"),
      })),
    )
    .execute();
  await trx.deleteFrom("region_member").execute();
  await trx
    .insertInto("region_member")
    .values(
      regions.flatMap(({ code, members }) => members.map((member) => ({ ancestor: code, code: member }))),
    )
    .execute();
  await trx.deleteFrom("region_alias").execute();
  await trx
    .insertInto("region_alias")
    .values(regions.flatMap(({ code, ko, aliases }) => [ko, ...aliases].map((alias) => ({ alias, code }))))
    .execute();
}

async function enterAgencies(trx: Transaction<Database>): Promise<void> {
  // why: intake may have entered the same name under another id, which opportunities already refer to.
  const others = await trx
    .selectFrom("agency")
    .select(["id", "ko"])
    .where(
      "ko",
      "in",
      agencies.map(({ ko }) => ko),
    )
    .execute();
  const idOf = new Map(others.map(({ id, ko }) => [ko, id]));
  await trx
    .insertInto("agency")
    .values(
      agencies.map((agency) => ({
        ...agency,
        id: idOf.get(agency.ko) ?? agency.id,
        aliases: [...agency.aliases],
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
        kind: eb.ref("excluded.kind"),
        // Aliases from intake or staff stay, and known ones keep their order.
        aliases: sql<string[]>`agency.aliases || array(
          select alias from unnest(excluded.aliases) alias where alias <> all (agency.aliases))`,
      })),
    )
    .execute();
}
