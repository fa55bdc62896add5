import { partnerRoles, regions, techFields } from "#app/matching/catalogue/vocabulary.ts";

/** What of the list of companies is asked for. Empty text: no limit. */
export type PartnerQuery = {
  words: string;
  field: string;
  /** A province, or a group of them. */
  region: string;
  role: string;
  isConfirmed: boolean;
  page: number;
};

export const PER_PAGE = 20;
const LONGEST_WORDS = 200;
/** More is not counted, and not paged through. */
export const MOST_COUNTED = 1_000;
const LAST_PAGE = MOST_COUNTED / PER_PAGE;

/** The query of an address; what no choice of the form has counts as not said. */
export function readPartnerQuery(url: URL): PartnerQuery {
  const of = (name: string) => url.searchParams.get(name) ?? "";
  const oneOf = (name: string, options: object) => (Object.hasOwn(options, of(name)) ? of(name) : "");
  const page = /^[1-9]\d{0,3}$/.test(of("page")) ? Math.min(Number(of("page")), LAST_PAGE) : 1;
  return {
    words: of("q").replaceAll("\0", "").trim().slice(0, LONGEST_WORDS),
    field: oneOf("field", techFields),
    region: oneOf("region", regions),
    role: oneOf("role", partnerRoles),
    isConfirmed: of("confirmed") === "yes",
    page,
  };
}

/** The address of a query, without what it does not say. */
export function partnersPath({ words, field, region, role, isConfirmed, page }: PartnerQuery): string {
  const said = { q: words, field, region, role, confirmed: isConfirmed ? "yes" : "" };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ""));
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/partners" : `/partners?${query}`;
}

export function isNarrowed({ words, field, region, role, isConfirmed }: PartnerQuery): boolean {
  return words + field + region + role !== "" || isConfirmed;
}
