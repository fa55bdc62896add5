import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Database } from "#db/schema.ts";
import { makeSynonyms, type SynonymGroup } from "../synonyms/synonyms.ts";
import { joinedOf } from "../text/normalise.ts";
import type { Knowledge } from "./knowledge.ts";
import { makeVocabulary } from "./vocabulary.ts";

const LOOK_AFTER_MS = 30_000;

/**
 * Keeps what is known of language and corpus in memory. Read at first use; renewed in the background, at most every
 * half minute, once the catalogue has changed: a little stale it weighs words a little off, and finds the same.
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
        begin().catch((error: unknown) => log.warn({ err: error }, "search goes on with what it knew"));
      }
      return known.knowledge;
    },
    /** Which catalogue the knowledge is of; undefined before it was read. */
    revision: () => known?.revision,
    /** Read anew at the next use. */
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
    regions: await readRegions(db),
  };
}

/** The list of staff, and what the reference tables call technologies, programmes and agencies: always in step. */
async function readSynonymGroups(db: Kysely<Database>): Promise<SynonymGroup[]> {
  const { rows } = await sql<SynonymGroup>`
    select terms, related, is_topic "isTopic" from search_synonym
    union all select array[ko, en], '{}', true from tech_field
    union all select array[ko, en], '{}', true from technology
    union all select array[ko, en], '{}', true from programme
    union all select array_remove(array[ko, en], null) || aliases, '{}', true from agency
      where en is not null or cardinality(aliases) > 0`.execute(db);
  return rows;
}

/** 해외 is no region that a company sits in: what leads abroad is open to those of all regions. */
async function readRegions(db: Kysely<Database>): Promise<Knowledge["regions"]> {
  const { rows } = await sql<{ name: string; codes: string[] }>`
    select name, case when r.kind = 'group'
        then array(select m.code from region_member m where m.ancestor = r.code) || r.code
        else array[r.code] end codes
    from region r, lateral (
      select r.ko name union select r.en union select a.alias from region_alias a where a.code = r.code) names
    where r.kind not in ('nation', 'abroad')`.execute(db);
  return new Map(rows.map(({ name, codes }) => [joinedOf(name), codes]));
}
