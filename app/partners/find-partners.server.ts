import { sql } from "kysely";
import { type Option, regions } from "#app/matching/catalogue/vocabulary.ts";
import type { Partner } from "./listing.ts";
import { findCandidates, gramsOfQuery, type ListingSearch } from "./listing-search.server.ts";
import { isConfirmed, partnerColumns } from "./partner-columns.server.ts";
import { MOST_COUNTED, type PartnerQuery, PER_PAGE } from "./partner-query.ts";

/** A company is found if its texts have this share of what was looked for. */
const LEAST_SHARE = 0.6;

export type FoundPartners = {
  partners: readonly Partner[];
  /** At most 1,000: what nobody pages through is not counted. */
  total: number;
  /** There may be more. */
  isFull: boolean;
};

/**
 * One page of the companies that let themselves be found, best first, else newest first. The index may be behind: what
 * is not shown, or no longer, is left out here.
 */
export async function findPartners(search: ListingSearch, query: PartnerQuery): Promise<FoundPartners> {
  const grams = gramsOfQuery(query.words);
  if (query.words !== "" && grams.length === 0) return { partners: [], total: 0, isFull: false };
  const candidates = grams.length === 0 ? null : await findCandidates(search, grams);
  const found = sql`
    from company_listing l join company c on c.id = l.company_id
      left join company_profile p on p.company_id = c.id ${sharing(grams, candidates)}
    where l.shown_since is not null ${matching(query)}`;
  const [{ rows: partners }, counted] = await Promise.all([
    sql<Partner>`
      select ${partnerColumns({ all: false })} ${found}
      order by ${grams.length === 0 ? sql`` : sql`d.share desc,`} l.shown_since desc, c.id desc
      limit ${PER_PAGE} offset ${(query.page - 1) * PER_PAGE}`.execute(search.db),
    sql<{ total: number }>`
      select count(*)::integer as total from (select ${found} limit ${MOST_COUNTED}) found`.execute(
      search.db,
    ),
  ]);
  const total = counted.rows[0]?.total ?? 0;
  return { partners, total, isFull: total === MOST_COUNTED };
}

/** Joins the share of the grams that each company's texts have; companies with too few of them drop out. */
function sharing(grams: readonly string[], candidates: readonly number[] | null) {
  if (grams.length === 0) return sql``;
  const looked = sql`${[...grams]}::text[]`;
  const among =
    candidates === null ? sql`grams && ${looked}` : sql`company_id = any(${[...candidates]}::bigint[])`;
  return sql`
    join lateral (
      select (select count(*) from unnest(${looked}) gram where gram = any(grams))::real / cardinality(${looked}) as share
      from listing_document where company_id = l.company_id and ${among}
    ) d on d.share >= ${LEAST_SHARE}`;
}

/**
 * A fact narrows the list only where its company lets it be seen: counts must not tell what cards do not. What is not asked
 * for is not in the query, so that PostgreSQL looks a technology up once for all companies, not for each.
 */
function matching({ field, region, role, isConfirmed: isAsked }: PartnerQuery) {
  const hasField = sql`'technologies' = any(l.shows) and exists (select from company_technology t
    where t.company_id = c.id and t.field = ${field} and t.security_class = 'general')`;
  const isThere = sql`'headquarters' = any(l.shows)
    and split_part(p.headquarters, '/', 1) = any(${provincesOf(region)}::text[])`;
  const hasConfirmation = sql`'confirmations' = any(l.shows)
    and exists (select from confirmation f where ${isConfirmed()})`;
  const conditions = [
    ...(field === "" ? [] : [hasField]),
    ...(region === "" ? [] : [isThere]),
    ...(role === "" ? [] : [sql`${role} = any(l.roles)`]),
    ...(isAsked ? [hasConfirmation] : []),
  ];
  return sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );
}

/** A group of provinces is all that it has. */
function provincesOf(region: string): string[] {
  const known: Readonly<Record<string, Option>> = regions;
  return [...(known[region]?.members ?? [region])];
}
