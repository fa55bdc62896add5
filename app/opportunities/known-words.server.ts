import type { Kysely } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { agencyIdFor, agencyKey, agencyKindOf, agencyName } from "./agency-name.ts";
import { insertRows, type Row } from "./bulk-rows.server.ts";
import type { CanonicalNotice } from "./canonical-notice.ts";

/** Everything that a notice may refer to, read once per transaction. */
export type KnownWords = {
  taxonomy: string | null;
  regions: ReadonlyMap<string, string>;
  fields: ReadonlySet<string>;
  technologies: ReadonlySet<string>;
  programmes: ReadonlySet<string>;
  /** Agency ids by the key of each name and alias; grows as agencies are added. */
  agencies: Map<string, string>;
};

export async function readKnownWords(db: Kysely<Database>): Promise<KnownWords> {
  const [version, regions, aliases, programmes, agencies] = [
    await db.selectFrom("taxonomy_version").select("id").where("status", "=", "in_force").executeTakeFirst(),
    await db.selectFrom("region").select("code").execute(),
    await db.selectFrom("region_alias").select(["alias", "code"]).execute(),
    await db.selectFrom("programme").select("id").execute(),
    await db.selectFrom("agency").select(["id", "ko", "en", "aliases"]).orderBy("id").execute(),
  ];
  const taxonomy = version?.id ?? null;
  const inForce = taxonomy ?? "";
  const fields = await db.selectFrom("tech_field").select("code").where("version_id", "=", inForce).execute();
  const technologies = await db
    .selectFrom("technology")
    .select("code")
    .where("version_id", "=", inForce)
    .execute();
  return {
    taxonomy,
    regions: new Map([
      ...aliases.map(({ alias, code }) => [alias, code] as const),
      ...regions.map(({ code }) => [code, code] as const),
    ]),
    fields: new Set(fields.map(({ code }) => code)),
    technologies: new Set(technologies.map(({ code }) => code)),
    programmes: new Set(programmes.map(({ id }) => id)),
    agencies: new Map([
      // An agency's own name takes precedence over an alias of another.
      ...agencies.flatMap(({ id, en, aliases }) =>
        [...aliases, ...(en === null ? [] : [en])].map((name) => [agencyKey(name), id] as const),
      ),
      ...agencies.map(({ id, ko }) => [agencyKey(ko), id] as const),
    ]),
  };
}

/** Why a notice is refused: the first unknown programme, region, field or technology; null if all are known. */
export function unknownWordOf(notice: CanonicalNotice, known: KnownWords): Bilingual | null {
  const programme = notice.programmeId;
  if (programme !== null && !known.programmes.has(programme))
    return unknown("지원 사업", "programme", programme);
  for (const { regions, fields, technologies } of notice.opportunities) {
    const region = regions.find((name) => !known.regions.has(name));
    if (region !== undefined) return unknown("지역", "region", region);
    const field = fields.find((code) => !known.fields.has(code));
    if (field !== undefined) return unknown("분야", "field", field);
    const technology = technologies.find((code) => !known.technologies.has(code));
    if (technology !== undefined) return unknown("중점기술", "technology", technology);
  }
  return null;
}

function unknown(ko: string, en: string, word: string): Bilingual {
  const shown = word.length > 60 ? `${word.slice(0, 60)}…` : word;
  return { ko: `등록되지 않은 ${ko}입니다: ${shown}`, en: `unknown ${en}: ${shown}` };
}

/** Adds agencies that are known neither by name nor by alias, in the order in which the notices name them. */
export async function addAgencies(
  db: Kysely<Database>,
  notices: readonly CanonicalNotice[],
  known: KnownWords,
): Promise<void> {
  const taken = new Set(known.agencies.values());
  const entered: Row<"agency">[] = [];
  for (const name of notices.flatMap(({ ministryName, operatorName }) => [ministryName, operatorName])) {
    if (name === null || known.agencies.has(agencyKey(name))) continue;
    const id = agencyIdFor(name, (candidate) => taken.has(candidate));
    taken.add(id);
    known.agencies.set(agencyKey(name), id);
    entered.push({ id, ko: agencyName(name), en: null, kind: agencyKindOf(name), aliases: [] });
  }
  await insertRows(db, "agency", entered);
}
