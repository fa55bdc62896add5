import { type Kysely, sql } from "kysely";
import { cardEn } from "#app/card/words.en.ts";
import { cardKo } from "#app/card/words.ko.ts";
import { opportunityKinds } from "#app/opportunities/opportunity.ts";
import type { Database } from "#db/schema.ts";
import type { Suggestion } from "./candidates.ts";
import { findCandidates } from "./find-candidates.server.ts";
import { indexNamed, type NamedIndex, type NamedThing, suggestNamed } from "./named-things.ts";
import type { SearchEnvironment } from "./open-search-environment.server.ts";

const MOST_NAMED = 4;
const MOST_OPPORTUNITIES = 4;
// The tracks of a notice share its title, and only one of them is suggested.
const MOST_LOOKED_AT = 16;

const namedBy = new WeakMap<SearchEnvironment, { revision: number | undefined; index: NamedIndex }>();

/**
 * At most eight suggestions for what was typed so far, first consonants included: kinds, fields, technologies and agencies
 * by name, then opportunities that match closely. Labels are in the language of the locale if there is such a label.
 * @throws only if the database is away
 */
export async function suggest(
  environment: SearchEnvironment,
  typed: string,
  locale: "ko" | "en",
): Promise<Suggestion[]> {
  const [index, { hits, isNearest }] = await Promise.all([
    namesOf(environment),
    findCandidates(environment, typed),
  ]);
  const named = suggestNamed(index, typed, locale, MOST_NAMED);
  if (isNearest || hits.length === 0) return named;
  const ids = hits.slice(0, MOST_LOOKED_AT).map(({ id }) => id);
  const rows = await environment.db
    .selectFrom("opportunity")
    .innerJoin("notice", "notice.id", "opportunity.notice_id")
    .select(["opportunity.id", "notice.title", "notice.lang", "notice.title_en"])
    .where("opportunity.id", "in", ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const opportunities = ids.flatMap((id): Suggestion[] => {
    const row = byId.get(id);
    if (!row) return [];
    const isTranslated = locale === "en" && row.title_en !== null;
    const label = isTranslated ? (row.title_en ?? row.title) : row.title;
    return [{ type: "opportunity", id: String(id), label, lang: isTranslated ? "en" : row.lang }];
  });
  const byLabel = new Map(opportunities.toReversed().map((one) => [one.label, one]));
  return [...named, ...[...byLabel.values()].toReversed().slice(0, MOST_OPPORTUNITIES)];
}

/** Read again when the knowledge is of a newer catalogue, because agencies come and go with it. */
async function namesOf(environment: SearchEnvironment): Promise<NamedIndex> {
  await environment.knowledge.get();
  const revision = environment.knowledge.revision();
  const known = namedBy.get(environment);
  if (known && known.revision === revision) return known.index;
  const index = indexNamed(await readNamedThings(environment.db));
  namedBy.set(environment, { revision, index });
  return index;
}

/** Kinds, fields and technologies of the taxonomy in force, and agencies that opportunities name. */
async function readNamedThings(db: Kysely<Database>): Promise<NamedThing[]> {
  const { rows } = await sql<NamedThing>`
    select 'field' type, f.code id, f.ko, f.en, '{}'::text[] aliases
      from tech_field f join taxonomy_version v on v.id = f.version_id and v.status = 'in_force'
    union all select 'technology', t.code, t.ko, t.en, '{}'
      from technology t join taxonomy_version v on v.id = t.version_id and v.status = 'in_force'
    union all select 'agency', a.id, a.ko, a.en, a.aliases from agency a
      where a.id in (select ministry_id from notice union select operator_id from notice)`.execute(db);
  const kinds = opportunityKinds.map(
    (id): NamedThing => ({
      type: "kind",
      id,
      ko: cardKo.kinds[id],
      en: cardEn.kinds[id],
      aliases: [],
    }),
  );
  return [...kinds, ...rows];
}
