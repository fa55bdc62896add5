import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Database } from "#db/schema.ts";
import { joinedOf } from "../text/normalise.ts";
import type { Knowledge, NamedRegion } from "./knowledge.ts";
import { makeSituations } from "./situations.ts";
import { makeSynonyms, type SynonymGroup } from "./synonyms.ts";
import { makeVocabulary } from "./vocabulary.ts";

const LOOK_AFTER_MS = 30_000;

/**
 * Keeps the knowledge of language and corpus in memory: read at first use, then refreshed in the background, at most every
 * half minute, when the catalogue has changed. Slightly stale knowledge only shifts weights a little; it finds the same.
 */
export function makeKnowledgeKeeper(db: Kysely<Database>, log: Logger) {
  let known: { revision: number; knowledge: Knowledge } | undefined;
  let reading: Promise<{ revision: number; knowledge: Knowledge }> | undefined;
  let lookedAt = 0;

  const renew = async () => {
    const revision = await revisionOf(db);
    if (known?.revision !== revision) known = { revision, knowledge: await readKnowledge(db) };
    return known;
  };
  const begin = () => {
    lookedAt = performance.now();
    reading ??= renew().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    /** @throws if the database is away and nothing was read yet */
    async get(): Promise<Knowledge> {
      if (known === undefined) return (await begin()).knowledge;
      if (performance.now() - lookedAt > LOOK_AFTER_MS) {
        begin().catch((error: unknown) =>
          log.warn({ err: error }, "the search goes on with older knowledge"),
        );
      }
      return known.knowledge;
    },
    /** The catalogue revision of the knowledge; undefined before it was read. */
    revision: () => known?.revision,
    /** Reads again at the next use. */
    forget(): void {
      known = undefined;
    },
  };
}

async function revisionOf(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom("catalogue_revision").select("revision").executeTakeFirstOrThrow();
  return row.revision;
}

async function readKnowledge(db: Kysely<Database>): Promise<Knowledge> {
  const { rows } = await sql<{ word: string; count: number }>`
    select word, count(*)::int count from search_document,
      lateral (select distinct unnest(string_to_array(title || ' ' || names, ' ')) word) words
    where word <> '' group by word`.execute(db);
  const { documents } = await db
    .selectFrom("search_document")
    .select((eb) => eb.fn.countAll<number>().as("documents"))
    .executeTakeFirstOrThrow();
  return {
    vocabulary: makeVocabulary(new Map(rows.map(({ word, count }) => [word, count])), documents),
    synonyms: makeSynonyms(await readSynonymGroups(db)),
    situations: makeSituations(
      await db
        .selectFrom("search_situation")
        .select(["said", "terms", "related"])
        .orderBy("position")
        .execute(),
    ),
    regions: await readRegions(db),
  };
}

/** The list that staff edit, and the names in the reference tables, read live so that the two never disagree. */
async function readSynonymGroups(db: Kysely<Database>): Promise<SynonymGroup[]> {
  const { rows } = await sql<SynonymGroup>`
    select terms, related, is_topic "isTopic" from search_synonym
    union all select array[ko, en], '{}', true from tech_field
    union all select array[ko, en], '{}', true from technology
    union all select array[ko, en], '{}', true from programme
    union all select array_remove(array[ko, en], null) || aliases, '{}', true from agency
      where en is not null or cardinality(aliases) > 0
    union all select array[ko, en] || array(select alias from region_alias a where a.code = r.code), '{}', true
      from region r where kind not in ('nation', 'abroad')`.execute(db);
  return rows;
}

/** Without 해외: no company is based there, and support for going abroad is open to all regions. */
async function readRegions(db: Kysely<Database>): Promise<Knowledge["regions"]> {
  const { rows } = await sql<NamedRegion & { names: string[] }>`
    select array(select r.ko union select r.en union
        select a.alias from region_alias a where a.code = r.code) names,
      array(select m.code from region_member m where m.ancestor = r.code) || r.code codes,
      array(select m.ancestor from region_member m join region whole on whole.code = m.ancestor
        where m.code = r.code and whole.kind = 'group') wholes
    from region r where r.kind not in ('nation', 'abroad')`.execute(db);
  return new Map(
    rows.flatMap(({ names, codes, wholes }) =>
      names.map((name): [string, NamedRegion] => [joinedOf(name), { codes, wholes }]),
    ),
  );
}
