import { type Kysely, sql } from "kysely";
import type { Meilisearch } from "meilisearch";
import { places } from "#app/matching/catalogue/places.ts";
import { partnerRoles, techFields } from "#app/matching/catalogue/vocabulary.ts";
import type { Database } from "#db/schema.ts";
import { keysOf } from "#search/engine/index-settings.ts";
import { done } from "#search/engine/write-index.server.ts";
import type { Partner } from "./listing.ts";
import { gramsOfTexts, type ListingSearch, listingSettings } from "./listing-search.server.ts";
import { partnerColumns } from "./partner-columns.server.ts";

const BATCH = 500;

/**
 * Brings both engines up to date with what companies let be found, and returns how many it looked at. Rows of the outbox
 * stay until both have them.
 * @throws if database or engine is away
 */
export async function syncListings(search: ListingSearch): Promise<number> {
  const { db, engine } = search;
  if (engine !== undefined) await fillMissingIndex(search, engine);
  for (let looked = 0; ; ) {
    const batch = await db
      .selectFrom("listing_outbox")
      .selectAll()
      .orderBy("enqueued_at")
      .limit(BATCH)
      .execute();
    if (batch.length === 0) return looked;
    await writeBatch(
      search,
      batch.map((row) => row.company_id),
    );
    // What was enqueued again meanwhile has another instant, and stays.
    await sql`
      delete from listing_outbox o using unnest(
        ${batch.map((row) => row.company_id)}::bigint[],
        ${batch.map((row) => row.enqueued_at)}::timestamptz[]) told (id, at)
      where o.company_id = told.id and o.enqueued_at = told.at`.execute(db);
    looked += batch.length;
  }
}

async function writeBatch({ db, engine, indexUid }: ListingSearch, ids: readonly number[]): Promise<void> {
  const documents = (await loadShown(db, ids)).map((partner) => ({
    id: partner.id,
    grams: gramsOf(partner),
  }));
  const shown = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !shown.has(id));
  await sql`delete from listing_document where company_id = any(${gone}::bigint[])`.execute(db);
  await sql`
    insert into listing_document (company_id, grams)
    select id, array(select jsonb_array_elements_text(grams))
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as made (id bigint, grams jsonb)
    on conflict (company_id) do update set grams = excluded.grams`.execute(db);
  if (engine === undefined) return;
  const index = engine.index(indexUid);
  if (documents.length > 0)
    await done(index.addDocuments(documents.map(({ id, grams }) => ({ id, keys: keysOf(grams) }))));
  if (gone.length > 0) await done(index.deleteDocuments(gone));
}

async function loadShown(db: Kysely<Database>, ids: readonly number[]): Promise<readonly Partner[]> {
  const { rows } = await sql<Partner>`
    select ${partnerColumns({ all: false })}
    from company_listing l join company c on c.id = l.company_id
      left join company_profile p on p.company_id = c.id
    where l.company_id = any(${[...ids]}::bigint[]) and l.shown_since is not null`.execute(db);
  return rows;
}

/** Only what everybody may see can be searched for. */
function gramsOf(partner: Partner): string[] {
  const namesOf = (
    codes: readonly (string | null)[],
    options: Readonly<Record<string, { ko: string; en: string }>>,
  ) =>
    codes.flatMap((code) => {
      const option = code === null ? undefined : options[code];
      return option === undefined ? [] : [option.ko, option.en];
    });
  const { name, nameEn, makes, makesEn, seeks, seeksEn } = partner;
  return gramsOfTexts([
    ...[name, nameEn, makes, makesEn, seeks, seeksEn],
    ...namesOf(partner.technologies, techFields),
    ...namesOf([partner.headquarters], places),
    ...namesOf(partner.roles, partnerRoles),
    ...partner.confirmations.flatMap(({ technology }) => [technology.ko, technology.en]),
  ]);
}

const prepared = new WeakSet<Meilisearch>();

/** An engine that was emptied, or is new, gets the index and everything in it. */
async function fillMissingIndex({ db, indexUid }: ListingSearch, engine: Meilisearch): Promise<void> {
  const { results } = await engine.getIndexes({ limit: 1_000 });
  const isThere = results.some(({ uid }) => uid === indexUid);
  if (isThere && prepared.has(engine)) return;
  if (!isThere) await done(engine.createIndex(indexUid, { primaryKey: "id" }));
  await done(engine.index(indexUid).updateSettings(listingSettings));
  prepared.add(engine);
  if (isThere) return;
  await sql`
    insert into listing_outbox (company_id) select company_id from company_listing
    on conflict (company_id) do nothing`.execute(db);
}
