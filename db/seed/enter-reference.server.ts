import { sql, type Transaction } from "kysely";
import type { Database } from "../schema.ts";
import { agencies } from "./reference/agencies.ts";
import { commonAreaSource, commonAreas } from "./reference/common-areas.ts";
import { crosswalk, crosswalkFrom, crosswalkTo } from "./reference/crosswalk.ts";
import { lawLists } from "./reference/law-lists.ts";
import { next2026 } from "./reference/next2026.ts";
import { nst2023 } from "./reference/nst2023.ts";
import { regions } from "./reference/regions.ts";
import type { TaxonomySeed } from "./reference/taxonomy.ts";

/** Enters what opportunities speak of: taxonomies, lists of laws, regions, agencies. Repeats what changed, adds what is new. */
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
  // Nothing refers to these rows, so that a comparison which was withdrawn goes, too.
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
  // why: an intake may have entered the same name under an id of its own, which opportunities already refer to.
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
        // What intake or staff added stays; what is known already keeps its place.
        aliases: sql<string[]>`agency.aliases || array(
          select alias from unnest(excluded.aliases) alias where alias <> all (agency.aliases))`,
      })),
    )
    .execute();
}
